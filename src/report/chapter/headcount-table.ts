import { methodName } from "../../chart/words.js";
import { inLanguage, type Lang } from "../../codebook/label.js";
import { formatNumber, symbols } from "../../table/format.js";
import type { LevelResults } from "../wave-results.js";
import { careMark, countCell, peopleCell, percentCell, rangeCell } from "../words/shown.js";
import type { TableBlock } from "./block.js";

/** Every group, overlaps too: count, share and people with the interval of the document's method, and what was printed. */
export function headcountTable({ survey, groups, printed }: LevelResults, lang: Lang): TableBlock {
  const method = methodName(lang, survey.intervals.document);
  const ja = ["区分", "回答者", "割合（％）", "95％区間", "推計人数", "95％区間", "計画の記載"];
  const en = ["Group", "Count", "Share (%)", "95% interval", "People", "95% interval", "Printed"];
  const rows = groups.map(({ id, label, document: { share, people } }) => [
    inLanguage(label, lang),
    countCell(share),
    percentCell(share) + careMark(share),
    rangeCell(share),
    peopleCell(people) + careMark(people),
    rangeCell(people),
    printed?.get(id) === undefined ? symbols.none : formatNumber(printed.get(id) ?? null),
  ]);
  return {
    kind: "table",
    id: `${survey.id}.people`,
    caption: lang === "ja" ? "人数の推計（重なりを含む）" : "Estimated people, overlaps included",
    head: lang === "ja" ? ja : en,
    rows,
    figures: new Set([1, 2, 3, 4, 5, 6]),
    wide: new Set([0]),
    notes: [lang === "ja" ? `区間は${method}による。` : `Intervals by the ${method} method.`],
  };
}
