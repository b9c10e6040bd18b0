/** How the rows of a table add up, and the tree of their heads. */
import type { Question } from "../codebook/question.js";
import type { Base } from "../estimate/estimate.js";
import type { RowDraft } from "./lines.js";
import type { TableHead, TableSum } from "./table.js";
import { netsLabel, statisticsLabel } from "./words.js";

/** What decides how rows add up. */
export interface RowsOf {
  readonly question: Question;
  readonly base: Base;
  /** Whether missing answers within the base are rows, where there are any. */
  readonly missing: "shown" | "left-out";
}

/** Answers to a question with one answer add up to the base and to nets; options of a multiple question only face the rest of it. */
export function rowSums(rows: readonly RowDraft[], { question, base, missing }: RowsOf): readonly TableSum[] {
  const places = (kinds: readonly RowDraft["kind"][]) =>
    rows.flatMap(({ kind }, i) => (kinds.includes(kind) ? [i] : []));
  const totalRow = rows.findIndex(({ kind }) => kind === "total");
  const whole = totalRow < 0 ? ("base" as const) : totalRow;
  const answers = places(["category", "missing"]);
  if (answers.length === 0) return [];
  const nets = places(["net"]);
  const together = nets.map((net) => ({ whole: net, parts: partsOf(rows, net), rest: false }));
  if (question.kind !== "multiple") {
    const complete = base === "answered" || missing === "shown";
    return [{ whole, parts: answers, rest: !complete }, ...together];
  }
  const alone = (place: number): TableSum => ({ whole, parts: [place], rest: true });
  return base === "mentions" ? [...answers.map(alone), ...together] : [...answers, ...nets].map(alone);
}

const partsOf = (rows: readonly RowDraft[], net: number): readonly number[] =>
  rows.flatMap(({ kind, name }, i) => (kind === "category" && rows[net]?.of?.includes(name) ? [i] : []));

/** Nets under 再掲, statistics under 統計量, everything else alone. */
export function rowHeads(rows: readonly RowDraft[]): readonly TableHead[] {
  const heads: { label: RowDraft["label"]; span: [number, number]; heads: TableHead[]; kind: RowDraft["kind"] }[] = [];
  rows.forEach(({ kind, label }, i) => {
    const leaf = { label, span: [i, i + 1] as [number, number], heads: [] };
    const over = kind === "net" ? netsLabel : kind === "statistic" ? statisticsLabel : null;
    const last = heads.at(-1);
    if (over === null) heads.push({ ...leaf, kind });
    else if (last?.kind === kind) {
      last.span[1] = i + 1;
      last.heads.push(leaf);
    } else heads.push({ label: over, span: [i, i + 1], heads: [leaf], kind });
  });
  return heads.map(({ label, span, heads: inner }) => ({ label, span, heads: inner }));
}
