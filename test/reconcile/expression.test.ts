import { describe, expect, test } from "vitest";
import { SurveyError } from "../../src/errors.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { figures, measures, verdictsOn } from "./counted.js";

/** What an expression of a figure in per cent (or another unit) comes to, before rounding. */
const value = (expression: string, unit = "percent") => verdictsOn(["1", unit, expression])[0]?.computed;

describe("an expression computes", () => {
  test.each([
    ["share(unstable)", (100 * 44) / 1923],
    ["share(union)", (100 * 95) / 1923],
    ["share(jobless & participation)", (100 * 15) / 1923],
    ["share(unstable | jobless)", (100 * 70) / 1923],
    ["share(participation & !jobless)", (100 * 25) / 1923],
    ["share(sex = male within participation)", 40],
    ['share("sex" = "male" within participation)', 40],
    ["share(sex != female within participation)", 40],
    ["share(sex = male, answered)", 40],
    ["share(wish in [strongly, yes, slightly] within participation & sex = male)", 62.5],
    ["share(sex = male within participation) - share(jobless within participation)", 40 - 37.5],
    ["(share(sex = male, answered) + share(sex = female, answered)) / 2", 50],
    ["-share(sex = male, answered) + 2 * 0.5", 60],
    ["min(share(unstable), share(jobless))", (100 * 26) / 1923],
    ["16 / 40", 40],
    ["merged(10, 16)", 62.5],
  ])("%s", (expression, expected) => {
    expect(value(expression)).toBeCloseTo(expected, 9);
  });

  test.each([
    ["count(union)", 95],
    ["count(wish = no within participation)", 30],
    ["people(jobless & participation)", (15 / 1923) * 368_762],
    ["share(union) * population", (95 / 1923) * 368_762],
    ["population * share(union)", (95 / 1923) * 368_762],
    ["people(unstable) + people(jobless)", (70 / 1923) * 368_762],
    ["valid - asked + 7.25", 7.25],
    ["low(people(unstable), wald)", 0.0162 * 368_762],
  ])("%s", (expression, expected) => {
    expect(value(expression, "other")).toBeCloseTo(expected, 6);
  });
});

/** The message for a figure whose expression is wrong. */
function message(expression: string, unit = "percent"): { readonly ja: string; readonly en: string } {
  try {
    verdictsOn(["1", unit, expression]);
  } catch (error) {
    if (error instanceof SurveyError) return error.text;
    throw error;
  }
  throw new Error(`no error: ${expression}`);
}

describe("a wrong expression names file, line, figure, what is wrong and what may be meant", () => {
  test.each([
    ["share(instable)"],
    ["share(sx = male)"],
    ["share(sex = mail)"],
    ["shares(union)"],
    ["popluation"],
    ["share(union, answerd)"],
    ["low(share(union), walt)"],
    ['figure("b")'],
    ["share(sex = male"],
    ["share(sex male)"],
    ["share(sex == male)"],
    ["share(all).x"],
    ["people(sex = male within union)"],
    ["share()"],
    ["sex = male"],
    ["mean(sex)"],
    ["merged(1.5, 3)"],
    ["count(union)"],
  ])("%s", (expression) => {
    expect(message(expression)).toMatchSnapshot();
  });

  test("for a misspelt target", () => {
    expect(message("share(instable)").en).toMatchInlineSnapshot(
      `"published.csv: line 2: a: unknown target: instable (did you mean unstable?): share(instable)"`,
    );
    expect(message("share(instable)").ja).toMatchInlineSnapshot(
      `"published.csv 2 行目 a：対象群 instable はありません（unstable ではありませんか）：share(instable)"`,
    );
  });

  test("all wrong expressions of a file are told at once", () => {
    const wrong = figures(["1", "percent", "share(x)"], ["1", "percent", "share(union)"], ["1", "percent", "share(y)"]);
    const run = () => reconcile({ figures: wrong, measures, file: "surveys/s/published.csv" });
    expect(run).toThrow(/line 2: a: unknown target: x.*\n.*line 4: c: unknown target: y/);
  });
});
