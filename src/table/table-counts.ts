/** How many people the base, the rows and the columns of a table are. */
import type { Label } from "../codebook/label.js";
import type { Question, Questions } from "../codebook/question.js";
import type { ShareDirection } from "../codebook/table-declaration.js";
import { missingKinds } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import type { Base, Estimate } from "../estimate/estimate.js";
import { questionColumn } from "../totals/question-column.js";
import { baseLabel } from "./base-label.js";
import type { Grid } from "./column-grid.js";
import type { TableBase, TableCount, TableRow } from "./table.js";
import type { Scope } from "./table-sets.js";

const none: TableCount = { n: 0, size: 0, disclosure: "open" };

/** The people an estimate is of. */
const ofBase = (found: Estimate | null | undefined): TableCount =>
  found ? { n: found.n, size: found.size, disclosure: "open" } : none;

/** The people in its category. */
const ofCategory = (found: Estimate | null | undefined): TableCount =>
  found?.count === undefined
    ? ofBase(found)
    : { n: found.count, size: (found.value ?? 0) * found.size, disclosure: "open" };

export const rowCount = (
  total: Estimate | null | undefined,
  kind: TableRow["kind"],
  shares: ShareDirection,
): TableCount => (kind === "statistic" || shares === "row" ? ofBase(total) : ofCategory(total));

/** The base of a column's shares: where they are of rows or of everyone, its people in the row of the whole base. */
export function columnCount({ rows, cells }: Grid, column: number): TableCount {
  const first = cells[0]?.[column];
  return rows[0]?.kind === "total" ? ofCategory(first) : ofBase(first);
}

/** What the base is of. */
interface BaseWork {
  readonly name: string;
  readonly question: Question;
  readonly questions: Questions;
  readonly base: Base;
  readonly scope: Scope | null;
  readonly everyone: Label | undefined;
  readonly responses: Responses;
}

export function tableBase(grid: Grid, { name, scope, responses, ...of }: BaseWork): TableBase {
  const { missing } = questionColumn(responses, name);
  const [first] = grid.totals;
  const counts = missingKinds.map((_, kind) => countOf(missing, kind, scope?.domain.mask));
  const [, noAnswer = 0, notAsked = 0, unknown = 0] = counts;
  return {
    kind: of.base,
    label: baseLabel({ ...of, scope: scope?.label ?? null }),
    ...(grid.rows[0]?.kind === "total" ? ofCategory(first) : ofBase(first)),
    noAnswer: noAnswer + unknown,
    notAsked,
  };
}

const countOf = (missing: Uint8Array, kind: number, mask: Uint8Array | undefined): number =>
  missing.reduce((count, found, row) => count + Number(found === kind && mask?.[row] !== 0), 0);
