/** Every printed figure and its verdict, as CSV for programs and Markdown for people. */
import type { Reconciliation } from "../reconcile/reconciliation.js";
import { verdictStyles } from "../report/book/verdicts.js";
import { formatNumber } from "../table/format.js";
import { type CsvCell, csvFile } from "./csv-file.js";
import { markdownTable } from "./markdown-table.js";
import { type OutputFile, textFile } from "./output-file.js";

/** The reconciled figures of one wave. */
export interface ReconciledWave {
  readonly survey: string;
  readonly wave: string;
  readonly title: string;
  readonly reconciliation: readonly Reconciliation[];
}

const head = [
  "id",
  "printed",
  "unit",
  "computed",
  "verdict",
  "rule",
  "source",
  "note",
  "survey",
  "wave",
  "label",
  "text",
  "recomputed",
  "expression",
  "explanation",
] as const;

function csvRow({ survey, wave }: ReconciledWave, reconciliation: Reconciliation): CsvCell[] {
  const { figure, computed, recomputed, verdict, rule, explanation } = reconciliation;
  const contract = [
    figure.id,
    Number(figure.printed),
    figure.unit,
    computed,
    verdict,
    rule.ja,
    figure.source,
    figure.note,
  ];
  return [...contract, survey, wave, figure.label.ja, figure.text, recomputed, figure.expression, explanation.ja];
}

function section({ title, survey, wave, reconciliation }: ReconciledWave): string[] {
  const rows = reconciliation.map(({ figure, recomputed, verdict, rule, explanation }) => {
    const { sign, word } = verdictStyles[verdict];
    return [figure.label.ja, figure.text, recomputed ?? "", `${sign} ${word.ja}`, rule.ja, explanation.ja, figure.id];
  });
  const tally = Object.entries(verdictStyles).flatMap(([verdict, { word }]) => {
    const count = reconciliation.filter((figure) => figure.verdict === verdict).length;
    return count > 0 ? [`${word.ja} ${formatNumber(count)}`] : [];
  });
  const table = markdownTable([["数値", "公表値", "再計算", "判定", "規則", "説明", "id"], ...rows]);
  return [
    `## ${title}`,
    "",
    `${survey}@${wave}：${formatNumber(reconciliation.length)} 件（${tally.join("、")}）`,
    "",
    ...table,
    "",
  ];
}

/** reconciliation.csv and reconciliation.md. */
export function reconciliationFiles(waves: readonly ReconciledWave[]): OutputFile[] {
  const reconciled = waves.filter(({ reconciliation }) => reconciliation.length > 0);
  const rows = reconciled.flatMap((wave) => wave.reconciliation.map((figure) => csvRow(wave, figure)));
  const lines = ["# 公表値との照合", "", ...reconciled.flatMap(section)];
  return [
    csvFile("reconciliation.csv", [[...head], ...rows]),
    textFile("reconciliation.md", `${lines.join("\n").trimEnd()}\n`),
  ];
}
