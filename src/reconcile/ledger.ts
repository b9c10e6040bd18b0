/**
 * The ledger of a workspace: every figure its documents print, a line each, so that none is forgotten.
 *
 * | column | holds |
 * |---|---|
 * | `id` | what the figure is called in a published.csv; unique |
 * | `document` | the document that prints it |
 * | `section_ja`, `section_en` | where in it; figures are listed by section, in the order of the ledger |
 * | `label_ja`, `label_en` | what it is |
 */
import { parse } from "csv-parse/sync";
import type { Label } from "../codebook/label.js";
import { type CellFault, faultyFile, faultyHeader, repeatedId } from "../data/cell-fault.js";
import type { PublishedFigure } from "./reconciliation.js";

/** One figure that a document prints. */
export interface LedgerEntry {
  readonly id: string;
  readonly document: string;
  readonly section: Label;
  readonly label: Label;
  readonly line: number;
}

/** Figures of one file, and what messages call it. */
export interface ClaimingFile {
  readonly file: string;
  readonly figures: readonly PublishedFigure[];
}

const columns = ["id", "document", "section_ja", "section_en", "label_ja", "label_en"] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The entries of a ledger; all its faults in one error if it has any. */
export function readLedger(text: string, file: string): readonly LedgerEntry[] {
  const rows: readonly Row[] = parse(text, {
    bom: true,
    columns: (header: string[]) => checkHeader(header, file),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });
  const entries = rows.map((row, i) => ({
    id: row.id,
    document: row.document,
    section: labelOf(row.section_ja, row.section_en),
    label: labelOf(row.label_ja, row.label_en),
    line: i + 2,
  }));
  const faults = entries.flatMap((entry, i) => faultsOf(entry, entries.slice(0, i)));
  if (faults.length > 0) throw faultyFile(file, faults);
  return entries;
}

const labelOf = (ja = "", en = ""): Label => (en === "" ? { ja } : { ja, en });

function checkHeader(header: readonly string[], file: string): string[] {
  const names = header.map((name) => name.trim());
  if (columns.every((name) => names.includes(name))) return names;
  throw faultyHeader(file, names, { required: columns });
}

function faultsOf({ id, line, section }: LedgerEntry, before: readonly LedgerEntry[]): CellFault[] {
  if (id === "") return [{ line, column: "id", found: id, expected: { ja: "id を書いてください", en: "an id" } }];
  if (section.ja === "")
    return [{ line, column: "section_ja", found: "", expected: { ja: "節の名前", en: "the section in Japanese" } }];
  const earlier = before.find((one) => one.id === id);
  return earlier === undefined ? [] : [repeatedId(id, line, earlier.line)];
}

/** Entries that no published.csv claims. */
export function unclaimed(ledger: readonly LedgerEntry[], files: readonly ClaimingFile[]): readonly LedgerEntry[] {
  const claimed = new Set(files.flatMap(({ figures }) => figures.map(({ id }) => id)));
  return ledger.filter(({ id }) => !claimed.has(id));
}

/** Throws if a figure stands in more than one file: it would be counted, and judged, twice. */
export function refuseClaimedTwice(files: readonly ClaimingFile[]): void {
  const first = new Map<string, { readonly file: string; readonly line: number }>();
  for (const { file, figures } of files) {
    const faults: CellFault[] = figures.flatMap(({ id, line }) => {
      const earlier = first.get(id);
      first.set(id, earlier ?? { file, line });
      if (earlier === undefined || earlier.file === file) return [];
      const expected = {
        ja: `id は一度だけ。${earlier.file} ${earlier.line} 行目にもあります`,
        en: `each id once; ${earlier.file} line ${earlier.line} has it too`,
      };
      return [{ line, column: "id", found: id, expected }];
    });
    if (faults.length > 0) throw faultyFile(file, faults);
  }
}
