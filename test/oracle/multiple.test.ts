import { describe, expect, test } from "vitest";
import type { MultipleColumn, NumberColumn } from "../../src/data/column.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./multiple.json" with { type: "json" };

const plain = csvResponses("oracle/synthetic/synth_v1.csv");
const chosen = ["q1a", "q1b", "q1c"].map((name) => Uint8Array.from((plain.columns.get(name) as NumberColumn).values));
const question: MultipleColumn = {
  kind: "multiple",
  name: "q1",
  missing: Uint8Array.from({ length: plain.n }, (_, row) => Number(chosen.every((option) => option[row] === 0))),
  chosen,
  categories: ["a", "b", "c"].map((name) => ({ name, label: { ja: name } })),
};
const responses = { ...plain, columns: new Map([...plain.columns, ["q1", question] as const]) };
const stages = { wr: { psu: ["psu"] }, wo: { psu: ["psu", "id"], fpc: ["n_psu_pop", "n_ssu_pop"] } };

describe.each(["wr", "wo"] as const)("shares of a multiple answer agree with R survey, design %s", (design) => {
  const sample = sampleOf(responses, { strata: ["stratum"], weight: "w", ...stages[design] });

  test.each(["all", "answered", "mentions"] as const)("base %s, for everyone and for women", (base) => {
    const request = { statistic: "share", question: "q1", base } as const;
    const everyone = estimate(sample, [request]);
    const women = estimate(sample, [{ ...request, by: ["sex"] }]).filter(({ domain }) => domain.sex === "F");
    for (const [who, found] of [
      ["everyone", everyone],
      ["women", women],
    ] as const) {
      const expected = oracle[design][who][base];
      expect(found.map(({ category }) => category)).toEqual(["a", "b", "c"]);
      found.forEach((got, i) => {
        expect(got.base).toBe(base);
        near(got.value, expected.value[i]!);
        near(got.se, expected.se[i]!);
      });
    }
  });
});
