/** One wave of a survey as blocks: the finding, how it was done, people, charts, printed figures. */
import { inLanguage, type Lang } from "../../codebook/label.js";
import { headcountTitle } from "../book/headcount-title.js";
import { surveyFacts } from "../survey-facts.js";
import type { DrawnChart, WaveResults } from "../wave-results.js";
import type { Block } from "./block.js";
import { headcountTable } from "./headcount-table.js";
import { profileTables } from "./profile-tables.js";
import { reconciliationBlocks } from "./reconciliation-blocks.js";

export function waveBlocks(results: WaveResults, lang: Lang): Block[] {
  const { survey, wave, groups } = results;
  const title = `${inLanguage(survey.title, lang)}${lang === "ja" ? "（" : " ("}${inLanguage(wave.label, lang)}${lang === "ja" ? "）" : ")"}`;
  return [
    { kind: "heading", level: 1, text: title },
    ...warning(results, lang),
    ...(groups.length === 0
      ? []
      : [paragraph(`${inLanguage(headcountTitle(results), lang)}${lang === "ja" ? "。" : "."}`)]),
    heading(lang, "調査の方法", "How it was done"),
    {
      kind: "terms",
      items: surveyFacts(results).map(({ label, value }) => ({
        term: inLanguage(label, lang),
        text: inLanguage(value, lang),
      })),
    },
    ...section(lang, ["人数の推計", "Estimated people"], groups.length === 0 ? [] : [headcountTable(results, lang)]),
    ...section(
      lang,
      ["回答の内訳", "What people answered"],
      results.charts.flatMap((drawn) => figure(results, drawn, lang)),
    ),
    ...section(lang, ["対象となる方の状況", "Who they are"], profileTables(results, lang)),
    ...section(lang, ["計画の数字との照合", "Printed figures, recomputed"], reconciliationBlocks(results, lang)),
  ];
}

const heading = (lang: Lang, ja: string, en: string): Block => ({
  kind: "heading",
  level: 2,
  text: lang === "ja" ? ja : en,
});

const paragraph = (text: string): Block => ({ kind: "paragraph", text, tone: "plain" });

const section = (lang: Lang, [ja, en]: readonly [string, string], blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(lang, ja, en), ...blocks];

function warning({ wave }: WaveResults, lang: Lang): Block[] {
  if (wave.origin !== "reconstructed") return [];
  const ja =
    "再構成データ：回答票は公開されていないため、公表された集計値と一致するように作成した回答データから計算しています。公表されていない内訳は読み取れません。";
  const en =
    "Reconstructed data: the responses are confidential; figures come from records built to match every published count. Breakdowns that were not published cannot be read from them.";
  return [{ kind: "paragraph", tone: "warning", text: lang === "ja" ? ja : en }];
}

/** The full-width drawing of a chart in the language of the chapter. */
function figure({ survey }: WaveResults, { id, drawings }: DrawnChart, lang: Lang): Block[] {
  const drawing = drawings.find(({ chart }) => chart.lang === lang && chart.width === "full");
  if (drawing === undefined) return [];
  return [{ kind: "figure", id: `${survey.id}.${id}`, caption: drawing.chart.title, drawing }];
}
