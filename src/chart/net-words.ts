/** What is written around charts of one share by domain: forest and map. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatNumber, formatPercent, formatShare, formatSpan, percentSign, symbols } from "../table/format.js";
import { valueWithSpan } from "./breakdown-words.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { inTitle, isClearlyAbove, isKnown } from "./finding.js";
import type { NetRow, NetRows } from "./net-rows.js";
import { signs } from "./printed.js";
import { methodNote, type ShareTopic } from "./share-words.js";
import { membersOf, questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import { intervalNameOf, kindName, quote, sampleSize, say, sentences, signNotes } from "./words.js";

/** The domain furthest from the total beyond chance; else that the intervals hold it; else where the range lies. */
export function netFinding({ answer, total, domains }: NetRows, lang: Lang): string {
  const known = domains.filter(isKnown);
  if (total === undefined || !isKnown(total)) return withoutTotal(known, { domains, answer, lang });
  const clear = known.filter(
    (row) => isClearlyAbove(row.estimate, total.estimate) || isClearlyAbove(total.estimate, row.estimate),
  );
  const distance = (row: NetRow) => Math.abs((row.estimate.value ?? 0) - total.estimate.value);
  const furthest = clear.sort((a, b) => distance(b) - distance(a))[0];
  const all = formatShare(total.estimate.value, lang);
  const name = quote(lang, inTitle(answer));
  if (furthest !== undefined) {
    const above = furthest.estimate.value > total.estimate.value;
    const value = formatShare(furthest.estimate.value, lang);
    return say(
      lang,
      `${name}は${inTitle(furthest.name)}で${value}と、全体の${all}より${above ? "高い" : "低い"}`,
      `${name}: ${value} in ${inTitle(furthest.name)}, ${above ? "above" : "below"} ${all} overall`,
    );
  }
  const value = total.estimate.value;
  const hold =
    known.length > 1 &&
    known.every(({ estimate: { interval } }) => interval !== null && interval.low <= value && value <= interval.high);
  if (hold)
    return say(
      lang,
      `${name}：示した区分の区間はすべて全体の${all}を含む`,
      `${name}: every interval shown holds the ${all} of all`,
    );
  return say(
    lang,
    `${name}は全体で${valueWithSpan(total.estimate, lang)}`,
    `${name}: ${valueWithSpan(total.estimate, lang)} overall`,
  );
}

function withoutTotal(
  known: readonly NetRow[],
  { domains, answer, lang }: { domains: readonly NetRow[]; answer: string; lang: Lang },
): string {
  const values = known.flatMap(({ estimate }) => (estimate.value === null ? [] : [estimate.value]));
  if (values.length === 0)
    return domains.some(({ cell }) => cell.hidden)
      ? say(lang, "回答が少ないため値は秘匿", "Values are withheld: too few responses")
      : say(lang, "集計できる回答がない", "No responses to report");
  const span = formatSpan(formatPercent(Math.min(...values)), formatShare(Math.max(...values), lang), lang);
  return say(
    lang,
    `${quote(lang, inTitle(answer))}は区分により${span}`,
    `${quote(lang, inTitle(answer))}: ${span} by group`,
  );
}

/** 「はい」と答えた割合（単一回答、％）、対象、時期、圏域別。 */
export function netSubtitle(
  input: ChartInput,
  topic: ShareTopic & { by: readonly string[] },
  { rows, lang }: { rows: NetRows; lang: Lang },
): string {
  const question = questionOf(input, topic.question);
  const n =
    rows.total === undefined ? "" : sampleSize(lang, rows.total.cell.hidden ? symbols.suppressed : rows.total.cell.n);
  const inBrackets = [kindName(lang, question.kind), n, percentSign(lang)]
    .filter((part) => part !== "")
    .join(say(lang, "、", ", "));
  const whom = membersOf(input, topic.target, lang).name ?? inLanguage(input.wave.population.label, lang);
  const by = topic.by.map((name) => inLanguage(questionOf(input, name).label, lang).replace(/別$/u, ""));
  const answer = quote(lang, rows.answer);
  const [label, wave] = [inLanguage(question.label, lang), inLanguage(input.wave.label, lang)];
  return say(
    lang,
    `${label}：${answer}の割合（${inBrackets}）、${whom}、${wave}、${by.join("・")}別`,
    `${label}: ${answer} (${inBrackets}), ${whom}, ${wave}, by ${by.join(", ")}`,
  );
}

const rowsOf = ({ total, domains }: NetRows): NetRow[] => [...(total ? [total] : []), ...domains];

/** The name of the interval shown. */
export const netInterval = (rows: NetRows, lang: Lang): string =>
  intervalNameOf(
    lang,
    rowsOf(rows).map(({ estimate }) => estimate.interval),
  );

/** Signs, the chart's own remarks, method, then the source. */
export function netNotes(
  input: ChartInput,
  {
    options,
    rows,
    extra,
    lang,
  }: { options: ChartOptions; rows: NetRows; extra: readonly (string | null)[]; lang: Lang },
): string[] {
  const all = rowsOf(rows);
  return notesAndSource(
    [
      ...signNotes(lang, signs(all.map(({ cell }) => cell))),
      declaredNote(options, lang),
      ...extra,
      methodNote(
        all.map(({ estimate }) => estimate),
        lang,
      ),
    ],
    { input, options, lang },
  );
}

const mostSaid = 8;

/** The finding, the total and the highest and lowest domains with their intervals, and the warning. */
export function netAlt(title: string, rows: NetRows, lang: Lang): string {
  const size = ({ estimate }: NetRow) => estimate.value ?? -1;
  const known = rows.domains.filter(isKnown).sort((a, b) => size(b) - size(a));
  const said = known.length > mostSaid ? [...known.slice(0, mostSaid / 2), ...known.slice(-mostSaid / 2)] : known;
  const hidden = rows.domains.filter(({ cell }) => cell.hidden).map(({ name }) => inTitle(name));
  const sentence = (row: NetRow) => `${inTitle(row.name)}${say(lang, "は", " ")}${valueWithSpan(row.estimate, lang)}`;
  const total = rows.total && isKnown(rows.total) ? rows.total : undefined;
  return sentences(lang, [
    title,
    total ? sentence(total) + say(lang, "、", ", ") + sampleSize(lang, formatNumber(total.estimate.n)) : null,
    said.map(sentence).join(say(lang, "、", ", ")) +
      (said.length < known.length ? say(lang, "（上位と下位）", " (highest and lowest)") : ""),
    known.length === 0
      ? null
      : say(lang, `かっこ内は${netInterval(rows, lang)}`, `In brackets: ${netInterval(rows, lang)}`),
    hidden.length === 0
      ? null
      : say(lang, `${hidden.slice(0, mostSaid).join("、")}は秘匿`, `Withheld: ${hidden.slice(0, mostSaid).join(", ")}`),
    ...signNotes(lang, { ...signs(rowsOf(rows).map(({ cell }) => cell)), hidden: false, unknown: false }),
  ]);
}

/** One line a domain, the total first, as printed. */
export function netTable(rows: NetRows, lang: Lang): string[][] {
  const interval = netInterval(rows, lang);
  const heads =
    lang === "ja" ? ["区分", "割合（％）", `${interval}（％）`, "n"] : ["Group", "Share (%)", `${interval} (%)`, "n"];
  return [heads, ...rowsOf(rows).map(({ name, cell }) => [name, cell.text + cell.star, cell.interval, cell.n])];
}
