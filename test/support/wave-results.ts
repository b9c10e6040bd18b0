/** Made-up results of a made-up survey, with everything a document must cope with. */
import type { Chart, ChartWidth } from "../../src/chart/chart.js";
import type { Label, Lang } from "../../src/codebook/label.js";
import type { Category, MultipleQuestion, SingleQuestion } from "../../src/codebook/question.js";
import type { Survey } from "../../src/codebook/survey.js";
import type { Wave } from "../../src/codebook/wave.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import type { GroupEstimate } from "../../src/prevalence/group-estimate.js";
import type { PublishedFigure, Reconciliation, Verdict } from "../../src/reconcile/reconciliation.js";
import type { Drawing, DrawnChart, WaveResults } from "../../src/report/wave-results.js";

export const population = 368_762;
const n = 1923;

const category = (name: string, label: Label): Category => ({
  name,
  code: name,
  label,
  exclusive: false,
  residual: false,
});

const sex: SingleQuestion = {
  kind: "single",
  label: { ja: "性別", en: "Sex" },
  alias: [],
  missing: { noAnswer: [] },
  categories: [category("female", { ja: "女性", en: "Female" }), category("male", { ja: "男性", en: "Male" })],
};

const worries: MultipleQuestion = {
  kind: "multiple",
  label: { ja: "現在の不安や悩み", en: "Worries" },
  alias: [],
  missing: {},
  categories: [
    category("income", { ja: "今後の収入や資産の見通し", en: "Future income" }),
    category("long", {
      ja: "自分や家族の健康、介護、住まい、近所づきあい、役所の手続きなど、暮らしのこまごまとしたことについての不安や悩み",
      en: "Everyday matters such as health, care, housing, neighbours and dealings with the town office",
    }),
    category("rare", { ja: "その他" }),
    category("none", { ja: "特にない", en: "None" }),
  ],
};

/** Parts of the fixture that a test may want otherwise. */
export interface WaveResultsParts {
  readonly surveyTitle?: Label;
  readonly answer?: Label;
  readonly origin?: Wave["origin"];
  readonly status?: Wave["status"];
  readonly survey?: string;
}

export function waveResults(parts: WaveResultsParts = {}): WaveResults {
  const survey = surveyOf(parts);
  return {
    survey,
    wave: waveOf(parts),
    responses: {
      n,
      read: n + 2,
      refused: 2,
      source: { file: "responses.csv", sha256: "3f9a".repeat(16), encoding: "utf-8" },
    },
    groups: groupsOf(),
    estimates: profileShares(),
    charts: [drawnChart("people", { ja: "人数", en: "People" }), drawnChart("worries", { ja: "不安", en: "Worries" })],
    reconciliation: figures(),
    printed: new Map([
      ["unstable", 8445],
      ["union", 18216],
    ]),
  };
}

const surveyOf = ({ survey = "made-up", surveyTitle, answer }: WaveResultsParts): Survey => ({
  id: survey,
  title: surveyTitle ?? { ja: "架空の実態調査", en: "Made-up survey" },
  organisation: { ja: "架空県", en: "Nowhere Prefecture" },
  questions: {
    sex,
    why: { ...sex, label: { ja: "だれにも尋ねなかった問い", en: "Asked of nobody" } },
    worries:
      answer === undefined
        ? worries
        : { ...worries, categories: [category("income", answer), ...worries.categories.slice(1)] },
  },
  targets: Object.fromEntries(
    Object.entries(targetLabels).map(([id, label]) => [id, { label, short: label, when: { sex: "male" } }]),
  ),
  union: {
    ja: "支援が必要な方",
    en: "People who need support",
    short: { ja: "①～⑤の合計（重複を除く）", en: "Total, no double counting" },
  },
  by: ["sex"],
  profiles: ["participation"],
  intervals: { document: "wald", recommended: "wilson" },
  charts: [
    { id: "people", kind: "headcount" },
    { id: "worries", kind: "shares", question: "worries", target: "participation" },
  ],
});

const waveOf = ({ survey = "made-up", origin = "reconstructed", status = "provisional" }: WaveResultsParts): Wave => ({
  survey,
  id: "2020",
  label: { ja: "令和2年度", en: "FY2020" },
  fieldwork: { from: "2020-10-01", to: "2020-11-30" },
  frame: { ja: "34～49歳の住民基本台帳から抽出", en: "Residents aged 34–49, from the basic resident register" },
  population: {
    size: population,
    label: { ja: "34～49歳人口", en: "residents aged 34–49" },
    asOf: "2019-10-01",
    source: { ja: "月別人口調査", en: "monthly population survey" },
  },
  sample: { asked: 5500, valid: n },
  design: { strata: [], psu: [], fpc: population, nest: false, lonelyPsu: "fail" },
  responses: { file: "responses.csv", id: "id" },
  origin,
  status,
  tolerance: 2,
  source: { ja: "架空県「架空の実態調査」（令和2年度）", en: "Nowhere Prefecture, Made-up survey, FY2020" },
});

