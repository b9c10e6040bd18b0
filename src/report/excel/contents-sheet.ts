/** The first sheet: every table with the way to it, whom it is of, and what the signs mean. */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import { symbols } from "../../table/format.js";
import type { Table } from "../../table/table.js";
import { wholeFormat } from "./cell-number.js";
import { rowHeights } from "./column-widths.js";
import { linkLine, textLine, titleLine } from "./lines.js";
import type { Area, SheetCell, Unnamed } from "./sheet.js";
import { allSigns } from "./sign-notes.js";

export interface ContentsPart {
  /** The survey and wave, and its level. */
  readonly of: Label;
  readonly facts: readonly Label[];
  readonly tables: readonly { readonly table: Table; readonly number: number; readonly sheet: string }[];
}

const heads: readonly Label[] = [
  { ja: "番号", en: "No." },
  { ja: "表題", en: "Table" },
  { ja: "内訳", en: "Broken down by" },
  { ja: "集計対象", en: "Base" },
  { ja: "n", en: "n" },
];
const widths = [11, 46, 40, 46, 10];

export function contentsSheet(
  parts: readonly ContentsPart[],
  { title, machine, lang }: { readonly title: string; readonly machine: readonly string[]; readonly lang: Lang },
): Unnamed {
  const head: readonly SheetCell[] = heads.map((label) => ({ value: inLanguage(label, lang), role: "head" }));
  const before = [titleLine(title), ...machine.map((name) => linkLine(machineText(name, lang), name))];
  const listed = parts.flatMap(({ of, facts, tables }) => [
    [],
    [{ value: inLanguage(of, lang), role: "line", strong: true } as const],
    ...facts.map((fact) => textLine(inLanguage(fact, lang))),
    head,
    ...tables.map((entry) => tableLine(entry, lang)),
  ]);
  const signs = inLanguage({ ja: "記号の見方", en: "Signs" }, lang);
  const after = [[], [{ value: signs, role: "line", strong: true } as const], ...allSigns(lang).map(textLine)];
  const rows: readonly (readonly SheetCell[])[] = [...before, ...listed, ...after];
  const merges = rows.flatMap((row, i): Area[] =>
    row.length === 1 ? [{ startRow: i, startCol: 0, endRow: i, endCol: widths.length - 1 }] : [],
  );
  const heights = rowHeights(rows, { widths, merges });
  return { rows, merges, widths, heights, frozen: { rows: 0, columns: 0 }, printed: true };
}

const machineText = (name: string, lang: Lang): string =>
  lang === "ja"
    ? `${name}：すべての表を1行に1つの値で並べたシート`
    : `${name}: every table, one value set a row, for programs`;

function tableLine({ table, number, sheet }: ContentsPart["tables"][number], lang: Lang): readonly SheetCell[] {
  const { title, base } = table;
  return [
    { value: inLanguage({ ja: `表${number}`, en: `Table ${number}` }, lang), role: "label-link", link: sheet },
    { value: inLanguage(title, lang), role: "label" },
    { value: breakdowns(table, lang), role: "label" },
    { value: inLanguage(base.label, lang), role: "label" },
    base.disclosure === "suppressed"
      ? { value: symbols.suppressed, role: "sign" }
      : { value: base.n ?? symbols.unknown, role: base.n === null ? "sign" : "number", format: wholeFormat },
  ];
}

/** 性別、年齢. */
const breakdowns = ({ heads: { columns } }: Table, lang: Lang): string => {
  const names = columns.filter((head) => head.heads.length > 0).map(({ label }) => inLanguage(label, lang));
  return names.length === 0 ? "－" : names.join(lang === "ja" ? "、" : ", ");
};
