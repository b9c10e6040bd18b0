import { inLanguage, type Lang } from "../../codebook/label.js";
import type { Reconciliation } from "../../reconcile/reconciliation.js";
import { markOf } from "../../reconcile/verdict-marks.js";
import { verdictNames } from "../../reconcile/verdict-names.js";
import { formatNumber } from "../../table/format.js";
import { verdictCounts } from "../reconciliation-order.js";
import { computedText, printedText, reasonText } from "../reconciliation-words.js";
import type { WaveResults } from "../wave-results.js";
import type { Block, TableBlock } from "./block.js";

/** How many figures got which verdict, and in a table those that did not simply come out. */
export function reconciliationBlocks({ survey, reconciliation }: WaveResults, lang: Lang): Block[] {
  if (reconciliation.length === 0) return [];
  const plain = new Set(["reproduced", "held-as-fact", "consistent"]);
  const told = reconciliation.filter(({ verdict }) => !plain.has(verdict));
  const summary: Block = { kind: "paragraph", tone: "plain", text: counts(reconciliation, lang) };
  return told.length === 0 ? [summary] : [summary, table(told, `${survey.id}.figures`, lang)];
}

function counts(list: readonly Reconciliation[], lang: Lang): string {
  const each = verdictCounts(list).map(([verdict, count]) =>
    lang === "ja"
      ? `${verdictNames[verdict].ja}${formatNumber(count)}件`
      : `${formatNumber(count)} ${verdictNames[verdict].en}`,
  );
  return lang === "ja"
    ? `印刷された数値${formatNumber(list.length)}件を計算し直した結果：${each.join("、")}。`
    : `${formatNumber(list.length)} printed figures, recomputed: ${each.join(", ")}.`;
}

const table = (list: readonly Reconciliation[], id: string, lang: Lang): TableBlock => ({
  kind: "table",
  id,
  caption: lang === "ja" ? "そのままでは再現されない数値" : "Figures that do not simply come out",
  head: lang === "ja" ? ["数値", "記載", "計算", "判定", "理由"] : ["Figure", "Printed", "Computed", "Verdict", "Why"],
  rows: list.map((line) => [
    inLanguage(line.figure.label, lang),
    printedText(line, lang),
    computedText(line, lang),
    `${markOf(line).sign} ${inLanguage(markOf(line).word, lang)}`,
    reasonText(line, lang),
  ]),
  figures: new Set([1, 2]),
  wide: new Set([0, 4]),
  notes: [],
});