const targetLabels: Readonly<Record<string, Label>> = {
  unstable: { ja: "①不安定な就労状態", en: "(1) Unstable employment" },
  jobless: { ja: "②長期にわたり無業", en: "(2) Long-term jobless" },
  participation: { ja: "③社会参加に向けた支援が必要", en: "(3) Needs support to take part in society" },
  hidden: { ja: "④人数が少なく示せない区分", en: "(4) Too few to show" },
  unknown: { ja: "⑤推計できない区分" },
};

/** An estimate of everyone, to be changed field by field. */
export const estimate = (fields: Partial<Estimate>): Estimate => ({
  survey: "made-up",
  wave: "2020",
  statistic: "share",
  question: "targets",
  domain: {},
  value: null,
  se: null,
  interval: null,
  df: n - 1,
  n,
  size: n,
  effectiveN: n,
  deff: 1,
  cv: null,
  base: "all",
  reliability: "ok",
  disclosure: "open",
  reasons: [],
  origin: "reconstructed",
  lineage: { responses: "3f9a", codebook: "c21d", version: "0.1.0" },
  ...fields,
});

function groupsOf(): readonly GroupEstimate[] {
  const label = (id: string): Label => targetLabels[id] ?? { ja: id };
  const target = (id: string, count: number, fields: Partial<Estimate> = {}) =>
    group("target", id, label(id), { count, ...fields });
  return [
    target("unstable", 44),
    target("jobless", 26, { reliability: "review" }),
    target("participation", 40),
    target("hidden", 2, { disclosure: "suppressed" }),
    target("unknown", 0, { value: null, interval: null, reasons: ["no-df"] }),
    group("overlap", "jobless&participation", { ja: "②と③の両方", en: "Both (2) and (3)" }, { count: 15 }),
    group("union", "union", { ja: "①～⑤の合計（重複を除く）", en: "Total, no double counting" }, { count: 95 }),
  ];
}

type Counted = Partial<Estimate> & { readonly count: number };

function group(kind: GroupEstimate["kind"], id: string, label: Label, fields: Counted): GroupEstimate {
  const by = (method: string, shift: number) => {
    const share = shareOf(fields, method, shift);
    return { share: { ...share, category: id }, people: peopleOf({ ...share, category: id }) };
  };
  return { id, kind, label, short: label, document: by("wald", 0), recommended: by("wilson", 0.0004) };
}

function shareOf(fields: Counted, method: string, shift: number): Estimate {
  const base = fields.n ?? n;
  const value = fields.count / base;
  const se = Math.sqrt((value * (1 - value)) / base);
  const interval = {
    low: Math.max(0, value - 1.96 * se + shift),
    high: Math.min(1, value + 1.96 * se + shift),
    level: 0.95,
    method,
  };
  return estimate({ value, se, interval, ...fields });
}

const peopleOf = (share: Estimate): Estimate => ({
  ...share,
  statistic: "headcount",
  value: share.value === null ? null : share.value * population,
  interval:
    share.interval === null
      ? null
      : { ...share.interval, low: share.interval.low * population, high: share.interval.high * population },
});

function profileShares(): readonly Estimate[] {
  const of = (question: string, answer: string, fields: Counted) =>
    shareOf(
      { question, category: answer, domain: { target: "participation" }, n: 40, base: "asked", ...fields },
      "wilson",
      0,
    );
  return [
    of("sex", "female", { count: 21 }),
    of("sex", "male", { count: 16 }),
    of("sex", "noAnswer", { count: 3, disclosure: "suppressed" }),
    of("sex", "unknown", { count: 0 }),
    of("why", "none", { count: 0, n: 0, value: null, interval: null }),
    of("worries", "income", { count: 30 }),
    of("worries", "long", { count: 25, reliability: "unreliable" }),
    of("worries", "rare", { count: 0, value: null, interval: null }),
    of("worries", "none", { count: 3 }),
    of("sex", "male", { count: 9, domain: { target: "participation", age: "old" } }),
  ];
}

function drawnChart(id: string, label: Label): DrawnChart {
  const pairs = (["ja", "en"] as const).flatMap((lang) =>
    (["full", "half"] as const).map((width) => [lang, width] as const),
  );
  return { id, label, drawings: pairs.map(([lang, width]) => drawing(id, lang, width)) };
}

