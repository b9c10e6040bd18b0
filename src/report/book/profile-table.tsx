import type { Lang } from "../../codebook/label.js";
import { inLanguage } from "../../codebook/label.js";
import { formatNumber, symbols } from "../../table/format.js";
import type { ProfileOfQuestion } from "../profiles.js";
import { baseNames } from "../words/bases.js";
import { careMark, countCell, levelText, percentCell, rangeCell } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";
import { DataTable } from "./data-table.js";
import { Text } from "./text.js";

/** One question as answered by the people of a target: count, share, interval. */
export function ProfileTable({ table }: { readonly table: ProfileOfQuestion }) {
  return (
    <DataTable
      kind="profile"
      caption={<Bilingual of={(lang) => caption(table, lang)} />}
      head={[
        <Text key="answer" label={{ ja: "回答", en: "Answer" }} />,
        <Text key="count" label={{ ja: "人", en: "n" }} />,
        <Text key="share" label={{ ja: "％", en: "%" }} />,
        <Bilingual key="interval" of={(lang) => intervalHead(table, lang)} />,
      ]}
      rows={table.rows.map(({ label, share }) => [
        <Text key="answer" label={label} />,
        countCell(share),
        <>
          {percentCell(share)}
          <span class="care">{careMark(share)}</span>
        </>,
        rangeCell(share),
      ])}
      figures={new Set([1, 2, 3])}
    />
  );
}

function caption({ label, multiple, rows }: ProfileOfQuestion, lang: Lang) {
  const open = rows.find(({ share }) => share.disclosure === "open")?.share;
  const n = open === undefined ? symbols.suppressed : formatNumber(open.n);
  const base = baseNames[rows[0]?.share.base ?? "answered"][lang];
  const kind = multiple ? (lang === "ja" ? "複数回答、" : "multiple answers, ") : "";
  return (
    <>
      <b>{inLanguage(label, lang)}</b>
      {lang === "ja" ? `（${kind}${base} n＝${n}）` : ` (${kind}${base}, n = ${n})`}
    </>
  );
}

function intervalHead({ rows }: ProfileOfQuestion, lang: Lang): string {
  const interval = rows.find(({ share }) => share.interval !== null)?.share.interval;
  const level = interval == null ? "" : levelText(interval, lang);
  return lang === "ja" ? `${level}区間` : `${level} interval`.trim();
}
