import { expect, test } from "vitest";
import type { GroupEstimate } from "../../src/prevalence/group-estimate.ts";
import { readPublished } from "../../src/reconcile/published-file.ts";
import { printedPeople } from "../../src/workspace/published.ts";

const head = "id,label_ja,label_en,printed,unit,digits,expression,source,note\n";
const groups = [{ id: "a" }, { id: "a&b" }, { id: "union" }] as GroupEstimate[];

test("the exact figure of a group goes before the rounded one, wherever it stands", () => {
  const rows =
    "1,甲,,約8400人,persons,,people(a),資料,\n2,甲,,8445,persons,,people(a),資料,\n3,計,,約1.8万人,persons,,people(union),資料,\n";
  expect([...printedPeople(readPublished(head + rows, "published.csv"), groups)]).toEqual([
    ["a", 8445],
    ["union", 18000],
  ]);
});

test("overlaps are groups too; groups that do not exist are passed over", () => {
  const rows = "1,甲乙,,15,persons,,people(a & b),資料,\n2,丙,,7,persons,,people(c),資料,\n";
  expect([...printedPeople(readPublished(head + rows, "published.csv"), groups)]).toEqual([["a&b", 15]]);
});
