/** Every printed figure and its verdict, as CSV for programs and Markdown for people. */
import {
  reconciliationMarkdown,
  reconciliationRows,
  type WaveReconciliation,
} from "../report/reconciliation-report.js";
import { csvFile } from "./csv-file.js";
import { type OutputFile, textFile } from "./output-file.js";

/** reconciliation.csv and reconciliation.md. */
export function reconciliationFiles(waves: readonly WaveReconciliation[]): OutputFile[] {
  const reconciled = waves.filter(({ reconciliation }) => reconciliation.length > 0);
  return [
    csvFile("reconciliation.csv", reconciliationRows(reconciled)),
    textFile("reconciliation.md", reconciliationMarkdown(reconciled)),
  ];
}
