import type { Net } from "../codebook/chart-declaration.js";
import { inLanguage, type Lang } from "../codebook/label.js";
import { netName } from "../codebook/net-name.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatPercent } from "../table/format.js";
import type { ChartInput } from "./chart-input.js";
import { type Printed, printed } from "./printed.js";
import { protectRows } from "./protect.js";
import type { ShareTopic } from "./share-words.js";
import { type CategoryShare, membersOf, sharesOf } from "./shares-of.js";
import { intervalNameOf } from "./words.js";

/** What a chart of classes is of; nets are those the survey declares of the question unless the chart has its own. */
export interface DurationTopic extends ShareTopic {
  readonly nets?: readonly Net[];
}

/** Several classes counted as one, with an interval of their own. */
export interface NetShare {
  readonly name: string;
  readonly categories: readonly string[];
  readonly estimate: Estimate;
  readonly cell: Printed;
}

export interface Durations {
  /** In codebook order, what is left over last. */
  readonly shares: readonly CategoryShare[];
  readonly nets: readonly NetShare[];
}

/** The classes and nets that may be shown: a net that would tell a withheld class by subtraction is withheld too. */
export function durationsOf(input: ChartInput, topic: DurationTopic, lang: Lang): Durations {
  const { domain } = membersOf(input, topic.target, lang);
  const found = sharesOf(input, { question: topic.question, domain }, lang);
  const ordered = [...found.filter(({ residual }) => !residual), ...found.filter(({ residual }) => residual)];
  const row = { name: "", group: 0, domain: null, n: "" };
  const shares = protectRows([{ ...row, shares: ordered.filter(isWorthDrawing) }], true)[0]?.shares ?? [];
  const hidden = shares.filter(({ estimate }) => estimate.disclosure === "suppressed").map(({ category }) => category);
  const nets = netsOf(input, topic).flatMap(({ label, categories }): NetShare[] => {
    const estimate = input.estimates.find(isNet(topic.question, { domain, category: netName(categories) }));
    if (estimate === undefined) return [];
    const within = hidden.filter((category) => categories.includes(category)).length;
    const tells = within === 1 || hidden.length - within === 1;
    const shown = tells ? { ...estimate, disclosure: "suppressed" as const } : estimate;
    const cell = printed(shown, (value) => formatPercent(value));
    return [{ name: inLanguage(label, lang), categories, estimate: shown, cell }];
  });
  return { shares, nets };
}

const netsOf = ({ survey }: ChartInput, { nets, question }: DurationTopic): readonly Net[] =>
  nets ?? survey.nets?.[question] ?? [];

/** 無回答 that nobody left is not worth a column. */
const isWorthDrawing = ({ residual, estimate }: CategoryShare): boolean =>
  !residual || estimate.disclosure === "suppressed" || estimate.value !== 0;

const isNet =
  (question: string, of: { readonly domain: Readonly<Record<string, string>>; readonly category: string }) =>
  (estimate: Estimate): boolean =>
    estimate.statistic === "share" &&
    estimate.question === question &&
    estimate.category === of.category &&
    Object.keys(estimate.domain).length === Object.keys(of.domain).length &&
    Object.entries(of.domain).every(([name, category]) => estimate.domain[name] === category);

/** The data of the chart as a table: classes, then nets. */
export function durationTable({ shares, nets }: Durations, lang: Lang): string[][] {
  const estimates = [...shares, ...nets].map(({ estimate }) => estimate);
  const interval = intervalNameOf(
    lang,
    estimates.map((estimate) => estimate.interval),
  );
  const heads =
    lang === "ja" ? ["区分", "割合（％）", `${interval}（％）`, "n"] : ["Class", "Share (%)", `${interval} (%)`, "n"];
  const lines = [...shares, ...nets].map(({ name, estimate }) => {
    const { text, star, interval: range, n } = printed(estimate, (value) => formatPercent(value));
    return [name, text + star, range, n];
  });
  return [heads, ...lines];
}
