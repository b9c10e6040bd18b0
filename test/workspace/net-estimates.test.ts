import { describe, expect, test } from "vitest";
import { scale, single } from "../../src/codebook/builders.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";
import type { Column } from "../../src/data/column.ts";
import { disclosed } from "../../src/table/disclosure/disclosed.ts";
import { waveEstimates } from "../../src/workspace/wave-estimates.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const long = { label: { ja: "3年以上" }, categories: ["c", "d"] } as const;
const survey = defineSurvey({
  id: "lasting",
  title: { ja: "期間" },
  organisation: { ja: "県" },
  questions: {
    duration: scale(
      { ja: "期間" },
      { a: { ja: "1年未満" }, b: { ja: "3年未満" }, c: { ja: "5年未満" }, d: { ja: "5年以上" } },
      { noAnswer: true },
    ),
    sex: single({ ja: "性別" }, { male: { ja: "男" }, female: { ja: "女" } }),
  },
  targets: { men: { ja: "男性", when: { sex: "male" } } },
  charts: [
    { id: "everyone", kind: "duration", question: "duration", nets: [long] },
    { id: "again", kind: "duration", question: "duration", nets: [long] },
    { id: "men", kind: "duration", question: "duration", target: "men", nets: [long] },
  ],
});

/** 40 men and 60 women: 40 under a year, 9 under three, 9 under five, 30 longer, 12 without an answer. */
const durations = [..."a".repeat(40), ..."b".repeat(9), ..."c".repeat(9), ..."d".repeat(30), ...Array(12).fill("")];
const sexes = durations.map((_, row) => (row % 5 < 2 ? "male" : "female"));
const responses = responsesOf({ duration: durations, sex: sexes });
const sample = sampleOf({
  ...responses,
  columns: new Map([...responses.columns].map(([name, column]): [string, Column] => [name, { ...column, name }])),
});

const estimates = waveEstimates(survey, sample);
const netsIn = (found: typeof estimates) => found.filter(({ category }) => category === "c+d");

describe("classes that a chart counts as one", () => {
  test("are estimated once for everyone and once for each target shown", () => {
    expect(netsIn(estimates).map(({ domain }) => domain)).toEqual([{}, { target: "men" }]);
  });

  test("are a share of those asked, with an interval of its own", () => {
    const [net] = netsIn(estimates);
    expect(net).toMatchObject({ question: "duration", statistic: "share", base: "asked", n: 100, count: 39 });
    near(net!.value, 0.39);
    near(net!.se, Math.sqrt((0.39 * 0.61) / 99));
    expect(net!.interval!.method).toBe("wilson");
  });

  test("make up no more of the whole than their parts, which stand beside them", () => {
    const of = (category: string) =>
      estimates.find((one) => one.category === category && Object.keys(one.domain).length === 0)!.count!;
    expect(of("c+d")).toBe(of("c") + of("d"));
  });

  test("are hidden, or the other of two parts is, where one of them is: else it could be had by subtraction", () => {
    const rules = { minimum: 10, zeros: "shown", unanimity: "shown" } as const;
    const everyone = estimates.filter(
      ({ question, domain }) => question === "duration" && Object.keys(domain).length === 0,
    );
    const shown = disclosed({ estimates: everyone }, survey, { rules }).estimates;
    const open = (category: string): boolean => shown.find((one) => one.category === category)?.disclosure === "open";
    expect([open("a"), open("b"), open("c")]).toEqual([true, false, false]);
    expect(open("d") && open("c+d")).toBe(false);
  });
});
