/** One table: a question down the side of a banner. */
import type { Label } from "../codebook/label.js";
import type { Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import type { TableDeclaration } from "../codebook/table-declaration.js";
import { noQuestion } from "../data/no-question.js";
import type { Base } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";
import type { Banner } from "./banner-columns.js";
import { columnGrid, type Grid } from "./column-grid.js";
import { type CellComparison, compareCells } from "./compare-cells.js";
import { crossedGrid } from "./crossed-grid.js";
import { type Lines, linesOf } from "./lines.js";
import { namedCells } from "./named-cells.js";
import { rowHeads, rowSums } from "./row-sums.js";
import { sortedRows } from "./sorted-rows.js";
import type { Table, TableBase } from "./table.js";
import { columnCount, rowCount, tableBase } from "./table-counts.js";
import { tableNotes } from "./table-notes.js";
import type { Scope, TableSet } from "./table-sets.js";
import { tableTests } from "./table-tests.js";

/** What the tables of one declaration are made from. */
export interface SetWork {
  /** With the layers of the banner among its columns. */
  readonly sample: Sample;
  readonly survey: Survey;
  readonly set: TableSet;
  readonly scope: Scope | null;
  readonly banner: Banner;
}

/** Fewest unweighted rows of a column that is compared. */
const minimumN = 30;
const level = 0.95;

export function questionTable(name: string, work: SetWork): Table {
  const { sample, set, scope, banner } = work;
  const question = questionNamed(name, work);
  const lines = questionLines(name, question, work);
  const grid = ordered(gridOf(name, lines, work), question, set);
  const names = { question: name, shares: set.shares, scope: scope?.domain.labels ?? {}, breakdowns: set.columns };
  const cells = namedCells(grid, { columns: banner.columns, names, compared: comparisons(grid, work) });
  const { survey: id, wave, origin, lineage } = sample.provenance;
  const { base } = lines;
  return {
    id: `${set.id}.${name}`,
    declaration: set.id,
    survey: id,
    wave,
    title: titled(set.title, question.label),
    question: { name, label: question.label, kind: question.kind, ...("unit" in question && { unit: question.unit }) },
    scope: names.scope,
    shares: set.shares,
    base: baseOf(name, question, { grid, base, work }),
    rows: grid.rows.map(({ flags: _, residual: __, ...row }, i) => ({
      ...row,
      base: rowCount(grid.totals[i], row.kind, set.shares),
    })),
    columns: banner.columns.map(({ parent: _, ...column }, j) => ({ ...column, base: columnCount(grid, j) })),
    heads: { rows: rowHeads(grid.rows), columns: banner.heads },
    cells,
    sums: { rows: rowSums(grid.rows, { question, base, missing: set.missing }), columns: banner.sums },
    tests: set.comparisons.includes("test") ? testsOf(name, work) : [],
    notes: tableNotes({ question, base, rows: grid.rows, set, banner, origin }),
    level,
    origin,
    lineage,
  };
}

function baseOf(
  name: string,
  question: Question,
  { grid, base, work }: { readonly grid: Grid; readonly base: Base; readonly work: SetWork },
): TableBase {
  const { scope, survey, set, sample } = work;
  const { questions } = survey;
  return tableBase(grid, { name, question, questions, base, scope, responses: sample.responses, everyone: set.people });
}

function questionNamed(name: string, { survey, sample }: SetWork): Question {
  const question = survey.questions[name];
  if (question === undefined) throw noQuestion(sample.responses, name);
  return question;
}

function questionLines(name: string, question: Question, { sample, survey, set }: SetWork): Lines {
  const { missing, statistics, top, bottom } = set;
  const base = set.base ?? (missing === "left-out" ? "answered" : "asked");
  const nets = survey.nets?.[name] ?? [];
  return linesOf(sample.responses, { name, question, base, missing, nets, statistics, top, bottom });
}

const isCompared = ({ shares, columns, comparisons: wanted }: TableSet): boolean =>
  shares === "column" && columns.length > 0 && (wanted.includes("letters") || wanted.includes("difference"));

/** Every number; means and quantiles are those of the columns, whatever shares are of. */
function gridOf(name: string, lines: Lines, { sample, survey, set, scope, banner }: SetWork): Grid {
  const missing = set.missing === "shown" ? "category" : "drop";
  const options = { interval: survey.intervals.recommended, missing, level } as const;
  const work = { sample, banner, scope: scope?.domain ?? null, options };
  if (set.shares === "column") return columnGrid(work, lines, isCompared(set));
  const statistics = lines.lines.filter(({ request }) => request.statistic !== "share");
  const shares = { ...lines, lines: lines.lines.filter((line) => !statistics.includes(line)) };
  const below = columnGrid(work, { ...lines, lines: statistics, columns: [] }, false);
  if (shares.lines.length === 0) return below;
  const above = crossedGrid(work, shares, { name, direction: set.shares });
  return {
    rows: [...above.rows, ...below.rows],
    lines: [...above.lines, ...below.lines],
    totals: [...above.totals, ...below.totals],
    cells: [...above.cells, ...below.cells],
    joint: null,
  };
}

/** An ordered scale keeps its order. */
const ordered = (grid: Grid, { kind }: Question, { order }: TableSet): Grid =>
  order === "sorted" && (kind === "single" || kind === "multiple") ? sortedRows(grid) : grid;

function comparisons(grid: Grid, { sample, set, banner }: SetWork): readonly (readonly CellComparison[])[] {
  if (!isCompared(set)) return [];
  const [letters, difference] = [set.comparisons.includes("letters"), set.comparisons.includes("difference")];
  return compareCells(grid, { design: sample.design, banner, options: { letters, difference, level, minimumN } });
}

const testsOf = (name: string, { sample, survey, set, scope, banner }: SetWork) =>
  tableTests(name, {
    sample,
    banner,
    breakdowns: set.columns,
    questions: survey.questions,
    scope: scope?.domain ?? null,
  });

function titled(title: TableDeclaration["title"], label: Label): Label {
  if (title === undefined) return label;
  const english = title.en ?? title.ja;
  return { ja: `${title.ja}：${label.ja}`, en: `${english}: ${label.en ?? label.ja}` };
}
