/** Every printed figure and its verdict, as CSV for programs and Markdown for people. */
import type { OtherFigures, WaveReconciliation } from "../report/reconciled-figures.js";
import { reconciliationMarkdown, reconciliationRows } from "../report/reconciliation-report.js";
import { csvFile } from "./csv-file.js";
import { type OutputFile, textFile } from "./output-file.js";

/** reconciliation.csv and reconciliation.md. */
export function reconciliationFiles(waves: readonly WaveReconciliation[], others: OtherFigures): OutputFile[] {
  const reconciled = waves.filter(({ reconciliation }) => reconciliation.length > 0);
  return [
    csvFile("reconciliation.csv", reconciliationRows(reconciled, others)),
    textFile("reconciliation.md", reconciliationMarkdown(reconciled, others)),
  ];
}
