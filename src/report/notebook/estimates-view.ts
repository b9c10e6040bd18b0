/** Estimates as a table: one row each, with only the columns that tell them apart. */
import { inLanguage } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { DisplayContext } from "./context.js";
import { categoryOf, categoryText, questionText } from "./labels.js";
import { plainHead, type View } from "./view.js";
import { intervalHead, reasonLabel, reconstructedNote, statisticLabel, words } from "./view-words.js";
import { written } from "./written.js";

interface ViewColumn {
  readonly head: string;
  readonly cell: (estimate: Estimate) => string;
}

export function estimatesView(estimates: readonly Estimate[], context: DisplayContext): View {
  const { lang } = context;
  const names = nameColumns(estimates, context);
  const figures = figureColumns(estimates, context);
  const rows = estimates.map((estimate) => [...names, ...figures].map(({ cell }) => cell(estimate)));
  return {
    caption: captionOf(estimates, context),
    head: plainHead([...names, ...figures].map(({ head }) => head)),
    rows,
    names: names.length,
    notes: notesOf(estimates).map((note) => inLanguage(note, lang)),
  };
}

const several = (values: readonly string[]): boolean => new Set(values).size > 1;

function nameColumns(estimates: readonly Estimate[], context: DisplayContext): readonly ViewColumn[] {
  const { lang } = context;
  const by = [...new Set(estimates.flatMap(({ domain }) => Object.keys(domain)))];
  const aboutOf = ({ question, statistic }: Estimate): string =>
    `${questionText(question, context)}（${inLanguage(statisticLabel(statistic), lang)}）`;
  const found: ViewColumn[] = [];
  if (several(estimates.map(({ survey, wave }) => `${survey}@${wave}`))) {
    found.push({ head: "", cell: ({ survey, wave }) => `${survey}@${wave}` });
  }
  if (several(estimates.map(aboutOf))) found.push({ head: inLanguage(words.question, lang), cell: aboutOf });
  for (const question of by) {
    const cell = ({ domain }: Estimate) =>
      domain[question] === undefined ? "" : categoryText(question, domain[question], context);
    found.push({ head: questionText(question, context), cell });
  }
  const categorised = estimates.some((estimate) => categoryOf(estimate, context) !== "");
  if (categorised || found.length === 0) {
    found.push({ head: inLanguage(words.category, lang), cell: (estimate) => categoryOf(estimate, context) });
  }
  return found;
}

function figureColumns(estimates: readonly Estimate[], { lang }: DisplayContext): readonly ViewColumn[] {
  const level = estimates.find(({ interval }) => interval !== null)?.interval?.level ?? 0.95;
  return [
    { head: inLanguage(words.value, lang), cell: (estimate) => written(estimate, lang).value },
    { head: inLanguage(intervalHead(level), lang), cell: (estimate) => written(estimate, lang).interval },
    { head: inLanguage(words.se, lang), cell: (estimate) => written(estimate, lang).se },
    { head: inLanguage(words.n, lang), cell: (estimate) => written(estimate, lang).n },
    ...(estimates.some(({ deff }) => deff !== null)
      ? [{ head: inLanguage(words.deff, lang), cell: (estimate: Estimate) => written(estimate, lang).deff }]
      : []),
  ];
}

function captionOf(estimates: readonly Estimate[], context: DisplayContext): string {
  const [first] = estimates;
  const { lang } = context;
  const question = ({ question: name }: Estimate) => questionText(name, context);
  if (first === undefined || several(estimates.map(question))) return inLanguage(words.estimates, lang);
  const one = !several(estimates.map(({ statistic }) => statistic));
  return one ? `${question(first)}（${inLanguage(statisticLabel(first.statistic), lang)}）` : question(first);
}

function notesOf(estimates: readonly Estimate[]) {
  const open = estimates.filter(({ disclosure }) => disclosure === "open");
  const codes = new Set(open.flatMap(({ reasons }) => reasons));
  return [
    ...[...codes].map(reasonLabel).map(({ ja, en = ja }) => ({ ja: `＊ ${ja}`, en: `＊ ${en}` })),
    ...(open.length < estimates.length ? [words.hidden] : []),
    ...(estimates.some(({ origin }) => origin === "reconstructed") ? [reconstructedNote] : []),
  ];
}
