/** What is written around the headcount chart: the measure, the notes, the text alternative. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatCounted, formatNumber, formatPercent, formatRange, formatSpan, percentSign } from "../table/format.js";
import type { ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { type HeadcountRow, shownInterval } from "./headcount-rows.js";
import { signs } from "./printed.js";
import { declaredNote, notesAndSource } from "./source.js";
import { methodName, sampleSize, say, sentences, signNotes, withheldWord } from "./words.js";

/** What is counted, of whom, when, what the line is, and the ◇ where no column head says it. */
export function headcountSubtitle(
  { wave }: ChartInput,
  rows: readonly HeadcountRow[],
  { lang, width }: ChartContext,
): string {
  const [population, label] = [inLanguage(wave.population.label, lang), inLanguage(wave.label, lang)];
  const interval = shownInterval(rows, lang);
  const document = width === "half" && rows.some((row) => row.document !== null);
  return say(
    lang,
    `${population}のうち対象となる方の人数（推計）、${label}。線は${interval}${document ? "、◇は計画の記載" : ""}`,
    `People in the target groups (estimated), ${population}, ${label}. Line: ${interval}${document ? "; ◇: as printed" : ""}`,
  );
}

/** Signs, n, how people follow from shares, the intervals of the shares, then the source. */
export function headcountNotes(
  input: ChartInput,
  rows: readonly HeadcountRow[],
  { options, lang }: { options: ChartOptions; lang: Lang },
): string[] {
  const note = declaredNote(options, lang);
  const occurring = signNotes(lang, signs(rows.flatMap(({ people, share }) => [people, share])));
  return notesAndSource([...occurring, note, responsesNote(input, rows, lang), sharesNote(rows, lang)], {
    input,
    options,
    lang,
  });
}

function responsesNote({ survey, wave }: ChartInput, rows: readonly HeadcountRow[], lang: Lang): string {
  const n = formatNumber(rows[0]?.shown.share.n ?? wave.sample.valid);
  const [asked, size] = [wave.sample.asked, wave.population.size].map((count) =>
    formatCounted(count, survey.unit, lang),
  );
  const population = inLanguage(wave.population.label, lang);
  return say(
    lang,
    `${sampleSize(lang, n)}（調査した${asked}のうち有効回答）。人数＝割合×${population}${size}`,
    `${sampleSize(lang, n)} valid responses of ${asked}${survey.unit === undefined ? " people" : ""} asked. People = share × ${size} (${population})`,
  );
}

function sharesNote(rows: readonly HeadcountRow[], lang: Lang): string | null {
  const intervals = rows.flatMap(({ share, shown }) =>
    share.low === null || share.high === null
      ? []
      : [{ low: share.low, high: share.high, method: shown.share.interval?.method ?? "" }],
  );
  const [first] = intervals;
  if (first === undefined) return say(lang, "区間は計算できない", "No interval can be computed");
  const percent = (value: number) => formatPercent(value, 2);
  const ranges = intervals.map(({ low, high }) => formatRange(percent(low), percent(high)) + percentSign(lang));
  const method = methodName(lang, first.method);
  const interval = shownInterval(rows, lang);
  const complete = intervals.length === rows.length;
  if (!complete) return say(lang, `区間は${method}`, `${method} intervals`);
  return say(
    lang,
    `割合の${interval}（${method}）は、${ranges.length > 1 ? "上から順に" : ""}${ranges.join("、")}`,
    `Shares, ${interval} (${method})${ranges.length > 1 ? ", from the top" : ""}: ${ranges.join(", ")}`,
  );
}

/** The finding, every group with its interval, n, and how far the printed figures are. */
export function headcountAlt(title: string, rows: readonly HeadcountRow[], lang: Lang): string {
  const groups = rows.map(({ name, people, peopleText, shown }) => {
    const span =
      people.low === null || people.high === null
        ? ""
        : formatSpan(formatNumber(people.low), `${formatNumber(people.high)}${say(lang, "人", "")}`, lang);
    const known = people.hidden ? withheldWord(lang) : peopleText + people.star;
    const level = span === "" ? "" : say(lang, `（${span}）`, ` (${span})`);
    return `${name}${say(lang, "は", ": ")}${known}${shown.people.disclosure === "open" ? level : ""}`;
  });
  const interval = shownInterval(rows, lang);
  const n = rows.find(({ share }) => !share.hidden)?.share.n;
  return sentences(lang, [
    title,
    rows.length > 0
      ? `${groups.join(say(lang, "、", "; "))}${say(lang, `（かっこ内は${interval}）`, ` (${interval} in brackets)`)}`
      : null,
    n === undefined ? null : sampleSize(lang, n),
    gapNote(rows, lang),
    rows.some(({ people }) => people.star !== "")
      ? say(lang, "＊は利用に注意が要る値", "* marks values to be used with care")
      : null,
  ]);
}

function gapNote(rows: readonly HeadcountRow[], lang: Lang): string | null {
  const gaps = rows.flatMap(({ people, document }) =>
    people.value === null || document === null ? [] : [Math.abs(Math.round(people.value) - document)],
  );
  if (gaps.length === 0) return null;
  const widest = formatNumber(Math.max(...gaps));
  return say(lang, `計画の記載との差は${widest}人以内`, `Printed figures differ by at most ${widest}`);
}
