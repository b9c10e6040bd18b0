/** What is written around the chart of overlapping targets. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatNumber, formatPeople } from "../table/format.js";
import type { ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { inTitle } from "./finding.js";
import { numberOf, type Overlap, overlapInterval } from "./overlap-rows.js";
import { signs } from "./printed.js";
import { declaredNote, notesAndSource } from "./source.js";
import { methodName, quote, sampleSize, say, sentences, signNotes } from "./words.js";

/** The largest overlap of two or more, said of the smallest target in it; or that there is none. */
export function overlapFinding({ targets, rows }: Overlap, lang: Lang): string {
  if (rows.length === 0) return say(lang, "どの区分にも当てはまる回答はない", "No response falls under any group");
  const largest = rows.find((row) => row.targets.length > 1);
  if (largest === undefined)
    return say(lang, "2つ以上の区分に当てはまる回答はない", "No response falls under two groups at once");
  const [whole, ...others] = targets
    .filter(({ id }) => largest.targets.includes(id))
    .sort((a, b) => (a.count ?? Number.POSITIVE_INFINITY) - (b.count ?? Number.POSITIVE_INFINITY));
  if (largest.count === null || whole?.count === null || whole === undefined)
    return say(lang, "区分は重なり、足し合わせると二重に数える", "Groups overlap: adding them up counts people twice");
  const rest = others.map(({ name }) => quote(lang, inTitle(name)));
  const [all, both] = [formatPeople(whole.count, lang), formatPeople(largest.count, lang)];
  return say(
    lang,
    `${quote(lang, inTitle(whole.name))}の回答者${all}のうち${both}は${rest.join("")}にも当てはまる`,
    `${both} of the ${all} respondents in ${quote(lang, inTitle(whole.name))} are also in ${rest.join(" and ")}`,
  );
}

/** What is counted, of whom, when, and what the line is. */
export function overlapSubtitle({ wave }: ChartInput, overlap: Overlap, { lang }: ChartContext): string {
  const [population, label] = [inLanguage(wave.population.label, lang), inLanguage(wave.label, lang)];
  const interval = overlapInterval(overlap, lang);
  const line = overlap.rows.some((row) => row.interval !== null);
  return say(
    lang,
    `対象となる区分の重なり（推計人数と回答者数）、${population}、${label}${line ? `。線は${interval}` : ""}`,
    `Who is in which groups (people estimated, respondents), ${population}, ${label}${line ? `. Line: ${interval}` : ""}`,
  );
}

/** Signs, what is left out, how people follow from respondents, the sum, then the source. */
export function overlapNotes(
  input: ChartInput,
  overlap: Overlap,
  { options, omitted, lang }: { options: ChartOptions; omitted: number; lang: Lang },
): string[] {
  const { interval } = overlap.rows.find((row) => row.interval !== null) ?? { interval: null };
  const method = interval === null ? null : methodName(lang, interval.method);
  return notesAndSource(
    [
      ...signNotes(lang, signs(overlap.rows.map(({ people }) => people))),
      declaredNote(options, lang),
      omitted > 0 ? say(lang, `ほか${omitted}組は表に示す`, `${omitted} more are in the table`) : null,
      overlap.rows.length > 0
        ? say(lang, "どなたも1か所にだけ数え、足すと合計になる", "Everyone is counted once, so that the parts add up")
        : null,
      numbersNote(overlap, lang),
      sumNote(input, overlap, lang),
      method === null ? null : say(lang, `区間は${method}`, `${method} intervals`),
    ],
    { input, options, lang },
  );
}

/** What a number stands for, where no combination of one target says it. */
function numbersNote({ targets, rows }: Overlap, lang: Lang): string | null {
  const alone = new Set(rows.flatMap((row) => (row.targets.length === 1 ? row.targets : [])));
  const unsaid = targets.filter(({ id, name }) => numberOf(name) !== undefined && !alone.has(id));
  const named = unsaid.filter(({ id }) => rows.some((row) => row.targets.includes(id)));
  return named.length === 0 ? null : named.map(({ name }) => inTitle(name)).join(say(lang, "、", ", "));
}

/** 44＋26＋40人から重なりを除くと95人; said only where nothing of it is withheld. */
function sumNote({ wave }: ChartInput, { targets, rows }: Overlap, lang: Lang): string | null {
  const counts = targets.map(({ count }) => count);
  const parts = rows.map(({ count }) => count);
  const n = sampleSize(lang, formatNumber(wave.sample.valid));
  if (rows.length === 0 || [...counts, ...parts].some((count) => count === null)) return n;
  const total = formatNumber(parts.reduce((sum: number, count) => sum + (count ?? 0), 0));
  const sum = counts.map((count) => formatNumber(count)).join(say(lang, "＋", " + "));
  return say(
    lang,
    `回答者${sum}人から重なりを除くと${total}人（${n}）`,
    `${sum} respondents are ${total} once each is counted once (${n})`,
  );
}

/** The finding, each combination with people, interval and respondents. */
export function overlapAlt(title: string, overlap: Overlap, lang: Lang): string {
  const shown = overlap.rows.slice(0, 8);
  const said = shown.map(({ name, people, peopleText, countText }) => {
    if (people.hidden) return `${name}${say(lang, "は秘匿", " withheld")}`;
    const range = people.low === null ? "" : say(lang, `（${people.interval}人）`, ` (${people.interval})`);
    return say(
      lang,
      `${name}は${peopleText}${range}、回答者${countText}`,
      `${name}: ${peopleText} people${range}, ${countText} respondents`,
    );
  });
  const interval = overlapInterval(overlap, lang);
  const brackets = overlap.rows.some((row) => row.interval !== null);
  return sentences(lang, [
    title,
    said.length > 0 ? said.join(say(lang, "。", ". ")) : null,
    brackets ? say(lang, `かっこ内は${interval}`, `${interval} in brackets`) : null,
    ...signNotes(lang, { ...signs(shown.map(({ people }) => people)), hidden: false, unknown: false }),
  ]);
}
