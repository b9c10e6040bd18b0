import type { DesignDeclaration } from "../src/codebook/wave.ts";
import type { CategoryColumn, Column, NumberColumn } from "../src/data/column.ts";
import type { Responses } from "../src/data/responses.ts";
import { surveyDesign } from "../src/design/resolve-design.ts";
import type { Sample } from "../src/estimate/request.ts";

/** Codes from 1 as a question with one answer; 0 is no answer. */
export function categories(name: string, codes: Uint8Array): CategoryColumn {
  const size = codes.reduce((max, code) => Math.max(max, code), 0);
  const labels = Array.from({ length: size }, (_, j) => ({ name: String(j + 1), label: { ja: String(j + 1) } }));
  return { kind: "category", name, codes, categories: labels, missing: codes.map((code) => Number(code === 0)) };
}

/** Numbers that nobody lacks. */
export const numbers = (name: string, values: Float64Array): NumberColumn => ({
  kind: "number",
  name,
  values,
  missing: new Uint8Array(values.length),
});

/** Columns in memory as a sample to estimate from. */
export function sampleOf(survey: string, columns: readonly Column[], design: DesignDeclaration): Sample {
  const n = columns[0]!.missing.length;
  const responses: Responses = {
    n,
    read: n,
    refused: 0,
    columns: new Map(columns.map((column) => [column.name, column])),
    rowNumbers: new Uint32Array(n).map((_, row) => row + 2),
    source: { file: `${survey}.csv`, sha256: "", encoding: "utf-8" },
  };
  return {
    responses,
    design: surveyDesign(responses, design),
    provenance: { survey, wave: "1", origin: "responses", lineage: { responses: "", codebook: "", version: "" } },
  };
}