function drawing(id: string, lang: Lang, width: ChartWidth): Drawing {
  const ja = lang === "ja";
  const chart: Chart = {
    id,
    lang,
    width,
    spec: { data: { values: [] }, mark: "bar" },
    title: ja ? "4人に3人が今後の収入に不安" : "Three in four worry about future income",
    subtitle: ja ? "複数回答、％、n＝40。黒線は95％信頼区間" : "Multiple answers, %, n = 40. Line: 95% interval",
    alt: ja
      ? "今後の収入が75.0％（59.8～85.8％）で最も多い。"
      : "Future income is the most common worry, 75.0% (59.8–85.8%).",
    notes: ja
      ? ["区間はウィルソン法。", "資料：架空県。※再構成データ"]
      : ["Wilson intervals.", "Source: Nowhere (reconstructed)."],
    data: [
      [ja ? "項目" : "Item", ja ? "割合（％）" : "Share (%)", ja ? "区間" : "Interval"],
      [ja ? "収入" : "Income", "75.0", "59.8–85.8"],
      [ja ? "その他" : "Other", "x", "…"],
    ],
  };
  return { chart, svg: picture(width), outlined: picture(width) };
}

/** A drawing such as an outliner writes: a box that draws nothing, a clip, colours, a repeated outline. */
function picture(width: ChartWidth): string {
  const px = width === "full" ? 624 : 302;
  const letter = "M 1 1 L 9.4 1 L 9.4 3.25 Q 5 6 1 3 L 1.25 9 C 1 8 2 7 3 6 Z M 4 4 L 5 4 L 5 5 L 4 5 L 4 4 Z";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="60" viewBox="0 0 ${px} 60"><defs><clipPath id="clip"><rect width="${px}" height="60"/></clipPath></defs>
<path fill="none" stroke="none" visibility="hidden" d="M 0 0 L ${px} 0 Z"/><g clip-path="url(#clip)"><g><path fill="#4982a6" d="M 0 20 L ${px / 2} 20 L ${px / 2} 40 L 0 40 Z"/></g>
<path fill="#1a1a1a" transform="matrix(1 0 0 1 4 4)" d="${letter}"/><path fill="#1a1a1a" transform="matrix(1 0 0 1 24 4)" d="${letter}"/></g></svg>`;
}

const figures = (): readonly Reconciliation[] => [
  figure(
    "share",
    { ja: "①の割合", en: "Share of (1)" },
    { printed: "2.3", unit: "percent", computed: 2.288, verdict: "reproduced" },
  ),
  figure(
    "people",
    { ja: "①の推計人数", en: "People in (1)" },
    { printed: "8445", unit: "persons", computed: 8437.6, verdict: "reproduced-other-rule" },
  ),
  figure(
    "sum",
    { ja: "割合の足し上げ", en: "Sum of shares" },
    { printed: "4.9", unit: "percent", computed: 5, verdict: "sum-of-rounded-parts" },
  ),
  figure(
    "wish",
    { ja: "③男性の相談希望", en: "Men in (3), wish to consult" },
    { printed: "62.6", unit: "percent", computed: 62.5, verdict: "not-reproduced" },
  ),
  figure(
    "about",
    { ja: "全体の人数", en: "People in all" },
    { printed: "1.8", unit: "10k_persons", computed: 1.8218, verdict: "consistent" },
  ),
  figure(
    "base",
    { ja: "母数が不明な割合" },
    { printed: "12.5", unit: "percent", computed: null, verdict: "base-unknown" },
  ),
  figure(
    "fact",
    { ja: "調査の対象者数", en: "People asked" },
    { printed: "5500", unit: "persons", computed: null, verdict: "held-as-fact" },
  ),
];

const printedTexts: Readonly<Record<PublishedFigure["unit"], (printed: string) => string>> = {
  persons: (printed) => printed,
  percent: (printed) => `${printed}％`,
  points: (printed) => `${printed}ポイント`,
  years: (printed) => `${printed}歳以上`,
  "10k_persons": (printed) => `約${printed}万人`,
  other: (printed) => printed,
};

interface FigureParts {
  readonly printed: string;
  readonly unit: PublishedFigure["unit"];
  readonly computed: number | null;
  readonly verdict: Verdict;
}

const figure = (id: string, label: Label, { printed, unit, computed, verdict }: FigureParts): Reconciliation => ({
  figure: {
    id: `made-up.${id}`,
    label,
    printed,
    text: printedTexts[unit](printed),
    unit,
    digits: 1,
    digitsStated: false,
    approximate: unit === "10k_persons",
    claim: "exact",
    expression: "",
    source: "plan",
    note: "",
    wave: "",
    line: 2,
  },
  computed,
  recomputed: null,
  verdict,
  rule: { ja: "四捨五入", en: "half up" },
  explanation: { ja: "2.29％に丸めてから人口に掛けた", en: "the share was rounded to 2.29% first" },
  family: null,
});
