/** A chart held against its survey: names that exist, and questions of the form its kind needs. */
import type { AnyChartKind, ChartDeclaration, Net } from "./chart-declaration.js";
import { checkBreakdown, checkTarget } from "./check-mention.js";
import { declarationError, type Place } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { Question } from "./question.js";
import type { Level } from "./survey.js";

/** What a check reads: the fields that a kind may have. */
interface Fields {
  readonly kind: AnyChartKind;
  readonly question?: string;
  readonly questions?: readonly string[];
  readonly by?: string | readonly string[];
  readonly target?: string;
  readonly categories?: readonly string[];
  readonly left?: readonly string[];
  readonly right?: readonly string[];
  readonly nets?: readonly Net[];
}

/** Names what a chart names that the survey does not have, or that its kind cannot be drawn of. */
export function checkChart(chart: ChartDeclaration, survey: Level, place: Place): void {
  const fields: Fields = chart;
  const questions = [...(fields.question === undefined ? [] : [fields.question]), ...(fields.questions ?? [])];
  for (const name of questions) checkBreakdown(name, survey, { place, at: "question" });
  for (const name of [fields.by ?? []].flat()) checkBreakdown(name, survey, { place, at: "by" });
  if (fields.target !== undefined) checkTarget(fields.target, survey, { place, at: "target" });
  const named = [fields.categories, fields.left, fields.right, ...(fields.nets ?? []).map((net) => net.categories)];
  for (const name of questions)
    for (const category of named.flatMap((list) => list ?? [])) checkCategory(category, { name, survey, place });
  checkTargets(fields.kind, survey, place);
  checkForm(fields, { survey, place });
}

const answersOf = (question: Question | undefined): readonly string[] => {
  if (question === undefined) return [];
  if ("categories" in question) return question.categories.map(({ name }) => name);
  return question.kind === "number" ? question.bins.map(({ name }) => name) : [];
};

function checkCategory(
  category: string,
  { name, survey, place }: { readonly name: string; readonly survey: Level; readonly place: Place },
): void {
  const known = answersOf(survey.questions[name]);
  if (known.includes(category)) return;
  throw declarationError(place, {
    ja: `質問 ${name} に選択肢 ${category} はありません`,
    en: `unknown category of question ${name}: ${category}`,
    hint: didYouMean(category, known),
  });
}

/** Charts of targets need some: one to count, two to overlap. */
function checkTargets(kind: AnyChartKind, { targets }: Level, place: Place): void {
  const least = kind === "headcount" ? 1 : kind === "overlap" ? 2 : 0;
  const got = Object.keys(targets).length;
  if (got >= least) return;
  throw declarationError(place, {
    ja: `${kind} の図には対象群が${least}つ以上必要です（${got}）`,
    en: `${kind} chart with too few targets: ${got} (expected at least ${least})`,
  });
}

/** What a kind needs its question to be: one answer each, two sides, a number. */
function checkForm(fields: Fields, { survey, place }: { survey: Level; place: Place }): void {
  const { kind } = fields;
  const asked = fields.question === undefined ? undefined : survey.questions[fields.question];
  const refuse = (ja: string, en: string): never => {
    throw declarationError(place, { ja, en });
  };
  if ((kind === "pyramid" || kind === "duration") && asked?.kind === "multiple")
    refuse(
      `${kind} の図に複数回答の質問は使えません: ${fields.question}`,
      `${kind} chart of a question with several answers: ${fields.question} (expected one answer each)`,
    );
  if (kind === "histogram" && asked?.kind !== "number")
    refuse(
      `histogram の図には数値の質問が必要です: ${fields.question}`,
      `histogram of a ${asked?.kind} question: ${fields.question} (expected a number question with bins)`,
    );
  if (kind !== "pyramid" || typeof fields.by !== "string") return;
  const sides = answersOf(survey.questions[fields.by]).length;
  if (sides !== 2)
    refuse(
      `pyramid の by には選択肢が2つの質問が必要です: ${fields.by}（${sides}）`,
      `pyramid by ${fields.by} with ${sides} categories (expected 2)`,
    );
}
