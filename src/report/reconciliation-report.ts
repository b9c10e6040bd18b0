/** Printed figures against recomputed ones, as a document (Japanese first, English beside it) and as a table. */
import { inLanguage, type Label } from "../codebook/label.js";
import type { Message } from "../errors.js";
import type { Family, Reconciliation, Verdict } from "../reconcile/reconciliation.js";
import { markOf } from "../reconcile/verdict-marks.js";
import { verdictNames } from "../reconcile/verdict-names.js";
import type { WaveResults } from "./wave-results.js";

/** A wave and the verdicts on the figures printed about it. */
export type WaveReconciliation = Pick<WaveResults, "survey" | "wave" | "reconciliation">;

/** The columns of reconciliation.csv; the first eight are what other programs may count on. */
const columns: Readonly<Record<string, (line: Reconciliation, of: WaveReconciliation) => string | number | null>> = {
  id: ({ figure }) => figure.id,
  printed: ({ figure }) => figure.printed,
  unit: ({ figure }) => figure.unit,
  computed: ({ computed }) => computed,
  verdict: ({ verdict }) => verdict,
  rule: ({ rule }) => rule.ja,
  source: ({ figure }) => figure.source,
  note: ({ figure }) => figure.note,
  survey: (_, { survey }) => survey.id,
  wave: (_, { wave }) => wave.id,
  label: ({ figure }) => figure.label.ja,
  text: ({ figure }) => figure.text,
  recomputed: ({ recomputed }) => recomputed,
  expression: ({ figure }) => figure.expression,
  explanation: ({ explanation }) => explanation.ja,
};

/** The table for reconciliation.csv: a head, then a row for every figure. */
export const reconciliationRows = (waves: readonly WaveReconciliation[]): (string | number | null)[][] => [
  Object.keys(columns),
  ...waves.flatMap((wave) =>
    wave.reconciliation.map((line) => Object.values(columns).map((column) => column(line, wave))),
  ),
];

/** reconciliation.md: counts per verdict, what is not reproduced, what another rule explains, then everything by survey. */
export function reconciliationMarkdown(waves: readonly WaveReconciliation[]): string {
  const all = waves.flatMap(({ reconciliation }) => reconciliation);
  const having = (...verdicts: Verdict[]) => all.filter(({ verdict }) => verdicts.includes(verdict));
  const sections = [
    "# 公表された数値との照合 / Printed figures against recomputed ones",
    originNotes(waves),
    countTable(all),
    "## 再現できない数値 / Not reproduced",
    reasons(having("not-reproduced")),
    "## 隣の数値と違う規則で再現できる数値 / Reproduced under another rule than their neighbours",
    reasons(having("reproduced-other-rule", "sum-of-rounded-parts")),
    "## 基数が公表されていない数値 / Base unknown",
    reasons(having("base-unknown")),
    "## 種類ごとの規則 / Rules by kind of figure",
    familyList(all),
    ...waves.flatMap(waveSection),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

const none = "なし / none";

/** A cell that cannot break its table, nor be read as markup. */
const cell = (text: string): string => text.replace(/[\\|<>*_`[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(cell)))].join("\n");
}

const inBoth = (label: Label): string =>
  label.en === undefined || label.en === label.ja ? label.ja : `${label.ja} / ${label.en}`;

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
    ...(figure.note === "" ? [] : [`- ${cell(figure.note)}`]),
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

function waveSection({ survey, wave, reconciliation }: WaveReconciliation): readonly string[] {
  if (reconciliation.length === 0) return [];
  const rows = reconciliation.map((line) => [
    line.figure.id,
    inBoth(line.figure.label),
    line.figure.text,
    line.recomputed ?? "…",
    `${markOf(line).sign} ${inBoth(verdictNames[line.verdict])}`,
    line.verdict === "held-as-fact" ? line.figure.source : inBoth(line.rule),
    line.verdict === "reproduced" ? line.explanation.ja : "",
  ]);
  const head = [
    "id",
    "数値 / Figure",
    "印刷 / Printed",
    "再計算 / Recomputed",
    "判定 / Verdict",
    "規則・出典 / Rule or source",
    "計算 / Arithmetic",
  ];
  return [`## ${cell(inBoth(survey.title))}：${cell(inBoth(wave.label))}`, table(head, rows)];
}
