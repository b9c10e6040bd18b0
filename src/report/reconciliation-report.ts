/** Printed figures against recomputed ones, as a document (Japanese first, English beside it) and as a table. */
import { inLanguage } from "../codebook/label.js";
import type { Message } from "../errors.js";
import type { Family, Reconciliation, Verdict } from "../reconcile/reconciliation.js";
import { verdictNames } from "../reconcile/verdict-names.js";
import { noOtherFigures, type OtherFigures, type WaveReconciliation } from "./reconciled-figures.js";
import { deducedList, sectionTables, unclaimedList, unknownBases } from "./reconciliation-sections.js";
import { cell, inBoth, none, table } from "./reconciliation-text.js";

/** Whose figure it is: of a wave, or of a document that is about no survey. */
interface Holder {
  readonly survey: string;
  readonly wave: string;
}

/** The columns of reconciliation.csv; the first eight are what other programs may count on. */
const columns: Readonly<Record<string, (line: Reconciliation, of: Holder) => string | number | null>> = {
  id: ({ figure }) => figure.id,
  printed: ({ figure }) => figure.printed,
  unit: ({ figure }) => figure.unit,
  computed: ({ computed }) => computed,
  verdict: ({ verdict }) => verdict,
  rule: ({ rule }) => rule.ja,
  source: ({ figure }) => figure.source,
  note: ({ figure }) => figure.note,
  survey: (_, { survey }) => survey,
  wave: (_, { wave }) => wave,
  label: ({ figure }) => figure.label.ja,
  text: ({ figure }) => figure.text,
  recomputed: ({ recomputed }) => recomputed,
  expression: ({ figure }) => figure.expression,
  explanation: ({ explanation }) => explanation.ja,
};

/** The table for reconciliation.csv: a head, then a row for every figure, those of waves first. */
export function reconciliationRows(
  waves: readonly WaveReconciliation[],
  { documents }: OtherFigures = noOtherFigures,
): (string | number | null)[][] {
  const rowsOf = (reconciliation: readonly Reconciliation[], of: Holder) =>
    reconciliation.map((line) => Object.values(columns).map((column) => column(line, of)));
  return [
    Object.keys(columns),
    ...waves.flatMap(({ survey, wave, reconciliation }) =>
      rowsOf(reconciliation, { survey: survey.id, wave: wave.id }),
    ),
    ...documents.flatMap(({ id, wave, reconciliation }) => rowsOf(reconciliation, { survey: id, wave })),
  ];
}

/** reconciliation.md: counts per verdict, what is not reproduced and why, what was deduced, then everything by section. */
export function reconciliationMarkdown(
  waves: readonly WaveReconciliation[],
  others: OtherFigures = noOtherFigures,
): string {
  const all = [...waves, ...others.documents].flatMap(({ reconciliation }) => reconciliation);
  const having = (...verdicts: Verdict[]) => all.filter(({ verdict }) => verdicts.includes(verdict));
  const sections = [
    "# 公表された数値との照合 / Printed figures against recomputed ones",
    originNotes(waves),
    countTable(all),
    unclaimedList(others),
    "## 再現できない数値 / Not reproduced",
    reasons(having("not-reproduced")),
    "## 隣の数値と違う規則で再現できる数値 / Reproduced under another rule than their neighbours",
    reasons(having("reproduced-other-rule", "sum-of-rounded-parts")),
    "## 基数が公表されていない数値 / Base unknown",
    unknownBases(having("base-unknown")),
    deducedList(all),
    "## 種類ごとの規則 / Rules by kind of figure",
    familyList(all),
    ...sectionTables(waves, others),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function originNotes(waves: readonly WaveReconciliation[]): string {
  const reconstructed = waves.filter(({ wave }) => wave.origin === "reconstructed");
  if (reconstructed.length === 0) return "";
  const titles = (lang: "ja" | "en") => reconstructed.map(({ survey }) => inLanguage(survey.title, lang));
  return [
    `> **再構成データ**：${titles("ja").join("、")}の回答は、公表された件数に合わせて再構成したものです。件数が一致するのはそのためで、独立した裏づけではありません。照合が示すのは、公表された値どうしの関係（丸め方、区間の方法、重複の扱い）です。`,
    ">",
    `> **Reconstructed responses**: those of ${titles("en").join(", ")} were built to agree with the published counts, so agreement of counts is no independent evidence. What is shown is how the printed values hang together: rounding, interval method, overlaps.`,
  ].join("\n");
}

function countTable(all: readonly Reconciliation[]): string {
  const rows = (Object.entries(verdictNames) as [Verdict, Message][]).map(([verdict, name]) => {
    const count = all.filter((one) => one.verdict === verdict).length;
    return [inBoth(name), String(count)];
  });
  return table(["判定 / Verdict", "数 / Figures"], [...rows, ["計 / Total", String(all.length)]]);
}

function reasons(list: readonly Reconciliation[]): string {
  return list.length === 0 ? none : list.map(reason).join("\n\n");
}

const reason = ({ figure, rule, explanation, verdict }: Reconciliation): string =>
  [
    `### ${cell(figure.label.ja)} ${cell(figure.text)}`,
    "",
    `\`${figure.id}\`${figure.label.en === undefined ? "" : ` ${cell(figure.label.en)}`}`,
    "",
    `- **${verdictNames[verdict].ja}**：${cell(rule.ja)}。${cell(explanation.ja)}`,
    `- **${verdictNames[verdict].en}**: ${cell(inLanguage(rule, "en"))}. ${cell(inLanguage(explanation, "en"))}`,
    ...[figure.note, figure.accepted ?? ""].flatMap((said) => (said === "" ? [] : [`- ${cell(said)}`])),
  ].join("\n");

function familyList(all: readonly Reconciliation[]): string {
  const families = new Set(all.flatMap(({ family }) => (family === null ? [] : [family])));
  return families.size === 0 ? none : [...families].map(familyItem).join("\n");
}

function familyItem({ label, figures, chosen, rivals, source }: Family): string {
  const of = (reproduced: number) => `${reproduced}/${figures}`;
  return [
    `- **${cell(inBoth(label))}** ${of(chosen.reproduced)}：${cell(inBoth(chosen.rule))}（${cell(source)}）`,
    ...rivals.map(({ rule, reproduced }) => `  - ${of(reproduced)}：${cell(inBoth(rule))}`),
  ].join("\n");
}
