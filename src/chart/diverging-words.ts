/** What is written around a diverging chart. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatNumber, formatPercent, formatShare, formatSpan, percentSign, symbols } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import type { ScaleRow, SidePart } from "./diverging-rows.js";
import { fewest, inTitle, isKnown } from "./finding.js";
import { printed, signs } from "./printed.js";
import { methodNote } from "./share-words.js";
import { membersOf, questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import { precisionNote } from "./stack-words.js";
import { kindName, quote, sampleSize, say, sentences, signNotes } from "./words.js";

/** What the left side is called together: そう思う計; by its ends where it has more than two answers: 10点～6点計. */
export function sumName(parts: readonly SidePart[], lang: Lang): string {
  const left = parts.filter(({ side }) => side === "left");
  const [outer = "", inner = ""] = [left[0]?.ends[0], left.at(-1)?.ends[1]].map((name) => inTitle(name ?? ""));
  const answers = left.flatMap(({ categories }) => categories).length;
  const name = answers > 2 ? say(lang, `${outer}～${inner}`, `${outer} to ${inner}`) : outer;
  return answers > 1 ? say(lang, `${name}計`, `${name}, total`) : name;
}

/** The largest and the smallest left side, as numbers side by side; no difference is claimed. */
export function divergingFinding(rows: readonly ScaleRow[], parts: readonly SidePart[], lang: Lang): string {
  const known = rows.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined)
    return rows.some(({ sum }) => sum.hidden)
      ? say(lang, "回答が少ないため値は秘匿", "Values are withheld: too few responses")
      : say(lang, "集計できる回答がない", "No responses to report");
  const said = (row: ScaleRow) =>
    `${quote(lang, inTitle(row.name))}${say(lang, "", " ")}${formatShare(row.estimate.value, lang)}`;
  const name = sumName(parts, lang);
  if (first === last) return say(lang, `${name}は${said(first)}`, `${name}: ${said(first)}`);
  return say(lang, `${name}は${said(first)}から${said(last)}まで`, `${name}: from ${said(first)} to ${said(last)}`);
}

export function divergingSubtitle(
  input: ChartInput,
  topic: ChartTopic<"diverging">,
  { rows, lang }: { rows: readonly ScaleRow[]; lang: Lang },
): string {
  const kinds = [...new Set(topic.questions.map((name) => kindName(lang, questionOf(input, name).kind)))];
  const inBrackets = [...kinds, sampleSize(lang, sizesOf(rows, lang)), percentSign(lang)].join(say(lang, "、", ", "));
  const whom = membersOf(input, topic.target, lang).name ?? inLanguage(input.wave.population.label, lang);
  const wave = inLanguage(input.wave.label, lang);
  const [only = ""] = topic.questions.map((name) => inLanguage(questionOf(input, name).label, lang));
  const count = topic.questions.length;
  const what = count === 1 ? only : say(lang, `${count}項目への答え`, `Answers to ${count} items`);
  return say(lang, `${what}（${inBrackets}）、${whom}、${wave}`, `${what} (${inBrackets}), ${whom}, ${wave}`);
}

function sizesOf(rows: readonly ScaleRow[], lang: Lang): string {
  const sizes = rows.filter(({ estimate }) => estimate.disclosure === "open").map(({ estimate }) => estimate.n);
  if (sizes.length === 0) return rows.length === 0 ? "0" : symbols.suppressed;
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return low === high ? formatNumber(low) : formatSpan(formatNumber(low), formatNumber(high), lang);
}

/** How far intervals reach where enough answered for that to be said. */
function precision(rows: readonly ScaleRow[], lang: Lang): string | null {
  const large = rows.filter(({ estimate }) => estimate.n >= fewest);
  const note = precisionNote(
    large.map(({ name, shares, n }) => ({ name, group: 0, domain: null, shares, n })),
    lang,
  );
  const small =
    large.length < rows.length ? say(lang, `nが${fewest}未満の項目を除き`, `Where n is ${fewest} or more, `) : "";
  return note === null ? null : small + note;
}

export function divergingNotes(
  input: ChartInput,
  {
    options,
    rows,
    parts,
    extra,
    lang,
  }: { options: ChartOptions; rows: readonly ScaleRow[]; parts: readonly SidePart[]; extra: string | null; lang: Lang },
): string[] {
  const estimates = rows.flatMap(({ shares }) => shares.map(({ estimate }) => estimate));
  const left = parts.filter(({ side }) => side === "left").map(({ name }) => quote(lang, inTitle(name)));
  const apart = parts.filter(({ side }) => side === "apart").map(({ name }) => quote(lang, inTitle(name)));
  return notesAndSource(
    [
      ...signNotes(lang, signs(estimates.map((estimate) => ({ ...printed(estimate, formatPercent), interval: "" })))),
      declaredNote(options, lang),
      left.length > 1
        ? say(lang, `計は${left.join("と")}、並びは計の大きい順`, `Total: ${left.join(" and ")}; largest total first`)
        : null,
      apart.length > 0
        ? say(lang, `${apart.join("")}は右に分けて示す`, `${apart.join(", ")}: set apart on the right`)
        : null,
      extra,
      precision(rows, lang),
      methodNote(estimates, lang),
    ],
    { input, options, lang },
  );
}

const mostSaid = 8;

/** The finding, both sides of each question, n, and how precise they are. */
export function divergingAlt(title: string, rows: readonly ScaleRow[], lang: Lang): string {
  const said = rows.slice(0, mostSaid).map(({ name, sum, shares }) => {
    if (sum.hidden) return `${inTitle(name)}${say(lang, "は秘匿", " withheld")}`;
    const parts = shares
      .filter(isKnown)
      .map((share) => `${inTitle(share.name)}${say(lang, "が", " ")}${formatShare(share.estimate.value, lang)}`);
    return `${inTitle(name)}${say(lang, "は", ": ")}${parts.slice(0, 6).join(say(lang, "、", ", "))}`;
  });
  return sentences(lang, [title, ...said, sampleSize(lang, sizesOf(rows, lang)), precision(rows, lang)]);
}
