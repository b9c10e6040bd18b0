/** Made-up surveys, waves and estimates for pictures and tests; every figure is an illustration. */
import type { ChartInput } from "../../src/chart/chart-input.js";
import type { Label } from "../../src/codebook/label.js";
import type { Category, Question } from "../../src/codebook/question.js";
import type { Survey } from "../../src/codebook/survey.js";
import type { Wave } from "../../src/codebook/wave.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import type { GroupEstimate } from "../../src/prevalence/group-estimate.js";

const lineage = { responses: "", codebook: "", version: "0" };

/** 500 characters in Japanese and as many in English. */
export const longLabel = {
  ja: "非常に長い選択肢の文言、すなわち調査票にそのまま書かれた説明を含む項目".repeat(15).slice(0, 500),
  en: "A very long answer that was copied word by word from the questionnaire with its explanation "
    .repeat(6)
    .slice(0, 500),
};

/** A share of `count` in `n` with its Wilson interval. */
export function share(
  of: { question: string; category: string; count: number; n: number },
  changes: Partial<Estimate> = {},
): Estimate {
  const { question, category, count, n } = of;
  const p = n === 0 ? null : count / n;
  const se = p === null ? null : Math.sqrt((p * (1 - p)) / n);
  return {
    survey: "made-up",
    wave: "2020",
    statistic: "share",
    question,
    category,
    domain: {},
    value: p,
    se,
    interval: p === null ? null : { ...wilson(p, n), level: 0.95, method: "wilson" },
    df: n - 1,
    n,
    count,
    size: n,
    effectiveN: n,
    deff: 1,
    cv: p === null || p === 0 || se === null ? null : se / p,
    base: "answered",
    reliability: "ok",
    disclosure: "open",
    reasons: p === null ? ["empty-domain"] : [],
    origin: "responses",
    lineage,
    ...changes,
  };
}

/** Wilson (1927), Probable inference, the law of succession, and statistical inference. */
function wilson(p: number, n: number) {
  const z2 = 1.959963984540054 ** 2;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt(z2) / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: centre - half, high: centre + half };
}

/** People: a Wald share of a population. */
export function group(
  of: { id: string; kind?: GroupEstimate["kind"]; label: Label; count: number; n: number; population: number },
  changes: Partial<Estimate> = {},
): GroupEstimate {
  const base = share({ question: "targets", category: of.id, count: of.count, n: of.n });
  const value = base.value ?? 0;
  const half = 1.959963984540054 * Math.sqrt((value * (1 - value)) / (of.n - 1)) * Math.sqrt(1 - of.n / of.population);
  const shown = {
    ...base,
    interval: { low: value - half, high: value + half, level: 0.95, method: "wald" },
    ...changes,
  };
  const scaled = shown.value === null ? null : shown.value * of.population;
  const interval = shown.interval && {
    ...shown.interval,
    low: shown.interval.low * of.population,
    high: shown.interval.high * of.population,
  };
  const both = { share: shown, people: { ...shown, statistic: "headcount" as const, value: scaled, interval } };
  return { id: of.id, kind: of.kind ?? "target", label: of.label, short: of.label, document: both, recommended: both };
}

export const category = (name: string, label: Label, residual = false): Category => ({
  name,
  code: name,
  label,
  exclusive: residual,
  residual,
});

export const question = (
  kind: "single" | "multiple" | "scale",
  label: Label,
  categories: readonly Category[],
): Question => ({
  kind,
  label,
  alias: [],
  missing: { noAnswer: [] },
  categories,
});

export const wave: Wave = {
  survey: "made-up",
  id: "2020",
  label: { ja: "令和2年度", en: "FY2020" },
  fieldwork: { from: "2020-10", to: "2020-11" },
  frame: { ja: "住民基本台帳", en: "Resident register" },
  population: {
    size: 368_762,
    label: { ja: "34～49歳人口", en: "residents aged 34–49" },
    asOf: "2020-10-01",
    source: { ja: "推計人口", en: "Population estimates" },
  },
  sample: { asked: 5500, valid: 1923 },
  design: { strata: [], psu: [], nest: false, lonelyPsu: "fail" },
  responses: { file: "responses.csv", id: "id" },
  origin: "reconstructed",
  status: "final",
  tolerance: 0,
  source: {
    ja: "例示県「くらしの実態調査」（令和2年度）",
    en: "Example Prefecture, Survey of living conditions, FY2020",
  },
};

export const survey = (questions: Survey["questions"], targets: Survey["targets"] = {}): Survey => ({
  id: "made-up",
  title: { ja: "くらしの実態調査", en: "Survey of living conditions" },
  organisation: { ja: "例示県", en: "Example Prefecture" },
  questions,
  targets,
  union: {
    ja: "支援が必要な方",
    en: "People who need support",
    short: { ja: "①～③の合計（重複を除く）", en: "(1)–(3), no double counting" },
  },
  by: [],
  profiles: [],
  intervals: { document: "wald", recommended: "wilson" },
  charts: [],
});

/** Shares of every category of a question from counts, in a domain. */
export const counts = (
  question: string,
  n: number,
  byCategory: Readonly<Record<string, number>>,
  changes: Partial<Estimate> = {},
): Estimate[] =>
  Object.entries(byCategory).map(([name, count]) => share({ question, category: name, count, n }, changes));

/** Parts of an input, the rest made up. */
export const input = (parts: Partial<ChartInput>): ChartInput => ({
  survey: survey({}),
  wave,
  groups: [],
  estimates: [],
  ...parts,
});
