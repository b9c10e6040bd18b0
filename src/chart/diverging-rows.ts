/** Questions of one scale as two sides and what stands apart: which answers lie where, and how large each side is. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatNumber, formatPercent } from "../table/format.js";
import type { ChartInput } from "./chart-input.js";
import type { Named } from "./finding.js";
import { netEstimate, netShare } from "./net-share.js";
import { neutralColour, paper, sideColours, sideLimit } from "./palette.js";
import { type Printed, printed } from "./printed.js";
import { protectRows } from "./protect.js";
import { printedShare } from "./share-rows.js";
import { type CategoryShare, categoriesOf, membersOf, questionOf, sharesOf } from "./shares-of.js";
import { say } from "./words.js";

/** A part of every bar: one answer, or neighbours put together; the left side runs from the outermost in. */
export interface SidePart {
  readonly name: string;
  readonly categories: readonly string[];
  /** Its first and last answer as they lie from left to right. */
  readonly ends: readonly [string, string];
  readonly side: "left" | "right" | "apart";
  readonly colour: string;
}

/** One question. */
export interface ScaleRow extends Named {
  readonly shares: readonly CategoryShare[];
  /** The left side counted as one. */
  readonly sum: Printed;
  readonly n: string;
}

type Topic = ChartTopic<"diverging">;

/** Questions by the size of their left side, largest first; those that cannot be shown last. */
export function scaleRows(input: ChartInput, topic: Topic, lang: Lang): ScaleRow[] {
  const { domain } = membersOf(input, topic.target, lang);
  const rows = topic.questions.flatMap((question): ScaleRow[] => {
    const found = sharesOf(input, { question, domain }, lang);
    const name = inLanguage(questionOf(input, question).label, lang);
    const [row] = protectRows([{ name, group: 0, domain: null, shares: found, n: "" }], true);
    const estimated = netEstimate(input, { question, domain }, topic.left);
    const left = row && netShare(row.shares, { categories: topic.left, estimated }, lang);
    if (row === undefined || left === undefined) return [];
    return [{ name, shares: row.shares, n: row.n, estimate: left.estimate, sum: printedSum(left) }];
  });
  return rows.sort((a, b) => (b.sum.value ?? -1) - (a.sum.value ?? -1));
}

/** A sum has no interval of its own unless one was estimated; its precision is that of its parts. */
function printedSum(left: CategoryShare): Printed {
  return left.estimate.disclosure === "open" && left.estimate.value !== null
    ? printed(left.estimate, (value) => formatPercent(value))
    : { ...printedShare(left), n: formatNumber(left.estimate.n) };
}

/** The parts from left to right: outermost to innermost, innermost to outermost, then what is neither. */
export function sideParts(input: ChartInput, topic: Topic, lang: Lang): SidePart[] {
  const [first] = topic.questions;
  if (first === undefined) return [];
  const categories = categoriesOf(questionOf(input, first));
  const place = (name: string) => categories.findIndex((category) => category.name === name);
  const mean = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + place(name), 0) / Math.max(names.length, 1);
  const direction = mean(topic.left) <= mean(topic.right) ? 1 : -1;
  const arranged = (names: readonly string[]) => [...names].sort((a, b) => direction * (place(a) - place(b)));
  const named = (name: string) => inLanguage(categories[place(name)]?.label ?? { ja: name }, lang);
  const left = coloured(joined(arranged(topic.left), named, lang), "left");
  const right = coloured(joined(arranged(topic.right), named, lang).reverse(), "right").reverse();
  const others = categories.filter(({ name }) => ![...topic.left, ...topic.right].includes(name));
  const kinds = [others.filter(({ residual }) => !residual), others.filter(({ residual }) => residual)];
  const apart = kinds.map((some) => some.filter(({ name }) => isUsed(input, topic, name)));
  return [
    ...left,
    ...right,
    ...apart.flatMap((some, i): SidePart[] => {
      if (some.length === 0) return [];
      const name = some.map(({ label }) => inLanguage(label, lang)).join(say(lang, "・", ", "));
      return [
        {
          name,
          categories: some.map((category) => category.name),
          ends: [name, name],
          side: "apart",
          colour: i === 0 ? neutralColour : paper,
        },
      ];
    }),
  ];
}

/** Whether anybody gave an answer; 無回答 that nobody left needs no name. */
const isUsed = ({ estimates }: ChartInput, { questions }: Topic, category: string): boolean =>
  estimates.some(
    (estimate) =>
      questions.includes(estimate.question) &&
      estimate.category === category &&
      (estimate.disclosure === "suppressed" || estimate.value !== 0),
  );

type Side = Pick<SidePart, "name" | "categories" | "ends">;

/** Beyond three a side, neighbours from the inside out are put together in pairs. */
function joined(names: readonly string[], named: (name: string) => string, lang: Lang): Side[] {
  const each = Math.ceil(names.length / sideLimit);
  const sides: Side[] = [];
  for (let i = 0; i < names.length; i += each) {
    const categories = names.slice(i, i + each);
    const ends = [named(categories[0] ?? ""), named(categories.at(-1) ?? "")] as const;
    sides.push({ name: [...new Set(ends)].join(say(lang, "～", " to ")), categories, ends });
  }
  return sides;
}

const coloured = (parts: readonly Side[], side: "left" | "right"): SidePart[] => {
  const colours = sideColours(side, parts.length);
  return parts.map((part, i) => ({ ...part, side, colour: colours[i] ?? paper }));
};
