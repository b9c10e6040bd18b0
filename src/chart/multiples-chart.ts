/** Small multiples: one panel a domain, all on one scale, the total as a black tick in each. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { formatShare } from "../table/format.js";
import type { BreakdownRow } from "./breakdown-rows.js";
import { breakdownAlt, breakdownNotes, crossFinding, leftOut, rowsInterval } from "./breakdown-words.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { comparedRows } from "./compared-rows.js";
import { declaredTitle } from "./finding.js";
import { type Datum, type Layer, rowLabels, rulesAt, textsAt } from "./layers.js";
import { type PanelGrid, panelGrid } from "./multiples-layout.js";
import { panelBars, panelIntervals, panelStars, panelValues } from "./multiples-marks.js";
import { barColour, gridLine, ink, lightFill, muted, paper, residualColour } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { drawnEnds } from "./printed.js";
import { orderedShares, printedShare } from "./share-rows.js";
import { type CategoryShare, questionOf } from "./shares-of.js";
import { focus, stackSubtitle, stackTable } from "./stack-words.js";
import { gaps, sizes } from "./theme.js";
import { sampleSize, say } from "./words.js";
import { shorten } from "./wrap.js";

/** The most panels and answers a picture shows, so that it stays on a page; the rest stand in its table. */
const shown = { full: { panels: 20, answers: 12 }, half: { panels: 12, answers: 12 } } as const;

/** The distribution of a question in each category of another. */
export function multiplesChart(
  input: ChartInput,
  options: ChartOptions & ChartTopic<"multiples">,
  context: ChartContext,
): Chart {
  const { lang, width } = context;
  const topic = { ...options, by: [options.by] };
  const rows = comparedRows(input, topic, lang);
  const total = rows.find(({ group }) => group === 0);
  const domains = rows.filter(({ group }) => group > 0);
  const all = orderedShares(
    (total ?? domains[0])?.shares ?? [],
    isOrdered(input, options.question) ? "scale" : "multiple",
  );
  const answers = all.slice(0, shown[width].answers);
  const panels = domains.slice(0, shown[width].panels);
  const title = declaredTitle(options.title, focus(rows), { written: crossFinding(rows, lang), lang });
  const lines =
    total === undefined
      ? ""
      : say(lang, "。黒い縦線は全体、", ". Tick: all; ") + say(lang, "横線は", "line: ") + rowsInterval(rows, lang);
  const subtitle = stackSubtitle(input, topic, { rows, lang }) + lines;
  const alt = breakdownAlt(title, rows, lang);
  const { limit, ...drawn } = body({ total, panels, answers }, context);
  const notes = breakdownNotes(input, {
    options,
    rows,
    extra: [
      leftOut(domains.length - panels.length, lang, ["区分", "groups"]),
      leftOut(all.length - answers.length, lang),
      limit === null ? null : say(lang, `目盛りはどの区分も0～${limit}`, `Every panel runs from 0 to ${limit}`),
    ],
    lang,
  });
  return chartOf({ id: options.id, title, subtitle, alt, notes, data: stackTable(rows, lang) }, drawn, context);
}

/** Answers given once keep the order of the codebook, so that a panel reads as a distribution. */
const isOrdered = (input: ChartInput, question: string): boolean => questionOf(input, question).kind !== "multiple";

interface Panels {
  readonly total: BreakdownRow | undefined;
  readonly panels: readonly BreakdownRow[];
  readonly answers: readonly CategoryShare[];
}

const barHalf = 5.5;

