import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import { formatNumber, symbols } from "../table/format.js";
import type { ChartInput } from "./chart-input.js";
import { type Printed, printed } from "./printed.js";
import type { ShareTopic } from "./share-words.js";
import { categoriesOf, membersOf, missingKindNames, questionOf, sharesOf } from "./shares-of.js";
import { intervalNameOf, say } from "./words.js";

/** What a pyramid is of: a question with an order, to either side by one with two categories. */
export interface PyramidTopic extends ShareTopic {
  readonly by: string;
  readonly measure?: "people" | "respondents";
  readonly unit?: Label;
}

/** One class on one side. */
export interface PyramidCell extends Printed {
  readonly interval: string;
  readonly level: number | null;
  readonly method: string | null;
}

/** One class: how many on the left and on the right. */
export interface PyramidRow {
  readonly name: string;
  /** 不明, 無回答: comes below the others. */
  readonly residual: boolean;
  readonly cells: readonly PyramidCell[];
}

export interface Pyramid {
  readonly sides: readonly string[];
  /** In codebook order, what is left over last. */
  readonly rows: readonly PyramidRow[];
  /** Everyone of a side; `null` where that would tell a withheld class. */
  readonly totals: readonly (number | null)[];
  /** Respondents of a side. */
  readonly sizes: readonly string[];
}

const absent: PyramidCell = {
  value: null,
  low: null,
  high: null,
  text: symbols.unknown,
  interval: symbols.unknown,
  n: "",
  star: "",
  hollow: false,
  hidden: false,
  level: null,
  method: null,
};

/** People of each class on either side; a class withheld on one side is withheld on both, or the total less the other tells it. */
export function pyramidOf(input: ChartInput, topic: PyramidTopic, lang: Lang): Pyramid {
  const { domain } = membersOf(input, topic.target, lang);
  const sides = categoriesOf(questionOf(input, topic.by)).filter(({ name }) => !missingKindNames.has(name));
  const statistic = topic.measure === "respondents" ? "share" : "total";
  const found = sides.map(({ name }) => {
    const request = { question: topic.question, domain: { ...domain, [topic.by]: name }, statistic } as const;
    return new Map(sharesOf(input, request, lang).map((share) => [share.category, share.estimate]));
  });
  const classes = categoriesOf(questionOf(input, topic.question));
  const rows = classes.flatMap(({ name, label, residual }): PyramidRow[] => {
    const estimates = found.map((side) => side.get(name));
    if (estimates.every((estimate) => estimate === undefined || estimate.value === 0) && residual) return [];
    const hidden = estimates.some((estimate) => estimate?.disclosure === "suppressed");
    const cells = estimates.map((estimate): PyramidCell => {
      if (estimate === undefined) return hidden ? { ...absent, text: symbols.suppressed, hidden } : absent;
      const counted = statistic === "share" ? { ...estimate, value: estimate.count ?? null, interval: null } : estimate;
      const shown = hidden ? { ...counted, disclosure: "suppressed" as const } : counted;
      const { interval } = shown;
      const cell = printed(shown, (value) => formatNumber(value));
      const range = statistic === "share" && !cell.hidden ? "" : cell.interval;
      return { ...cell, interval: range, level: interval?.level ?? null, method: interval?.method ?? null };
    });
    return [{ name: inLanguage(label, lang), residual, cells }];
  });
  const shown = found.some(({ size }) => size > 0) ? rows.map((row) => withSizes(row, rows)) : [];
  return {
    sides: sides.map(({ label }) => inLanguage(label, lang)),
    rows: [...shown.filter(({ residual }) => !residual), ...shown.filter(({ residual }) => residual)],
    totals: sides.map((_, side) => totalOf(shown.map(({ cells }) => cells[side] ?? absent))),
    sizes: sides.map((_, side) => sizeOf(shown.map(({ cells }) => cells[side] ?? absent))),
  };
}

/** A side's n less its other classes would tell a single withheld one: then it is withheld too. */
function withSizes(row: PyramidRow, rows: readonly PyramidRow[]): PyramidRow {
  if (rows.filter(({ cells }) => cells.some(({ hidden }) => hidden)).length !== 1) return row;
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, n: symbols.suppressed })) };
}

const sizeOf = (cells: readonly PyramidCell[]): string =>
  cells.find(({ hidden, n }) => !hidden && n !== "")?.n ?? cells.find(({ n }) => n !== "")?.n ?? "0";

function totalOf(cells: readonly PyramidCell[]): number | null {
  if (cells.every(({ value }) => value === null) || cells.some(({ hidden }) => hidden)) return null;
  return cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

export const pyramidInterval = ({ rows }: Pyramid, lang: Lang): string => {
  const level = rows.flatMap(({ cells }) => cells.map((cell) => cell.level)).find((some) => some !== null) ?? null;
  return intervalNameOf(lang, level === null ? [] : [{ low: 0, high: 0, level, method: "" }]);
};

/** The data of the chart as a table: one line a class and side. */
export function pyramidTable(pyramid: Pyramid, lang: Lang): string[][] {
  const interval = pyramidInterval(pyramid, lang);
  const heads = say(lang, `区分,側,人数,${interval},n`, `Class,Side,Number,${interval},n`).split(",");
  const lines = pyramid.rows.flatMap(({ name, cells }) =>
    cells.map((cell, i) => [name, pyramid.sides[i] ?? "", cell.text + cell.star, cell.interval, cell.n]),
  );
  return [heads, ...lines];
}
