/** The rows of a question, and what must be estimated for them: categories, missing answers, nets, statistics. */
import type { Label } from "../codebook/label.js";
import type { NumberQuestion, Question } from "../codebook/question.js";
import type { DeclaredNet } from "../codebook/table-declaration.js";
import { type Column, missingKinds } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import type { Base } from "../estimate/estimate.js";
import type { EstimateRequest } from "../estimate/request.js";
import { answerCoding, asCategories } from "../totals/coding.js";
import { questionColumn } from "../totals/question-column.js";
import { declaredNets, netColumn, netFlags } from "./nets.js";
import type { TableRow } from "./table.js";
import { statisticLabel } from "./words.js";

/** A row before anything is counted in it. */
export interface RowDraft extends Omit<TableRow, "base"> {
  /** Comes last where rows are sorted. */
  readonly residual?: boolean;
  /** Per respondent whether they are in the row; absent for statistics. */
  readonly flags?: () => Uint8Array;
}

/** One request, and the rows its estimates stand in, in their order. */
export interface Line {
  readonly request: Pick<EstimateRequest, "statistic" | "question" | "base" | "probabilities">;
  readonly rows: readonly RowDraft[];
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Columns made for them, to be had beside those of the responses. */
  readonly columns: readonly Column[];
  readonly base: Base;
}

/** What rows of a question a table wants. */
export interface LinesRequest {
  readonly name: string;
  readonly question: Question;
  readonly base: Base;
  /** Whether missing answers are rows. */
  readonly missing: "shown" | "left-out";
  readonly nets: readonly DeclaredNet[];
  readonly statistics: readonly ("mean" | number)[];
  readonly top: number;
  readonly bottom: number;
}

export function linesOf(responses: Responses, asked: LinesRequest): Lines {
  const column = questionColumn(responses, asked.name);
  const base = baseOf(column, asked);
  const shares = base === null ? [] : shareLines(column, { ...asked, base });
  const statistics = asked.question.kind === "number" ? statisticLines(asked, asked.question) : [];
  return {
    lines: [...shares.map(({ line }) => line), ...statistics],
    columns: shares.flatMap(({ made }) => (made === undefined ? [] : [made])),
    base: base ?? "answered",
  };
}

/** Only several answers are mentions; a number without classes has no shares, and its mean is of those who answered. */
function baseOf(column: Column, { base }: LinesRequest): Base | null {
  if (column.kind === "number" && column.classes === undefined) return null;
  return base === "mentions" && column.kind !== "multiple" ? "answered" : base;
}

interface MadeLine {
  readonly line: Line;
  readonly made?: Column;
}

function shareLines(column: Column, asked: LinesRequest): readonly MadeLine[] {
  const { name, base, missing } = asked;
  const shown = missing === "shown" && (base === "asked" || base === "all");
  const request = { statistic: "share", question: name, base } as const;
  const nets = declaredNets(asked).map((net): MadeLine => {
    const made = netColumn(column, net, base);
    const row = { kind: "net", name: net.name, label: net.label, of: net.categories } as const;
    const flags = () => netFlags(column, net.categories);
    return { line: { request: { ...request, question: made.name }, rows: [{ ...row, flags }] }, made };
  });
  if (column.kind !== "multiple") {
    return [{ line: { request, rows: categoryRows(column, asked.question, { base, shown }) } }, ...nets];
  }
  const options = column.categories.map(({ name: option, label }, j) => {
    const flags = () => column.chosen[j] ?? new Uint8Array();
    return { kind: "category", name: option, label, residual: isResidual(asked.question, option), flags } as const;
  });
  return [{ line: { request, rows: options } }, ...(shown ? missingLines(column, base) : []), ...nets];
}

interface Shown {
  readonly base: Base;
  readonly shown: boolean;
}

/** The categories of a question with one answer, then the kinds of missing answer that occur. */
function categoryRows(
  column: Exclude<Column, { kind: "multiple" }>,
  question: Question,
  { base, shown }: Shown,
): readonly RowDraft[] {
  const plain = asCategories(column);
  const rowBase = base === "mentions" ? "answered" : base;
  const coding = shown ? answerCoding(column, { base: rowBase, missing: "category" }) : plain;
  return coding.categories.map(({ name, label }, j) => ({
    kind: j < plain.categories.length ? "category" : "missing",
    name,
    label,
    residual: isResidual(question, name),
    flags: () => Uint8Array.from(coding.codes, (code) => (code === j + 1 ? 1 : 0)),
  }));
}

/** Of a multiple question each kind of missing answer is an option that nobody else chose. */
function missingLines(column: Column, base: Base): readonly MadeLine[] {
  const { missing } = column;
  const nobody = { kind: "category", name: column.name, missing, codes: new Uint8Array(missing.length) } as const;
  const { categories } = answerCoding(
    { ...nobody, categories: [] },
    { base: base === "all" ? "all" : "asked", missing: "category" },
  );
  return categories.map(({ name, label }) => {
    const kinds: readonly (string | null)[] = missingKinds;
    const kind = kinds.indexOf(name);
    const flags = Uint8Array.from(missing, (found) => (found === kind ? 1 : 0));
    const question = `${column.name}\u0000${name}`;
    const made = { kind: "multiple", name: question, missing, chosen: [flags], categories: [{ name, label }] } as const;
    const rows = [{ kind: "missing", name, label, flags: () => flags }] as const;
    return { line: { request: { statistic: "share", question, base }, rows }, made };
  });
}

const isResidual = (question: Question, name: string): boolean =>
  "categories" in question && (question.categories.find((category) => category.name === name)?.residual ?? false);

/** The mean, and all quantiles as one request. */
function statisticLines({ name, statistics }: LinesRequest, { unit }: NumberQuestion): readonly Line[] {
  const row = (statistic: "mean" | number, label: Label): RowDraft =>
    statistic === "mean"
      ? { kind: "statistic", name: "mean", label }
      : { kind: "statistic", name: `p${Number((statistic * 100).toPrecision(12))}`, label, probability: statistic };
  const rows = statistics.map((statistic) => row(statistic, statisticLabel(statistic, unit)));
  const [means, quantiles] = [
    rows.filter(({ probability }) => probability === undefined),
    rows.filter(({ probability }) => probability !== undefined),
  ];
  const probabilities = quantiles.flatMap(({ probability }) => (probability === undefined ? [] : [probability]));
  return [
    ...(means.length > 0 ? [{ request: { statistic: "mean", question: name }, rows: means } as const] : []),
    ...(quantiles.length > 0
      ? [{ request: { statistic: "quantile", question: name, probabilities }, rows: quantiles } as const]
      : []),
  ];
}
