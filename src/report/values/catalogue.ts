/** Every value of a build that a document can name, in the order of surveys, groups and questions. */
import type { Label } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import { answerLabel } from "../answer-label.js";
import type { LevelResults, WaveResults } from "../wave-results.js";
import type { PlacedValue, ValueUnit } from "./placed-value.js";

/** Values by name. The latest wave of a survey goes without its id, which others need: survey@2020.union.people. */
export type Catalogue = ReadonlyMap<string, PlacedValue>;

export function catalogueOf(results: readonly WaveResults[]): Catalogue {
  const latest = new Map(results.map(({ survey, wave }) => [survey.id, wave.id]));
  const values = results.flatMap((wave) => {
    const named = waveValues(wave);
    const isLatest = latest.get(wave.survey.id) === wave.wave.id;
    const withId = named.map((value) => ({ ...value, name: value.name.replace(/^[^.]+/, `$&@${wave.wave.id}`) }));
    return isLatest ? [...named, ...withId] : withId;
  });
  return new Map(values.map((value) => [value.name, value]));
}

function waveValues(results: WaveResults): PlacedValue[] {
  const levels = results.cases ? [results, results.cases] : [results];
  return [...facts(results), ...levels.flatMap((level) => [...groupValues(level), ...estimateValues(level)])];
}

const open = { interval: null, state: "open", care: false } as const;

/** Who was asked, how many replied, whom they stand for, and when. */
function facts({ survey, wave }: WaveResults): PlacedValue[] {
  const { asked, valid } = wave.sample;
  const fact = (name: string, ja: string, en: string, unit: ValueUnit, value: number): PlacedValue => ({
    ...open,
    name: `${survey.id}.${name}`,
    label: { ja, en },
    unit,
    value,
    source: wave.source,
  });
  const day = (name: string, ja: string, en: string, date: string): PlacedValue => ({
    ...fact(name, ja, en, "date", 0),
    value: null,
    date,
  });
  return [
    fact("asked", "対象数", "People asked", "count", asked),
    fact("valid", "有効回答", "Valid responses", "count", valid),
    ...(asked > 0 ? [fact("response-rate", "回答率", "Response rate", "share", valid / asked)] : []),
    { ...fact("population", "人口", "Population", "people", wave.population.size), source: wave.population.source },
    day("population.date", "人口の時点", "Date of the population", wave.population.asOf),
    day("from", "調査の始め", "Start of fieldwork", wave.fieldwork.from),
    day("to", "調査の終わり", "End of fieldwork", wave.fieldwork.to),
  ];
}

const joined = (a: Label, b: Label): Label => ({ ja: `${a.ja}：${b.ja}`, en: `${a.en ?? a.ja}: ${b.en ?? b.ja}` });

/** The share, count and people of every group, by the document's method; by the recommended one under its own name. */
function groupValues({ survey, wave, groups }: LevelResults): PlacedValue[] {
  return groups.flatMap((group) => {
    const of = (prefix: string, method: GroupEstimate["document"]) => [
      placed(`${prefix}.people`, joined(group.label, { ja: "推計人数", en: "people" }), "people", method.people),
      placed(`${prefix}.share`, joined(group.label, { ja: "割合", en: "share" }), "share", method.share),
    ];
    const name = `${survey.id}.${group.id}`;
    const { share } = group.document;
    const count = share.disclosure === "open" ? (share.count ?? null) : null;
    return [
      ...of(name, group.document),
      ...of(`${name}.recommended`, group.recommended),
      {
        ...placed(`${name}.count`, joined(group.label, { ja: "回答者", en: "count" }), "count", share),
        value: count,
        interval: null,
      },
    ].map((value) => ({ ...value, source: wave.source }));
  });
}

const units: Readonly<Record<string, ValueUnit>> = { share: "share", headcount: "people", total: "people" };

/** Shares, means and quantiles of questions; a domain stands in brackets: survey.worries.income[sex=male].share. */
function estimateValues({ survey, wave, estimates }: LevelResults): PlacedValue[] {
  return estimates.flatMap((estimate) => {
    if (estimate.question === "targets") return [];
    const question = survey.questions[estimate.question];
    if (question === undefined) return [];
    const parts = [survey.id, estimate.question, ...(estimate.category === undefined ? [] : [estimate.category])];
    const domain = Object.entries(estimate.domain).map(([name, category]) => `[${name}=${category}]`);
    const probability = estimate.probability === undefined ? "" : `@${estimate.probability}`;
    const name = `${parts.join(".")}${domain.join("")}.${estimate.statistic}${probability}`;
    const { category } = estimate;
    const label = category === undefined ? question.label : joined(question.label, answerLabel(question, category));
    return [{ ...placed(name, label, units[estimate.statistic] ?? "number", estimate), source: wave.source }];
  });
}

function placed(name: string, label: Label, unit: ValueUnit, estimate: Estimate): PlacedValue {
  const { value, interval, disclosure, reliability } = estimate;
  const state = disclosure === "suppressed" ? "suppressed" : value === null ? "unknown" : "open";
  return {
    name,
    label,
    unit,
    value: state === "open" ? value : null,
    interval: state === "open" ? interval : null,
    state,
    care: state === "open" && reliability !== "ok",
    source: { ja: "" },
  };
}
