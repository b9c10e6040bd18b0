import { describe, expect, test } from "vitest";
import { chapterOf } from "../../../src/report/chapter/chapter.ts";
import type { Table } from "../../../src/table/table.ts";
import { waveResults } from "../../support/wave-results.ts";

const table = (read: () => void): Table => ({
  survey: "made-up",
  wave: "2020",
  declaration: "gt",
  id: "sex",
  title: { ja: "性別" },
  question: { name: "sex", label: { ja: "性別" }, kind: "single" },
  scope: {},
  shares: "column",
  base: { kind: "all", label: { ja: "全員" }, n: 10, size: null, disclosure: "open", noAnswer: null, notAsked: null },
  rows: [],
  columns: [],
  get cells() {
    read();
    return [];
  },
  heads: { rows: [], columns: [] },
  sums: { rows: [], columns: [] },
  tests: [],
  notes: [],
  level: 0.95,
  origin: "responses",
  lineage: { responses: "", codebook: "", version: "" },
});

describe("the answer tables of a chapter", () => {
  test("are made when they are first asked for, and once", () => {
    let reads = 0;
    const one = table(() => {
      reads++;
    });
    const { blocks, tables } = chapterOf([{ ...waveResults(), tables: [one] }], { lang: "ja" });
    expect([blocks.length > 0, reads]).toEqual([true, 0]);
    expect(tables().map(({ id }) => id)).toEqual(["made-up.sex"]);
    expect(tables()).toBe(tables());
    expect(reads).toBe(1);
  });
});
