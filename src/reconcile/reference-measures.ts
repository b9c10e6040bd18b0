/**
 * Published counts of another survey as what expressions read: `share(broad)` is people over respondents,
 * `share(sex = male within broad)` how those people divide, `within age = "40-64"` which of several rates is meant.
 */
import { ageText } from "../codebook/age-class.js";
import { type Condition, partsOf } from "../codebook/condition.js";
import { type IntervalMethod, intervalMethods } from "../codebook/interval-method.js";
import type { Question } from "../codebook/question.js";
import type { CountedRate, Reference, ReferenceRate } from "../codebook/reference.js";
import type { Target } from "../codebook/survey.js";
import type { Message } from "../errors.js";
import { exactDecimal, exactRatio } from "../math/rounding.js";
import { projectionReasons } from "../prevalence/projection/projection-reasons.js";
import { publishedShare } from "../prevalence/projection/published-share.js";
import { ExpressionFault } from "./expression-fault.js";
import type { MeasuredShare, Measures, Selection } from "./measures.js";

/** The question behind a reference's groups. */
const groupQuestion = "group";

/** The measures of one reference. */
export function referenceMeasures(reference: Reference): Measures {
  return {
    codebook: { questions: questionsOf(reference), targets: targetsOf(reference) },
    sizes: {},
    methods: ["wilson", ...intervalMethods.filter((method) => method !== "wilson")],
    count: (selection) => counted(selection, reference).count,
    caveat: (selection) => caveatOf(counted(selection, reference)),
    share: (selection) => shareOf(selection, reference),
    interval: (selection, _, method) => intervalOf(counted(selection, reference), method),
    number: () => null,
  };
}

const targetsOf = ({ rates }: Reference): Readonly<Record<string, Target>> =>
  Object.fromEntries(
    rates.map(({ group, label }) => [group, { label, short: label, when: { [groupQuestion]: [group] } }]),
  );

/** Ages and sexes of the rates, and every question that divides the people counted. */
function questionsOf({ rates }: Reference): Readonly<Record<string, Question>> {
  const names = new Map<string, Set<string>>();
  const several = new Set(rates.flatMap((rate) => ("count" in rate ? Object.keys(rate.mentions) : [])));
  const add = (question: string, categories: readonly string[]) =>
    names.set(question, new Set([...(names.get(question) ?? []), ...categories]));
  for (const rate of rates) {
    add("age", [ageText(rate.ages)]);
    if (rate.sex !== "total") add("sex", [rate.sex]);
    for (const [question, counts] of Object.entries(divisions(rate))) add(question, Object.keys(counts));
  }
  return Object.fromEntries(
    [...names].map(([name, categories]) => [
      name,
      questionNamed(name, [...categories], several.has(name) ? "multiple" : "single"),
    ]),
  );
}

const questionNamed = (name: string, categories: readonly string[], kind: "single" | "multiple"): Question => ({
  kind,
  label: { ja: name },
  alias: [],
  missing: {},
  categories: categories.map((category) => {
    return { name: category, code: category, label: { ja: category }, exclusive: false, residual: false };
  }),
});

const divisions = (rate: ReferenceRate): CountedRate["composition"] =>
  "count" in rate ? { ...rate.composition, ...rate.mentions } : {};

type Criteria = Readonly<Record<string, readonly string[]>>;

/** The criteria of a condition that only joins them by &; published counts cannot say more. */
function criteriaOf(condition: Condition | null): Criteria {
  if (condition === null) return {};
  const parts = partsOf(condition);
  if (parts.kind === "all") return Object.assign({}, ...parts.parts.map(criteriaOf));
  if (parts.kind !== "criteria") throw notCounted("| !");
  return Object.fromEntries(
    parts.criteria.map(([question, wanted]) => {
      if (typeof wanted === "string") return [question, [wanted]];
      if (!Array.isArray(wanted)) throw notCounted(question);
      return [question, wanted.map(String)];
    }),
  );
}

interface Counted {
  readonly rate: ReferenceRate;
  readonly count: number;
  readonly n: CountedRate["respondents"];
}

