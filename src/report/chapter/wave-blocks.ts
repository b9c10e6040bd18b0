/** One wave of a survey as blocks: the finding, how it was done, people, charts, printed figures; then its cases. */
import { hasCases } from "../../codebook/case-survey.js";
import { inLanguage, type Lang } from "../../codebook/label.js";
import { surveyFacts } from "../survey-facts.js";
import type { DrawnChart, LevelResults, WaveResults } from "../wave-results.js";
import { headcountTitle } from "../words/headcount-title.js";
import { reconstructedName, reconstructedText } from "../words/reconstructed-words.js";
import type { Block, Heading } from "./block.js";
import { headcountTable } from "./headcount-table.js";
import { profileTables } from "./profile-tables.js";
import { reconciliationBlocks } from "./reconciliation-blocks.js";

export function waveBlocks(results: WaveResults, lang: Lang): Block[] {
  const { survey, wave, groups, cases } = results;
  const [open, close] = lang === "ja" ? ["（", "）"] : [" (", ")"];
  const title = `${inLanguage(survey.title, lang)}${open}${inLanguage(wave.label, lang)}${close}`;
  const finding = `${inLanguage(headcountTitle(results), lang)}${lang === "ja" ? "。" : "."}`;
  return [
    { kind: "heading", level: 1, text: title },
    ...warning(results, lang),
    ...(groups.length === 0 ? [] : [{ kind: "paragraph", tone: "plain", text: finding } as const]),
    { kind: "heading", level: 2, text: lang === "ja" ? "調査の方法" : "How it was done" },
    facts(results, lang),
    ...levelBlocks(results, lang, 2),
    ...(cases === undefined ? [] : caseBlocks(results, cases, lang)),
    ...section(2, pick(lang, "計画の数字との照合", "Printed figures, recomputed"), reconciliationBlocks(results, lang)),
  ];
}

const pick = (lang: Lang, ja: string, en: string): string => (lang === "ja" ? ja : en);

const facts = (results: WaveResults, lang: Lang): Block => ({
  kind: "terms",
  items: surveyFacts(results).map(({ label, value }) => ({
    term: inLanguage(label, lang),
    text: inLanguage(value, lang),
  })),
});

/** People, charts and descriptions of one level; empty sections are left out. */
function levelBlocks(results: LevelResults, lang: Lang, level: Heading["level"]): Block[] {
  const { groups, charts } = results;
  const figures = charts.flatMap((drawn) => figure(results, drawn, lang));
  return [
    ...section(
      level,
      pick(lang, "人数の推計", "Estimated people"),
      groups.length === 0 ? [] : [headcountTable(results, lang)],
    ),
    ...section(level, pick(lang, "回答の内訳", "What people answered"), figures),
    ...section(level, pick(lang, "対象となる方の状況", "Who they are"), profileTables(results, lang)),
  ];
}

/** The records inside respondents, under what one of them is called. */
function caseBlocks({ survey }: WaveResults, cases: LevelResults, lang: Lang): Block[] {
  const called = hasCases(survey) ? inLanguage(survey.cases.label, lang) : "";
  return section(2, called.charAt(0).toUpperCase() + called.slice(1), levelBlocks(cases, lang, 3));
}

const section = (level: Heading["level"], text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: "heading", level, text }, ...blocks];

function warning({ wave }: WaveResults, lang: Lang): Block[] {
  if (wave.origin !== "reconstructed") return [];
  const text = `${reconstructedName[lang]}${lang === "ja" ? "：" : ". "}${reconstructedText([], lang)}`;
  return [{ kind: "paragraph", tone: "warning", text }];
}

/** The full-width drawing of a chart in the language of the chapter. */
function figure({ survey }: LevelResults, { id, drawings }: DrawnChart, lang: Lang): Block[] {
  const drawing = drawings.find(({ chart }) => chart.lang === lang && chart.width === "full");
  return drawing === undefined
    ? []
    : [{ kind: "figure", id: `${survey.id}.${id}`, caption: drawing.chart.title, drawing }];
}