function body({ total, panels, answers }: Panels, context: ChartContext): Body & { limit: string | null } {
  if (panels.length === 0 || answers.length === 0) return { ...emptyBody, limit: null };
  const cells = panels.flatMap((panel) => answers.map((answer) => cellOf(panel, answer)));
  const grid = panelGrid(answers, { panels: panels.length, cells }, context);
  const ends = cells.flatMap((cell) => (cell === null ? [] : [cell.high ?? cell.value ?? 0]));
  const most = Math.ceil(Math.max(0.05, Math.min(1, Math.max(0, ...ends))) * 100) / 100;
  const scale = grid.bar / most;
  return {
    left: grid.left,
    right: 0,
    height: grid.height,
    axis: false,
    limit: formatShare(most, context.lang, 0),
    rows: cells.map((cell, i) => datum(cell, answers[i % answers.length], { ...grid.place(i), scale })),
    layers: [
      panelBars,
      ...panelIntervals,
      ...(total ? [ticksOf(total, answers, { grid, panels: panels.length, scale })] : []),
      panelValues(grid.value),
      panelStars(grid.value),
      ...names(grid, answers),
      ...heads(panels, grid, context),
    ],
  };
}

const cellOf = ({ shares }: BreakdownRow, { category }: CategoryShare) => {
  const share = shares.find((some) => some.category === category);
  return share === undefined ? null : printedShare(share);
};

function datum(
  cell: ReturnType<typeof cellOf>,
  answer: CategoryShare | undefined,
  { x, y, scale }: { x: number; y: number; scale: number },
): Datum {
  const [fill, stroke] = answer?.residual ? [gridLine, residualColour] : [lightFill, barColour];
  const place = { x, y, top: y - barHalf, bottom: y + barHalf };
  if (cell === null) return { ...place, value: null, low: null, text: "", star: "" };
  const { low, high } = drawnEnds(cell, [0, 1]);
  const at = (end: number | null) => (end === null ? null : x + end * scale);
  return {
    ...place,
    ...cell,
    low,
    high,
    end: at(cell.value),
    from: at(low),
    to: at(high),
    fill: cell.hollow ? paper : fill,
    stroke,
  };
}

/** The total's share of each answer, in every panel. */
function ticksOf(
  total: BreakdownRow,
  answers: readonly CategoryShare[],
  { grid, panels, scale }: { grid: PanelGrid; panels: number; scale: number },
): Layer {
  const marks = Array.from({ length: panels * answers.length }, (_, i) => {
    const answer = answers[i % answers.length];
    const cell = answer === undefined ? null : cellOf(total, answer);
    if (cell === null || cell.value === null) return [];
    const { x, y } = grid.place(i);
    const at = x + cell.value * scale;
    return [{ x: at, y: y - barHalf - 2.5, x2: at, y2: y + barHalf + 2.5 }];
  });
  return rulesAt(marks.flat(), { color: ink, strokeWidth: 2.2 });
}

/** The answers beside the first panel of each line. */
function names(grid: PanelGrid, answers: readonly CategoryShare[]): Layer[] {
  const labels = Array.from({ length: grid.lines }, (_, line) =>
    answers.map((_, i) => ({ label: grid.names[i] ?? [], y: grid.place(line * grid.columns * answers.length + i).y })),
  );
  return [{ ...rowLabels(-gaps.label), data: { values: labels.flat().map((label) => ({ ...label })) } }];
}

/** Each panel's name, as much as fits, and its n. */
function heads(panels: readonly BreakdownRow[], grid: PanelGrid, { lang, measure }: ChartContext): Layer[] {
  const placed = panels.map(({ name, n }, i) => {
    const { x, top } = grid.head(i);
    const size = sampleSize(lang, n);
    const room = grid.panel - measure(size, sizes.small.font) - 6;
    return {
      x,
      right: x + grid.panel,
      y: top,
      size,
      text: shorten(name, room, (text) => measure(text, sizes.label.font, true)),
    };
  });
  const style = { baseline: "bottom" } as const;
  return [
    textsAt(
      placed.map(({ x, y, text }) => ({ x, y, text })),
      { ...style, align: "left", fontSize: sizes.label.font, fontWeight: "bold" },
    ),
    textsAt(
      placed.map(({ right, y, size }) => ({ x: right, y, text: size })),
      { ...style, align: "right", fontSize: sizes.small.font, color: muted },
    ),
  ];
}
