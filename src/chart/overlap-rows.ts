import { inLanguage, type Lang } from "../codebook/label.js";
import type { Combination } from "../prevalence/combinations.js";
import { formatNumber, formatPeople, symbols } from "../table/format.js";
import type { ChartInput } from "./chart-input.js";
import { type Printed, printed } from "./printed.js";
import { intervalNameOf, say } from "./words.js";

/** A target: its name, and how many respondents are in it. */
export interface OverlapTarget {
  readonly id: string;
  readonly name: string;
  readonly count: number | null;
  readonly countText: string;
}

/** People in exactly these targets. */
export interface OverlapRow {
  readonly targets: readonly string[];
  readonly name: string;
  /** ②＋③ where targets are numbered, else the name. */
  readonly short: string;
  readonly people: Printed;
  readonly peopleText: string;
  readonly count: number | null;
  readonly countText: string;
  readonly interval: Combination["recommended"]["people"]["interval"];
}

export interface Overlap {
  readonly targets: readonly OverlapTarget[];
  /** The largest first. */
  readonly rows: readonly OverlapRow[];
}

/**
 * The combinations somebody is in. A target that holds a single withheld combination does not show its own count, and a
 * withheld target none of its combinations: either could be had from the other by subtraction.
 */
export function overlapOf(input: ChartInput, lang: Lang): Overlap {
  const { survey, groups, combinations = [] } = input;
  const names = Object.entries(survey.targets).map(([id, { short }]) => ({ id, name: inLanguage(short, lang) }));
  const isHidden = ({ disclosure }: { readonly disclosure: string }) => disclosure === "suppressed";
  const estimateOf = (id: string) => groups.find((group) => group.id === id)?.recommended.share;
  const withheld = new Set(names.filter(({ id }) => isHidden(estimateOf(id) ?? open)).map(({ id }) => id));
  const hides = ({ targets, recommended }: Combination) =>
    isHidden(recommended.people) || targets.some((id) => withheld.has(id));
  const rows = combinations.map((one) => rowOf(one, hides(one), { names, lang }));
  const targets = names.map(({ id, name }): OverlapTarget => {
    const hidden = rows.filter((row) => row.people.hidden && row.targets.includes(id)).length;
    const count = estimateOf(id)?.count ?? null;
    const shown = hidden === 1 || withheld.has(id) ? null : count;
    const none = count === null ? symbols.unknown : symbols.suppressed;
    return { id, name, count: shown, countText: shown === null ? none : formatPeople(shown, lang) };
  });
  return { targets, rows: rows.toSorted((a, b) => (b.people.value ?? -1) - (a.people.value ?? -1)) };
}

/** The number that a target's name begins with: ①, (1). */
export const numberOf = (name: string): string | undefined => /^(?:[①-⑳]|[(（]\d+[)）])/u.exec(name)?.[0];

const open = { disclosure: "open" };

function rowOf(
  { targets, recommended: { people: estimate } }: Combination,
  hidden: boolean,
  { names, lang }: { readonly names: readonly { id: string; name: string }[]; readonly lang: Lang },
): OverlapRow {
  const shown = hidden ? { ...estimate, disclosure: "suppressed" as const } : estimate;
  const people = printed(shown, (value) => formatNumber(value));
  const count = people.hidden ? null : (estimate.count ?? null);
  const members = names.filter(({ id }) => targets.includes(id)).map(({ name }) => name);
  const [only, and] = [say(lang, "のみ", " only"), say(lang, "＋", " + ")];
  const numbers = members.map((name) => numberOf(name) ?? name);
  return {
    targets,
    name: members.length === 1 ? `${members[0] ?? ""}${only}` : members.join(and),
    short: members.length === 1 ? `${members[0] ?? ""}${only}` : numbers.join(and),
    people,
    peopleText: people.value === null ? people.text : formatPeople(people.value, lang),
    count,
    countText: people.hidden ? symbols.suppressed : formatPeople(count, lang),
    interval: people.hidden ? null : estimate.interval,
  };
}

export const overlapInterval = ({ rows }: Overlap, lang: Lang): string =>
  intervalNameOf(
    lang,
    rows.map(({ interval }) => interval),
  );

/** The data of the chart as a table. */
export function overlapTable(overlap: Overlap, lang: Lang): string[][] {
  const interval = overlapInterval(overlap, lang);
  const heads =
    lang === "ja"
      ? ["当てはまる区分", "推計値（人）", `${interval}（人）`, "回答者（人）"]
      : ["In exactly", "People", `${interval} (people)`, "Respondents"];
  const totals = overlap.targets.map(({ name, count, countText }) => [
    say(lang, `${name}（計）`, `${name} (all)`),
    "",
    "",
    count === null ? countText : formatNumber(count),
  ]);
  const rows = overlap.rows.map(({ name, people, count, countText }) => [
    name,
    people.text + people.star,
    people.interval,
    count === null ? countText : formatNumber(count),
  ]);
  return [heads, ...rows, ...totals];
}
