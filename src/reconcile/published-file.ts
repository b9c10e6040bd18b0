/**
 * Reads a survey's published.csv: the figures its document prints, a line each, as Excel saves CSV UTF-8.
 *
 * | column | holds |
 * |---|---|
 * | `id` | what the figure is called everywhere; unique |
 * | `label_ja`, `label_en` | what it is; English may be empty |
 * | `printed` | one number exactly as printed: 約18,200人, １８，２１６, 2.3％, 1.6万人, 10ポイント以上 |
 * | `unit` | persons, percent, points, years, 10k_persons or other |
 * | `digits` | optional: decimals of the last place meant (−2: nearest hundred); else read from `printed` |
 * | `expression` | how it follows from the responses (see expression.ts); empty for a fact |
 * | `source` | where it is printed; a fact must have one |
 * | `note` | anything a reader should know |
 * | `wave` | optional: the wave it was printed about; else the first |
 * | `accepted` | optional: why a difference that nothing explains is accepted, such as a misprint of the source |
 */
import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { z } from "zod";
import { type CellFault, faultyFile, faultyHeader, repeatedId } from "../data/cell-fault.js";
import type { Message } from "../errors.js";
import { exactDigits } from "../math/rounding.js";
import { type PrintedFault, readPrinted } from "./printed-number.js";
import { figureUnits, type PublishedFigure } from "./reconciliation.js";

const required = ["id", "label_ja", "label_en", "printed", "unit", "expression", "source", "note"] as const;
const optional = ["digits", "wave", "accepted"] as const;

const cell = z.string().trim();
const row = z.object({
  id: cell.min(1),
  label_ja: cell.min(1),
  label_en: cell,
  printed: z.string(),
  unit: z.enum(figureUnits),
  digits: cell.regex(/^(-?[0-6])?$/).default(""),
  expression: cell,
  source: cell,
  note: cell,
  wave: cell.default(""),
  accepted: cell.default(""),
});
type Row = z.infer<typeof row>;

const expectations: Readonly<Record<string, Message>> = {
  id: { ja: "id を書いてください", en: "an id" },
  label_ja: { ja: "日本語の名称を書いてください", en: "a Japanese label" },
  unit: { ja: `次のいずれか：${figureUnits.join("、")}`, en: `one of ${figureUnits.join(", ")}` },
  digits: { ja: "-6 から 6 までの整数か空欄", en: "a whole number from -6 to 6, or nothing" },
  source: { ja: "式のない数値には出典が必要です", en: "a source, since the figure has no expression" },
};
const printedExpectations: Readonly<Record<PrintedFault, Message>> = {
  empty: { ja: "印刷された数を書いてください", en: "the number as printed" },
  range: { ja: "数は1行に1つ。下限と上限は別の行に", en: "one number a line; give each end a line of its own" },
  commas: { ja: "桁区切りは3桁ごと", en: "commas between groups of three digits" },
  unit: { ja: "unit 列に合う単位", en: "a unit that agrees with the column unit" },
  "not-a-number": { ja: "約18,200人、2.3％、1.6万人のような数", en: "a number such as 約18,200人, 2.3％ or 1.6万人" },
};

/** The figures of a published.csv; all its faults in one error if it has any. `file` is what messages call it. */
export function readPublished(text: string, file: string): readonly PublishedFigure[] {
  const faults: CellFault[] = [];
  const figures: PublishedFigure[] = [];
  const firstLine = new Map<string, number>();
  for (const { record, line } of readRows(text, file)) {
    const figure = readFigure(record, line);
    if ("faults" in figure) {
      faults.push(...figure.faults);
      continue;
    }
    const earlier = firstLine.get(figure.id);
    if (earlier === undefined) firstLine.set(figure.id, line);
    else faults.push(repeatedId(figure.id, figure.line, earlier));
    figures.push(figure);
  }
  if (faults.length > 0) throw faultyFile(file, faults);
  return figures;
}

interface FileRow {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

function readRows(text: string, file: string): readonly FileRow[] {
  try {
    const rows: { readonly record: Record<string, string>; readonly info: InfoRecord }[] = parse(text, {
      bom: true,
      columns: (header: string[]) => checkHeader(header, file),
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    return rows.map(({ record, info }) => ({ record, line: info.lines - linesWithin(record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const expected = {
      ja: "見出しと同じ数のセルと、対になった引用符",
      en: "as many cells as the header, quotes paired",
    };
    throw faultyFile(file, [{ line, column: null, found: recordIn(error), expected }]);
  }
}

const recordIn = (error: CsvError): string => (Array.isArray(error.record) ? error.record.join(",") : error.message);

/** Line ends inside quoted cells: csv-parse counts the last line of a record, an editor shows the first. */
const linesWithin = (record: Readonly<Record<string, string>>): number =>
  Object.values(record).reduce((lines, value) => lines + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function checkHeader(header: readonly string[], file: string): string[] {
  const names = header.map((name) => name.trim());
  const missing = required.filter((name) => !names.includes(name));
  const known: readonly string[] = [...required, ...optional];
  const strange = names.filter((name, i) => !known.includes(name) || names.indexOf(name) !== i);
  if (missing.length === 0 && strange.length === 0) return names;
  throw faultyHeader(file, names, { required, optional });
}

function readFigure(record: FileRow["record"], line: number): PublishedFigure | { readonly faults: CellFault[] } {
  const parsed = row.safeParse(record);
  if (!parsed.success) return { faults: parsed.error.issues.map(({ path }) => faultAt(record, line, String(path[0]))) };
  const { data } = parsed;
  const printed = readPrinted(data.printed, data.unit);
  if (typeof printed === "string") {
    return { faults: [{ line, column: "printed", found: data.printed, expected: printedExpectations[printed] }] };
  }
  if (data.expression === "" && data.source === "") return { faults: [faultAt(record, line, "source")] };
  const scale = data.unit === "10k_persons" && printed.man ? 4 : 0;
  const value = scale === 0 ? printed.value : printed.value.div(10_000);
  const places = printed.digits + scale;
  return {
    ...fields(data),
    printed: exactDigits(value, Math.max(0, places)),
    digits: data.digits === "" ? places : Number(data.digits),
    digitsStated: data.digits !== "" || printed.digits !== 0,
    approximate: printed.approximate,
    claim: printed.claim,
    line,
  };
}

const fields = (data: Row) => ({
  id: data.id,
  label: data.label_en === "" ? { ja: data.label_ja } : { ja: data.label_ja, en: data.label_en },
  text: data.printed.trim(),
  unit: data.unit,
  expression: data.expression,
  source: data.source,
  note: data.note,
  wave: data.wave,
  ...(data.accepted !== "" && { accepted: data.accepted }),
});

const faultAt = (record: FileRow["record"], line: number, column: string): CellFault => ({
  line,
  column,
  found: record[column] ?? "",
  expected: expectations[column] ?? { ja: "文字", en: "text" },
});
