/** What is written around the change from wave to wave. */
import { inLanguage, type Lang } from "../codebook/label.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { inTitle } from "./finding.js";
import { signs } from "./printed.js";
import { questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import {
  changeText,
  signed,
  signedRange,
  type WaveSeries,
  type WaveTopic,
  waveFormat,
  waveInterval,
} from "./wave-series.js";
import { kindName, methodName, quote, say, sentences, signNotes } from "./words.js";

/** The clearest change; that none is clear; that nothing can be compared. */
export function waveFinding(
  input: ChartInput,
  topic: WaveTopic,
  { series, lang }: { series: readonly WaveSeries[]; lang: Lang },
): string {
  if ((input.steps ?? []).length === 0) return say(lang, "比べる前回の調査がない", "No earlier wave to compare with");
  if (series.length === 0)
    return refusedWhy(input, topic, lang) === null
      ? say(lang, "集計できる回答がない", "No responses to report")
      : say(lang, "前回までとは比べられない", "Not comparable with the wave before");
  if (series.every(({ changeCell }) => changeCell.hidden))
    return say(lang, "回答が少ないため値は秘匿", "Values are withheld: too few responses");
  if (series.every(isBroken))
    return say(
      lang,
      "調査のしかたが変わり、前回とは単純に比べられない",
      "The series is broken: not plainly comparable",
    );
  const clear = series
    .filter(isClear)
    .sort((a, b) => Math.abs(b.changeCell.value ?? 0) - Math.abs(a.changeCell.value ?? 0));
  const [lead] = clear;
  if (lead === undefined) return say(lang, "前回からの変化は、どの項目も確かではない", "No change is clear of chance");
  return changeSaid(lead, lang);
}

function changeSaid({ name, points, change, changeCell }: WaveSeries, lang: Lang): string {
  const [before, now] = points.slice(-2);
  const format = (value: number | null | undefined) =>
    value === null || value === undefined ? "…" : waveFormat(change)(value) + unitOf(change, lang);
  const rose = (changeCell.value ?? 0) > 0;
  const difference = differenceSaid(change, lang);
  return say(
    lang,
    `${quote(lang, inTitle(name))}は${format(before?.cell.value)}から${format(now?.cell.value)}へ${rose ? "増えた" : "減った"}（${difference}）`,
    `${quote(lang, inTitle(name))} ${rose ? "rose" : "fell"} from ${format(before?.cell.value)} to ${format(now?.cell.value)} (${difference})`,
  );
}

const unitOf = ({ category }: WaveSeries["change"], lang: Lang): string =>
  category === undefined ? "" : say(lang, "％", "%");

function differenceSaid(change: WaveSeries["change"], lang: Lang): string {
  const { value, interval, category } = change;
  const points = category === undefined ? "" : say(lang, "ポイント", " points");
  const span = interval === null ? "" : signedRange(change, interval, lang);
  return say(
    lang,
    `差は${signed(change, value ?? 0)}${points}、${span}`,
    `change ${signed(change, value ?? 0)}${points}, ${span}`,
  );
}

const isBroken = ({ change }: WaveSeries): boolean => change.reasons.includes("broken-series");

/** Whether no change lies outside the interval of the change, and it can be relied on. */
const isClear = ({ changeCell, change }: WaveSeries): boolean =>
  !changeCell.hidden &&
  change.reliability === "ok" &&
  changeCell.low !== null &&
  changeCell.high !== null &&
  (changeCell.low > 0 || changeCell.high < 0);

/** What, how asked, whom, and what line and bracket are. */
export function waveSubtitle(
  input: ChartInput,
  topic: WaveTopic,
  { series, lang }: { series: readonly WaveSeries[]; lang: Lang },
): string {
  const question = questionOf(input, topic.question);
  const [label, population] = [inLanguage(question.label, lang), inLanguage(input.wave.population.label, lang)];
  const unit = series.some(({ change }) => change.category !== undefined) ? say(lang, "、％", ", %") : "";
  const interval = waveInterval(series, lang);
  const line =
    series.length > 0
      ? say(lang, `。線は${interval}、下は前回からの変化`, `. Line: ${interval}; below: change from the wave before`)
      : "";
  const kind = kindName(lang, question.kind);
  return say(
    lang,
    `${label}（${kind}${unit}）、${population}${line}`,
    `${label} (${kind}${unit}), ${population}${line}`,
  );
}

/** Signs, breaks and changed wording, what the change is, method, then the source. */
export function waveNotes(
  input: ChartInput,
  { series, omitted, lang }: { series: readonly WaveSeries[]; omitted: number; lang: Lang },
  options: ChartOptions & WaveTopic,
): string[] {
  const cells = series.flatMap(({ points, changeCell }) => [...points.map(({ cell }) => cell), changeCell]);
  const methods = series.flatMap(({ points }) =>
    points.flatMap(({ estimate }) => (estimate.interval ? [estimate.interval.method] : [])),
  );
  const names = [...new Set(methods)].map((method) => methodName(lang, method));
  return notesAndSource(
    [
      ...signNotes(lang, signs(cells)),
      declaredNote(options, lang),
      omitted > 0 ? say(lang, `ほか${omitted}項目は表に示す`, `${omitted} more are in the table`) : null,
      ...remarks(series, lang),
      refusedWhy(input, options, lang),
      series.some(({ change }) => change.category !== undefined)
        ? say(
            lang,
            "変化はポイントで、かっこ内はその区間（項目ごと）",
            "Changes are in points, with an interval for each answer",
          )
        : null,
      names.length > 0
        ? say(lang, `各回の区間は${names.join("、")}`, `${names.join(", ")} intervals in each wave`)
        : null,
    ],
    { input, options, lang },
  );
}

const remarkTexts = {
  "broken-series": [
    "点線の前後は調査のしかたが異なり、単純に比べられない",
    "Across the dotted line the series is broken",
  ],
  "wording-changed": ["前回と質問の文言が異なる", "The question was worded differently in the wave before"],
  "universe-changed": ["前回と対象が異なる", "The wave before asked other people"],
  "categories-changed": ["前回と選択肢が異なる", "The wave before offered other answers"],
} as const;

const remarks = (series: readonly WaveSeries[], lang: Lang): string[] =>
  Object.entries(remarkTexts).flatMap(([code, text]) =>
    series.some(({ change }) => change.reasons.includes(code)) ? [say(lang, text[0], text[1])] : [],
  );

/** Why the question cannot be held against the wave before; `null` if it can. */
function refusedWhy({ steps = [] }: ChartInput, { question }: WaveTopic, lang: Lang): string | null {
  const refused = steps.at(-1)?.comparison.refused.find((one) => one.question === question);
  return refused === undefined ? null : inLanguage(refused.why, lang);
}

/** The finding, each answer over the waves with its change. */
export function waveAlt(title: string, series: readonly WaveSeries[], lang: Lang): string {
  const said = series.slice(0, 8).map((one) => {
    const values = one.points.map(({ label, cell }) =>
      cell.hidden
        ? `${label}${say(lang, "は秘匿", " withheld")}`
        : `${label}${say(lang, "", " ")}${cell.text}${cell.value === null ? "" : unitOf(one.change, lang)}${cell.star}`,
    );
    const change = one.changeCell.hidden
      ? ""
      : say(lang, `、変化${changeText(one, lang)}`, `, change ${changeText(one, lang)}`);
    return `${one.name}${say(lang, "は", ": ")}${values.join(say(lang, "、", ", "))}${change}`;
  });
  const cells = series.flatMap(({ points, changeCell }) => [...points.map(({ cell }) => cell), changeCell]);
  const brackets = series.some(({ changeCell }) => changeCell.low !== null);
  return sentences(lang, [
    title,
    ...said,
    brackets ? say(lang, `かっこ内は${waveInterval(series, lang)}`, `${waveInterval(series, lang)} in brackets`) : null,
    ...signNotes(lang, { ...signs(cells), hidden: false, unknown: false }),
  ]);
}