/** People in the selection, and those it divides by. */
function counted(selection: Selection, { id, rates }: Reference): Counted {
  const [where, within] = [criteriaOf(selection.where), criteriaOf(selection.within)];
  const meant = rates.filter((rate) => isMeant(rate, where[groupQuestion] ?? within[groupQuestion], within));
  const [rate] = meant;
  if (rate === undefined || meant.length > 1) throw notOneRate(id, meant.length > 1 ? meant : rates);
  if (!("count" in rate)) throw notCounted(`${id} ${rate.group}`);
  if (groupQuestion in where) return { rate, count: rate.count, n: rate.respondents };
  const [division, ...others] = Object.entries(where);
  if (others.length > 0) throw notCounted(others.map(([question]) => question).join(" & "));
  if (division === undefined) return { rate, count: middleOf(rate.respondents), n: rate.respondents };
  const [question, categories] = division;
  if (question in rate.mentions && categories.length > 1) throw notCounted(`${question} in [${categories.join(", ")}]`);
  const counts = divisions(rate)[question] ?? {};
  const missing = categories.find((category) => counts[category] === undefined);
  if (missing !== undefined) throw notCounted(`${question} = ${missing}`);
  return { rate, count: categories.reduce((sum, category) => sum + (counts[category] ?? 0), 0), n: rate.count };
}

const isMeant = (rate: ReferenceRate, groups: readonly string[] | undefined, { age, sex }: Criteria): boolean =>
  (groups === undefined || groups.includes(rate.group)) &&
  (age === undefined || age.includes(ageText(rate.ages))) &&
  (sex === undefined || sex.includes(rate.sex));

const middleOf = (n: CountedRate["respondents"]): number =>
  typeof n === "number" ? n : Math.round((n.from + n.to) / 2);

const sizeText = (n: CountedRate["respondents"]): string =>
  typeof n === "number" ? n.toLocaleString("en") : `${n.from.toLocaleString("en")}–${n.to.toLocaleString("en")}`;

function shareOf(selection: Selection, reference: Reference): MeasuredShare {
  const printed = printedRate(selection, reference);
  if (printed !== null) return printed;
  const found = counted(selection, reference);
  const { count, n } = found;
  const caveat = caveatOf(found);
  const value = middleOf(n) === 0 ? null : exactRatio(count, middleOf(n));
  return { value, trace: `${count.toLocaleString("en")}/${sizeText(n)}`, ...(caveat !== undefined && { caveat }) };
}

/** What no document prints of it: the counts, or who answered. */
function caveatOf({ rate, n }: Counted): Message | undefined {
  const deduced = "count" in rate ? rate.deduced : undefined;
  if (deduced !== undefined) return { ja: deduced.ja, en: deduced.en ?? deduced.ja };
  return typeof n === "number" ? undefined : projectionReasons["implied-base"];
}

/** A rate of which only a rounded percentage is public. */
function printedRate(selection: Selection, { rates }: Reference): MeasuredShare | null {
  const [where, within] = [criteriaOf(selection.where), criteriaOf(selection.within)];
  const [rate, ...others] = rates.filter((one) => isMeant(one, where[groupQuestion], within));
  if (rate === undefined || "count" in rate || others.length > 0) return null;
  const caveat = projectionReasons["no-published-precision"];
  return { value: exactDecimal(rate.percent).div(100), trace: `${rate.percent.toFixed(rate.digits)}%`, caveat };
}

function intervalOf({ count, n }: Counted, interval: IntervalMethod): { low: number; high: number } | null {
  return publishedShare({ survey: "", wave: "", category: "", count, n }, { interval }).interval;
}

const notCounted = (found: string): ExpressionFault =>
  new ExpressionFault(
    { ja: `公表された数にありません：${found}`, en: `not among the published counts: ${found}` },
    {
      ja: "群の人数、質問 = 選択肢、within 群 & age = 年齢区分 だけを使えます",
      en: "only groups, question = category, and within group & age = class can be used",
    },
  );

const notOneRate = (id: string, rates: readonly ReferenceRate[]): ExpressionFault => {
  const known = rates.map(
    ({ group, ages, sex }) => `${group} & age = "${ageText(ages)}"${sex === "total" ? "" : ` & sex = ${sex}`}`,
  );
  return new ExpressionFault(
    { ja: `${id} のどの率か決まりません`, en: `not one rate of ${id}` },
    { ja: `within ${known.join("、")}`, en: `within ${known.join(", or within ")}` },
  );
};
