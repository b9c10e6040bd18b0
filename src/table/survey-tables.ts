/** The tables of a survey: each declaration makes one for every question it names. */
import type { Survey } from "../codebook/survey.js";
import type { TableDeclaration } from "../codebook/table-declaration.js";
import { domain } from "../design/domain.js";
import type { Sample } from "../estimate/request.js";
import { banner } from "./banner.js";
import { layerColumns, withColumns } from "./column-grid.js";
import { questionTable, type SetWork } from "./question-table.js";
import type { Table } from "./table.js";
import { scopeOf, tableDeclarations, tableSet } from "./table-sets.js";

/** Tables as the survey declares them, or as asked for; in the order of declarations, then of questions. */
export function surveyTables(
  sample: Sample,
  survey: Survey,
  declarations: readonly TableDeclaration[] = tableDeclarations(survey),
): readonly Table[] {
  return declarations.flatMap((declared) => {
    const workFor = rememberedWork(sample, survey, declared);
    return tableSet(declared, survey).rows.map((name) => questionTable(name, workFor(name)));
  });
}

/** The banner is laid out once; a question is not broken down by itself. */
function rememberedWork(sample: Sample, survey: Survey, declared: TableDeclaration): (name: string) => SetWork {
  const known = new Map<string, SetWork>();
  return (name) => {
    const columns = declared.columns.filter((breakdown) => !breakdown.includes(name));
    const key = columns.length === declared.columns.length ? "" : name;
    const work = known.get(key) ?? setWork(sample, survey, { ...declared, columns });
    known.set(key, work);
    return work;
  };
}

function setWork(sample: Sample, survey: Survey, declared: TableDeclaration): SetWork {
  const set = tableSet(declared, survey);
  const { responses } = sample;
  const scope = scopeOf(declared, survey, responses);
  const across = banner({
    responses,
    scope: scope?.domain ?? domain(new Uint8Array(responses.n).fill(1)),
    breakdowns: set.columns,
    label: (question) => survey.questions[question]?.label ?? { ja: question },
    missing: set.breakdownMissing,
    total: set.total,
    subtotals: set.subtotals,
  });
  const broken = { ...sample, responses: withColumns(responses, layerColumns(across)) };
  return { sample: broken, survey, set, scope, banner: across };
}
