/** The overview as data: a row a source, and persons known as estimates. */
import { ageText } from "../codebook/age-class.js";
import { knownReasons } from "../prevalence/known/known-reasons.js";
import { projectionReasons } from "../prevalence/projection/projection-reasons.js";
import type { SourceCount } from "../prevalence/source-count.js";
import { protectedEstimate } from "../table/estimate-fields.js";
import { type CsvCell, csvFile } from "./csv-file.js";
import { estimateRows } from "./estimates-file.js";
import { jsonLinesFile, madeFrom, type OutputFile } from "./output-file.js";
import type { Overview } from "./overview-input.js";

const columns: Readonly<Record<string, (row: SourceCount) => CsvCell>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  source: ({ source }) => source.ja,
  definition: ({ definition }) => definition.ja,
  ages: ({ ages }) => (ages === null ? "" : ageText(ages)),
  as_of: ({ asOf }) => asOf,
  value: ({ value }) => value,
  low: ({ interval }) => interval?.low ?? null,
  high: ({ interval }) => interval?.high ?? null,
  level: ({ interval }) => interval?.level ?? null,
  method: ({ interval }) => interval?.method ?? "",
  bound_low: ({ bounds }) => bounds?.low ?? null,
  bound_high: ({ bounds }) => bounds?.high ?? null,
  assumption: ({ bounds }) => bounds?.assumption.ja ?? "",
  reasons: ({ reasons }) => reasons.join(";"),
  note: ({ reasons, note }) => [...said(reasons), ...(note === undefined ? [] : [note.ja])].join("。"),
  origin: ({ origin }) => origin,
};

const texts: Readonly<Record<string, { readonly ja: string }>> = { ...knownReasons, ...projectionReasons };
const said = (codes: readonly string[]): readonly string[] => codes.flatMap((code) => texts[code]?.ja ?? []);

/** overview.csv and .json, known.csv and .json; none where nothing is declared. */
export function overviewFiles({ rows, known, inputs }: Overview): OutputFile[] {
  if (rows.length === 0) return [];
  const table = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cell) => cell(row)))];
  const overview = madeFrom(inputs, [csvFile("overview.csv", table), jsonLinesFile("overview.json", rows)]);
  if (known.length === 0) return overview;
  const estimates = known.flatMap((one) => one.estimates).map(protectedEstimate);
  const files = [csvFile("known.csv", estimateRows(estimates)), jsonLinesFile("known.json", estimates)];
  const declared = inputs.slice(0, 1);
  return [...overview, ...madeFrom([...declared, ...known.flatMap((one) => one.inputs)], files)];
}
