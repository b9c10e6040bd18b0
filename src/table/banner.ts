/** What stands across the top of a table: breakdowns side by side, nested where they cross, and how they add up. */
import type { Label } from "../codebook/label.js";
import { columnLetters } from "../data/column-letters.js";
import { type Axis, axesOf } from "./axis.js";
import type { Banner, BannerColumn, BannerRequest } from "./banner-columns.js";
import { addCrossing, type Draft } from "./banner-crossing.js";
import { totalLabel } from "./words.js";

const totalColumn: BannerColumn = {
  kind: "total",
  group: null,
  domain: {},
  label: totalLabel,
  letter: null,
  parent: null,
};

/** Lays out the columns of a table. */
export function banner(request: BannerRequest): Banner {
  const draft: Draft = { request, columns: [], layers: [], heads: [], sums: [] };
  const first = request.total === "first";
  if (first) addTotal(draft);
  request.breakdowns.forEach((questions, group) => {
    addBreakdown(draft, questions, group);
  });
  if (request.total === "last") addTotal(draft);
  const { columns, layers, heads } = draft;
  const total = request.total === "none" ? null : first ? 0 : columns.length - 1;
  const sums = draft.sums.map(({ whole, parts, rest }) => ({
    whole: whole ?? total ?? ("base" as const),
    parts,
    rest,
  }));
  return { columns, layers, heads, sums, total };
}

function addTotal({ columns, heads }: Draft): void {
  heads.push({ label: totalLabel, span: [columns.length, columns.length + 1], heads: [] });
  columns.push(totalColumn);
}

function addBreakdown(draft: Draft, questions: readonly string[], group: number): void {
  const { responses, missing, label } = draft.request;
  const from = draft.columns.length;
  const choices = questions.map((question) => axesOf(responses, question, missing));
  const crossings = choices.reduce<readonly (readonly Axis[])[]>(
    (crossed, axes) => crossed.flatMap((before) => axes.map((axis) => [...before, axis])),
    [[]],
  );
  const heads = crossings.flatMap((axes) => addCrossing(draft, axes, group));
  const letters = draft.columns.slice(from).filter(({ kind }) => kind !== "missing");
  letters.forEach((column, i) => {
    draft.columns[draft.columns.indexOf(column)] = { ...column, letter: columnLetters(i) };
  });
  if (draft.columns.length === from) return;
  const labels = questions.map(label);
  draft.heads.push({ label: joined(labels), span: [from, draft.columns.length], heads });
}

/** 性別 × 年齢. */
const joined = (labels: readonly Label[]): Label => ({
  ja: labels.map(({ ja }) => ja).join(" × "),
  ...(labels.every(({ en }) => en !== undefined) && { en: labels.map(({ en }) => en).join(" × ") }),
});
