import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/estimate/estimate.ts";
import golden from "../oracle/golden.json" with { type: "json" };
import { near } from "../support/near.ts";
import { runCli } from "../support/run-cli.ts";

type Text = string | readonly string[];
interface Case {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, Text>>;
  readonly analysis: { readonly kind: string; readonly variables: string; readonly probs?: readonly number[] };
  readonly expected: { readonly rows: readonly { estimate: number; se: number; ci?: readonly [number, number] }[] };
}
const cases = (golden.cases as unknown as readonly Case[]).filter(({ analysis }) =>
  ["quantile", "variance"].includes(analysis.kind),
);
const flags: Readonly<Record<string, string>> = { strata: "--strata", psu: "--psu", fpc: "--fpc", weights: "--weight" };

const flagsOf = ({ data, design, analysis: { kind, variables, probs } }: Case): string[] => [
  "estimate",
  `test/oracle/${data}`,
  `--${kind}`,
  probs === undefined ? variables : `${variables}@${probs.join(",")}`,
  ...Object.entries(design).flatMap(([role, columns]) => [flags[role]!, [columns].flat().join(",")]),
  "--format",
  "json",
];

describe("jittai estimate gives R survey 4.5's quantiles and variances", () => {
  test.each(cases.map((c) => [c.id, c] as const))("%s", async (_, c) => {
    const { out } = await runCli(flagsOf(c));
    const { estimates } = JSON.parse(out) as { estimates: Estimate[] };
    expect(estimates.map(({ probability }) => probability)).toEqual(c.analysis.probs ?? [undefined]);
    c.expected.rows.forEach((row, i) => {
      near(estimates[i]!.value, row.estimate);
      near(estimates[i]!.se, row.se);
      row.ci?.forEach((end, side) => {
        near([estimates[i]!.interval!.low, estimates[i]!.interval!.high][side], end);
      });
    });
  });
});

const schools = ["estimate", "test/oracle/apistrat.csv", "--strata", "stype", "--weight", "pw", "--fpc", "fpc"];

test("a column without probabilities is its median, in the table with its probability", async () => {
  const { out } = await runCli([...schools, "--quantile", "api00", "--lang", "en"]);
  expect(out).toMatch(/quantile\s+api00\s+0\.5\s.*668/);
});

test("--quantile-rule chooses what lies between two answers", async () => {
  const ask = async (rule: string) => {
    const { out } = await runCli([...schools, "--quantile", "enroll@0.3", "--quantile-rule", rule, "--format", "json"]);
    return (JSON.parse(out) as { estimates: Estimate[] }).estimates[0]!.value!;
  };
  expect(await ask("hf7")).not.toBe(await ask("math"));
});

test.each(["api00@1.5", "api00@-0.1", "api00@", "api00@a", "@0.5", "api00@0.5,,"])(
  "refuses --quantile %s",
  async (value) => {
    const { code, err } = await runCli([...schools, "--quantile", value, "--lang", "en"]);
    expect(code).toBe(2);
    expect(err).toContain(`invalid --quantile: ${value} (expected COL@ and numbers from 0 to 1`);
  },
);

test("refuses a quantile of words", async () => {
  const { code, err } = await runCli([...schools, "--quantile", "cname@0.5", "--lang", "en"]);
  expect(code).toBe(2);
  expect(err).toContain("question cname has the wrong kind: category (expected a number question)");
});
