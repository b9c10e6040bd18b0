/** What a build found, in a few lines: how many, how sure, and whether it is what was printed. */

import type { Label } from "../codebook/label.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import { unexplained } from "../reconcile/reconciliation.js";
import { markOf } from "../reconcile/verdict-marks.js";
import type { WaveResults } from "../report/wave-results.js";
import { formatNumber, formatPercent, formatRange, symbols } from "../table/format.js";
import { alignedLines } from "./aligned-lines.js";
import type { Context } from "./context.js";

const align = ["left", "right", "right", "right", "right", "right", "right", "left"] as const;

function head({ say }: Context): string[] {
  return [
    say({ ja: "対象", en: "group" }),
    say({ ja: "該当者", en: "n" }),
    say({ ja: "割合（％）", en: "share (%)" }),
    say({ ja: "95％信頼区間", en: "95% interval" }),
    say({ ja: "推計人数", en: "people" }),
    say({ ja: "95％信頼区間", en: "95% interval" }),
    say({ ja: "公表値", en: "printed" }),
    say({ ja: "照合", en: "verdict" }),
  ];
}

/** The exact figure printed of a group's people, held against ours. */
const printedOf = (group: GroupEstimate, reconciliation: readonly Reconciliation[]): Reconciliation | undefined =>
  reconciliation.find(
    ({ figure }) => !figure.approximate && figure.expression.replace(/\s+/g, "") === `people(${group.id})`,
  );

function row(group: GroupEstimate, { reconciliation }: WaveResults, { say, lang }: Context): string[] {
  const { share, people } = group.document;
  const printed = printedOf(group, reconciliation);
  const range = ({ interval }: typeof share, write: (value: number) => string): string =>
    interval ? formatRange(write(interval.low), write(interval.high)) : symbols.unknown;
  const verdict = printed ? markOf(printed) : null;
  return [
    group.short[lang] ?? group.short.ja,
    formatNumber(share.count ?? null),
    formatPercent(share.value),
    range(share, (value) => formatPercent(value)),
    formatNumber(people.value),
    range(people, (value) => formatNumber(value)),
    printed ? formatNumber(Number(printed.figure.printed)) : "",
    verdict ? `${verdict.sign} ${say({ ja: verdict.word.ja, en: verdict.word.en ?? verdict.word.ja })}` : "",
  ];
}

/** How many cases the responses hold; nothing for a survey of one level. */
function casesText({ survey, cases }: WaveResults): Required<Label> {
  const label = survey.cases?.label;
  if (cases === undefined || label === undefined) return { ja: "", en: "" };
  const n = formatNumber(cases.responses.n);
  return { ja: `、${label.ja} ${n} ${survey.cases?.unit?.ja ?? "件"}`, en: `, ${label.en ?? label.ja}: ${n}` };
}

/** The table of one wave; nothing for a survey that counts nobody. */
function waveLines(results: WaveResults, context: Context): string[] {
  const { survey, wave, responses, reconciliation } = results;
  const { say } = context;
  const groups = results.groups.filter(({ kind }) => kind !== "overlap");
  const inside = casesText(results);
  const title = say({
    ja: `${survey.title.ja}（${wave.label.ja}）回答 ${formatNumber(responses.n)} 件${inside.ja}`,
    en: `${survey.title.en ?? survey.title.ja} (${wave.label.en ?? wave.label.ja}), ${formatNumber(responses.n)} responses${inside.en}`,
  });
  const reconstructed = say({ ja: "【再構成データ】", en: " [reconstructed data]" });
  const table =
    groups.length === 0
      ? []
      : alignedLines([head(context), ...groups.map((group) => row(group, results, context))], align);
  const left = unexplained(reconciliation).length;
  const [all, open] = [formatNumber(reconciliation.length), formatNumber(left)];
  const verdicts = say({
    ja: `公表値との照合：${all} 件、うち説明できない差 ${open} 件`,
    en: `printed figures: ${all}, unexplained: ${open}`,
  });
  const lines = [wave.origin === "reconstructed" ? title + reconstructed : title, ...table];
  return reconciliation.length === 0 ? [...lines, ""] : [...lines, verdicts, ""];
}

/** Every wave built, one after another. */
export const buildSummary = (results: readonly WaveResults[], context: Context): string[] =>
  results.flatMap((wave) => waveLines(wave, context));
