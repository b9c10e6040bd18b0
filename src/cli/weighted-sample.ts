/** A sample with its weights adjusted to the population and its replicates, as the flags say. */
import { didYouMean } from "../codebook/nearest-name.js";
import type { CategoryColumn } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import { calibratedDesign } from "../design/calibrated-design.js";
import { crossedColumn } from "../design/weighting/crossed-column.js";
import type { Margin } from "../design/weighting/margin.js";
import { postStratify } from "../design/weighting/post-stratify.js";
import { rake } from "../design/weighting/rake.js";
import { advisedRows } from "../design/weighting/report.js";
import type { Weighting } from "../design/weighting/weighting.js";
import { SurveyError } from "../errors.js";
import type { Sample } from "../estimate/request.js";
import { asCategories } from "../totals/coding.js";
import { questionColumn } from "../totals/question-column.js";
import type { Context } from "./context.js";
import { invalidFlag } from "./flag-value.js";
import { type MarginTable, readMargins } from "./margin-table.js";
import { replicatesOf } from "./replicates-of.js";
import { type ReplicateFlags, refuseUnread } from "./unread-flags.js";
import type { WeightingFlags } from "./weighting-flags.js";

/** The sample as the flags adjust it; every replicate is adjusted too. */
export async function weightedSample(sample: Sample, flags: ReplicateFlags, context: Context): Promise<Sample> {
  refuseUnread(flags);
  const replicated = replicatesOf(sample, flags);
  const weighting = await weightingOf({ ...sample, design: replicated }, flags, context);
  if (weighting === null) return { ...sample, design: replicated };
  warnOfSmall(weighting, context);
  return { ...sample, design: calibratedDesign(replicated, weighting) };
}

async function weightingOf(
  { responses, design }: Sample,
  { poststratify, rake: raked, rakeResiduals }: WeightingFlags,
  context: Context,
): Promise<Weighting | null> {
  if (poststratify !== undefined && raked !== undefined) {
    throw invalidFlag("--rake", raked, { ja: "--poststratify とどちらか", en: "either this or --poststratify" });
  }
  const file = poststratify ?? raked;
  if (file === undefined) return null;
  const margins = marginsOf(responses, await readMargins(file, context), file);
  if (raked !== undefined) {
    return rake(design.weights, margins, rakeResiduals === undefined ? {} : { residuals: rakeResiduals });
  }
  const [margin] = margins;
  if (margin === undefined || margins.length > 1) throw severalPostStrata(file, margins.length);
  return postStratify(design.weights, margin);
}

const marginsOf = (responses: Responses, population: MarginTable, file: string): readonly Margin[] =>
  [...population].map(([variable, people]) => {
    const column = marginColumn(responses, variable);
    const spelt = Object.entries(people).map(([category, total]) => [crossingName(column, category), total] as const);
    const names = column.categories.map(({ name }) => name);
    const unknown = spelt.find(([category]) => !names.includes(category));
    if (unknown !== undefined) throw noSuchCategory(file, [variable, unknown[0]], names);
    return { column, population: Object.fromEntries(spelt) };
  });

const noSuchCategory = (file: string, [variable, category]: readonly [string, string], names: readonly string[]) =>
  new SurveyError(
    "unknown-name",
    {
      ja: `${file}：${variable} の区分「${category}」は回答にありません`,
      en: `${file}: no response has category ${category} of ${variable}`,
    },
    { file, variable, category, hint: didYouMean(category, names) },
  );

const crossing = /\s*[×*]\s*/u;

/** A column, or several crossed: `sex × age`. */
function marginColumn(responses: Responses, variable: string): CategoryColumn {
  const names = responses.columns.has(variable) ? [variable] : variable.split(crossing);
  const columns = names.map((name): CategoryColumn => {
    const column = questionColumn(responses, name);
    if (column.kind === "multiple") throw severalAnswers(name);
    return { kind: "category", name, missing: column.missing, ...asCategories(column) };
  });
  return crossedColumn(columns);
}

const crossingName = ({ categories }: CategoryColumn, category: string): string =>
  categories.some(({ name }) => name === category) ? category : category.split(crossing).join(" × ");

function warnOfSmall({ report }: Weighting, { io, say }: Context): void {
  for (const { margin, category, n } of report.small) {
    const text = {
      ja: `${margin} の ${category} は ${n} 行です（${advisedRows} 行以上が望ましい）`,
      en: `margin ${margin}, category ${category}: ${n} rows (${advisedRows} or more advised)`,
    };
    io.err(`jittai: ${say(text)}\n`);
  }
}

const severalPostStrata = (file: string, variables: number): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `${file}: 変数が ${variables} あります（事後層化は 1 つ）`,
      en: `${file}: ${variables} variables (expected one for --poststratify)`,
    },
    {
      hint: {
        ja: "--rake を使うか、組合せの変数（sex × age）にしてください",
        en: "use --rake, or cross them into one variable: sex × age",
      },
    },
  );

const severalAnswers = (name: string): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `複数回答の列は使えません：${name}`,
    en: `margin ${name}: several answers a row (expected one)`,
  });
