import { inLanguage, type Lang } from "../../codebook/label.js";
import { formatNumber } from "../../table/format.js";
import { type ProfileOfQuestion, profilesOf } from "../profiles.js";
import type { LevelResults } from "../wave-results.js";
import { baseNames } from "../words/bases.js";
import { careMark, countCell, percentCell, rangeCell } from "../words/shown.js";
import type { TableBlock } from "./block.js";

/** Who the people of each described target are: one table a question. */
export const profileTables = (results: LevelResults, lang: Lang): TableBlock[] =>
  profilesOf(results).flatMap(({ target, tables }) =>
    tables.map((table) => ({
      kind: "table",
      id: `${results.survey.id}.${target}.${table.question}`,
      caption: caption(table, inLanguage(results.survey.targets[target]?.short ?? { ja: target }, lang), lang),
      head: lang === "ja" ? ["回答", "人", "％", "95％区間"] : ["Answer", "n", "%", "95% interval"],
      rows: table.rows.map(({ label, share }) => [
        inLanguage(label, lang),
        countCell(share),
        percentCell(share) + careMark(share),
        rangeCell(share),
      ]),
      figures: new Set([1, 2, 3]),
      wide: new Set([0]),
      notes: [],
    })),
  );

function caption({ label, multiple, rows }: ProfileOfQuestion, who: string, lang: Lang): string {
  const first = rows[0]?.share;
  const [n, base] = [formatNumber(first?.n ?? null), baseNames[first?.base ?? "answered"][lang]];
  const question = inLanguage(label, lang);
  return lang === "ja"
    ? `${question}：${who}（${multiple ? "複数回答、" : ""}${base}n＝${n}）`
    : `${question}: ${who} (${multiple ? "multiple answers, " : ""}${base}, n = ${n})`;
}
