/** `jittai crosstab`: a file and its flags to cross-tabulations, in the form asked for. */
import { crosstab } from "../compare/crosstab.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { questionColumn } from "../totals/question-column.js";
import type { Context } from "./context.js";
import type { CrosstabFlags } from "./crosstab-flags.js";
import { crosstabOutput } from "./crosstab-output.js";
import { optionsOf, readFileRows, sampleOf } from "./file-sample.js";
import { weightedSample } from "./weighted-sample.js";
import { whereDomain } from "./where-domain.js";

/** Crosses what the flags ask for and prints it; a table for each pair of a row and a column question. */
export async function runCrosstab(file: string, flags: CrosstabFlags, context: Context): Promise<void> {
  const pairs = pairsOf(flags);
  const responses = await readFileRows(file, { flags, categories: [...flags.rows, ...flags.columns] }, context);
  refuseUnknown(responses, flags);
  const domain = whereDomain(flags.where, responses);
  const sample = await weightedSample(sampleOf(responses, flags), flags, context);
  const { shares, test, adjust: adjustment, minimumN } = flags;
  const options = { ...optionsOf(flags), shares, test, adjustment, minimumN };
  const tables = pairs.map((pair) => crosstab(sample, { ...pair, ...(domain && { domain }) }, options));
  context.io.out(crosstabOutput({ tables, sample, flags }, context));
}

function pairsOf({ rows, columns }: CrosstabFlags): { rows: string; columns: string }[] {
  if (rows.length === 0 || columns.length === 0) throw nothingToCross(rows.length === 0 ? "--rows" : "--columns");
  const pairs = columns.flatMap((across) => rows.map((down) => ({ rows: down, columns: across })));
  const same = pairs.find((pair) => pair.rows === pair.columns);
  if (same === undefined) return pairs;
  throw new SurveyError("invalid-option", {
    ja: `同じ列どうしはクロスできません：${same.rows}`,
    en: `rows and columns are the same column: ${same.rows} (expected two)`,
  });
}

/** Says which column does not exist before anything is computed. */
function refuseUnknown(responses: Responses, { rows, columns }: CrosstabFlags): void {
  for (const name of [...rows, ...columns]) questionColumn(responses, name);
}

const nothingToCross = (flag: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `${flag} がありません`, en: `missing ${flag} (expected --rows and --columns)` },
    { hint: { ja: `${flag} に列の名前を指定してください`, en: `name a column with ${flag}` } },
  );
