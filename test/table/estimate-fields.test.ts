import { expect, test } from "vitest";
import type { Estimate } from "../../src/estimate/estimate.js";
import { domainText } from "../../src/table/domain-text.js";
import { protectedEstimate, resultFields, subjectFields } from "../../src/table/estimate-fields.js";

const estimate: Estimate = {
  survey: "s",
  wave: "2020",
  statistic: "share",
  question: "employment",
  category: "regular",
  domain: { sex: "male", age: "from34" },
  value: 0.5,
  se: 0.1,
  interval: { low: 0.3, high: 0.7, level: 0.95, method: "wald" },
  df: Number.POSITIVE_INFINITY,
  n: 26,
  count: 13,
  size: 2600,
  effectiveN: 25,
  deff: 1.04,
  cv: 0.2,
  base: "asked",
  reliability: "review",
  disclosure: "open",
  reasons: ["few-rows", "wide-interval"],
  origin: "responses",
  lineage: { responses: "", codebook: "", version: "" },
};
const written = (of: Estimate) =>
  Object.fromEntries(Object.entries({ ...subjectFields, ...resultFields }).map(([name, cell]) => [name, cell(of)]));

test("an open estimate is written field by field, infinity as no number", () => {
  expect(written(estimate)).toMatchObject({
    category: "regular",
    probability: null,
    value: 0.5,
    low: 0.3,
    method: "wald",
    df: null,
    n: 26,
    reasons: "few-rows;wide-interval",
  });
});

test("a suppressed estimate says what it is of and leaves no number", () => {
  const cells = written(protectedEstimate({ ...estimate, disclosure: "suppressed" }));
  expect(cells).toMatchObject({ question: "employment", category: "regular", disclosure: "suppressed" });
  expect(Object.values(cells).filter((cell) => typeof cell === "number")).toEqual([]);
});

test("a domain is named by its questions in order, everyone by nothing", () => {
  expect(domainText(estimate.domain)).toBe("sex=male;age=from34");
  expect(domainText({})).toBe("");
});
