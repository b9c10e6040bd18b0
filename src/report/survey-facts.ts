/** How a wave was done, term by term, in both languages: what the book and every chapter say before any number. */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import { formatCounted, formatNumber, formatShare } from "../table/format.js";
import type { WaveResults } from "./wave-results.js";
import { dateWithYear, periodWithYears } from "./words/dates.js";
import { designWords } from "./words/design-words.js";
import { samplingError } from "./words/sampling-error.js";

export interface SurveyFact {
  readonly name: string;
  readonly label: Required<Label>;
  readonly value: Label;
}

const both = (of: (lang: Lang) => string): Label => ({ ja: of("ja"), en: of("en") });

/** In the order a reader asks: who, when, whom, how, how many, what it stands for. */
export function surveyFacts(results: WaveResults): readonly SurveyFact[] {
  const { survey, wave } = results;
  const { asked } = wave.sample;
  const error = samplingError(results);
  const fact = (name: string, ja: string, en: string, value: Label): SurveyFact => ({ name, label: { ja, en }, value });
  const told = (name: string, ja: string, en: string, of: (lang: Lang) => string) => fact(name, ja, en, both(of));
  return [
    fact("by", "実施者", "Carried out by", survey.organisation),
    told("when", "実施時期", "Fieldwork", (lang) => periodWithYears(wave.fieldwork, lang)),
    fact("frame", "対象と抽出元", "Frame", wave.frame),
    fact("design", "標本の取り方", "Design", designWords(results)),
    told("asked", "対象数", "Asked", (lang) => formatCounted(asked, survey.unit, lang)),
    told("valid", "有効回答", "Valid responses", (lang) => replied(results, lang)),
    ...(error === null ? [] : [fact("error", "標本誤差", "Sampling error", error)]),
    told("population", "推計の人口", "Population", (lang) => populationText(results, lang)),
    told("rows", "回答データ", "Response file", (lang) => rowsText(results, lang)),
    fact("source", "出典", "Document", wave.source),
  ];
}

function replied({ survey: { unit }, wave }: WaveResults, lang: Lang): string {
  const { asked, valid } = wave.sample;
  const count = formatCounted(valid, unit, lang);
  const rate = formatShare(asked > 0 ? valid / asked : null, lang);
  return lang === "ja" ? `${count}（回答率${rate}）` : `${count} (response rate ${rate})`;
}

function populationText({ survey, wave }: WaveResults, lang: Lang): string {
  const { label, size, asOf, source } = wave.population;
  const [who, where, when] = [inLanguage(label, lang), inLanguage(source, lang), dateWithYear(asOf, lang)];
  return lang === "ja"
    ? `${who}${formatCounted(size, survey.unit, lang)}（${when}現在、${where}）`
    : `${formatNumber(size)}, ${who} (${when}; ${where})`;
}

function rowsText({ responses }: WaveResults, lang: Lang): string {
  const { n, read, refused } = responses;
  const [used, all, out] = [n, read, refused].map((count) => formatNumber(count));
  return lang === "ja"
    ? `${all}件を読み、${refused === 0 ? "すべて" : `誤りのある${out}件を除いて${used}件を`}集計`
    : `${all} rows read, ${refused === 0 ? "all" : `${out} refused for faults, ${used}`} used`;
}
