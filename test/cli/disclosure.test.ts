import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallTown } from "../support/small-town.ts";

const audit = async (disclosure: string, ...flags: string[]) =>
  runCli(["disclosure", "--lang", "en", ...flags], { cwd: smallTown(disclosure) });

interface Level {
  readonly rules: { readonly minimum: number } | null;
  readonly hidden: readonly {
    readonly low: number;
    readonly high: number;
    readonly enough: boolean;
    readonly because: string;
  }[];
}

describe("jittai disclosure", () => {
  test("says the rules, how many counts are hidden for which reason, and how to change it", async () => {
    const { code, out, err } = await audit("");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("small-town@2024 respondents  [not for publication]");
    expect(out).toContain(
      "counts of 1-2 are hidden (minimum: 3); zeros shown; unanimity shown; dominance not looked at",
    );
    expect(out).toMatch(/of \d+ counts \d+ are hidden \(small: \d+, protects another: \d+/);
    expect(out).toContain("to tighten: in disclosure of surveys/small-town/survey.ts");
  });

  test("gives every hidden count with the values that remain, as data", async () => {
    const [json, csv] = [await audit("", "--format", "json"), await audit("", "--format", "csv")];
    const [level] = JSON.parse(json.out) as Level[];
    expect(level?.rules?.minimum).toBe(3);
    for (const { low, high, enough, because } of level?.hidden ?? [])
      if (because === "primary") expect(enough).toBe(high - low >= 2);
    expect(csv.out.trim().split("\r\n").length).toBeGreaterThan(level?.hidden.length ?? 0);
  });

  test("says that nothing is hidden where nothing is", async () => {
    const { code, out } = await audit('disclosure: "off",');
    expect([code, out]).toEqual([0, expect.stringContaining("nothing is hidden")]);
  });

  test("ends with 1 where totals give a rounded count away, of which the build warns and goes on", async () => {
    const folder = smallTown("disclosure: { rounding: 3 },");
    const { code, out } = await runCli(["disclosure", "--lang", "en"], { cwd: folder });
    expect([code, out]).toEqual([1, expect.stringContaining("exact")]);
    const built = await runCli(["build", "--lang", "en"], { cwd: folder });
    expect([built.code, built.err]).toEqual([
      0,
      expect.stringMatching(/^small-town@2024: \d+ hidden counts can be narrowed/),
    ]);
  });
});
