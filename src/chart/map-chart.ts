/** One share by municipality: a map of equal tiles, so that small towns are seen and large ones do not outweigh them. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { formatShare, symbols } from "../table/format.js";
import { areasOf, type NamedArea } from "./area-map.js";
import { boxes } from "./boxes.js";
import { type Chart, type ChartContext, chartWidths } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { type Classes, classesOf } from "./classes.js";
import { declaredTitle, isKnown } from "./finding.js";
import { keyBelow } from "./key.js";
import { type Layer, rectsAt, textsAt, toMiddle } from "./layers.js";
import { asPrinted, noDataFill, tileGrid, tiles, withheldFill } from "./map-tiles.js";
import { type NetRows, netRowsOf } from "./net-rows.js";
import { netAlt, netFinding, netNotes, netSubtitle, netTable } from "./net-words.js";
import { muted, paper } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { sizes } from "./theme.js";
import { printedAt } from "./value-texts.js";
import { say, withheldWord } from "./words.js";

/** The share of one answer in each municipality of a prefecture; `by` has their codes. */
export function mapChart(input: ChartInput, options: ChartOptions & ChartTopic<"map">, context: ChartContext): Chart {
  const { lang } = context;
  const question = input.survey.questions[options.by];
  const topic = { ...options, by: [options.by] };
  const rows = netRowsOf(input, topic, { sorted: false, lang });
  const areas = question === undefined ? [] : areasOf(question, { survey: input.survey.id, by: options.by });
  const shown = rows.domains.flatMap(({ cell }) => (cell.value === null ? [] : [asPrinted(cell.value)]));
  const method = options.classes ?? "natural";
  const classes = classesOf(shown, { method, digits: 1, lang });
  const title = declaredTitle(options.title, rows.total, { written: netFinding(rows, lang), lang });
  const subtitle = netSubtitle(input, topic, { rows, lang });
  const alt = netAlt(title, rows, lang);
  const notes = netNotes(input, {
    options,
    rows,
    extra:
      rows.domains.length === 0
        ? []
        : [
            say(
              lang,
              "市町村を同じ大きさの四角で位置の順に並べた図で、形と広さは実際と異なる",
              "Municipalities are tiles of one size in their places, not their shapes",
            ),
            classes.limits.length > 0 ? methodOf[method][lang] : null,
            say(lang, "隣り合う階級の差が偶然を超えるとは限らない", "Neighbouring classes may differ by chance"),
          ],
    lang,
  });
  const data = netTable(rows, lang);
  return chartOf(
    { id: options.id, title, subtitle, alt, notes, data },
    body(areas, { rows, classes }, context),
    context,
  );
}

/** How the classes were found, in words. */
const methodOf = {
  natural: {
    ja: "階級は値の近いものをまとめた（自然分類）",
    en: "Classes gather values that lie near each other (natural breaks)",
  },
  quantile: {
    ja: "階級は市町村の数がほぼ等しい（分位）",
    en: "Classes hold about as many municipalities each (quantiles)",
  },
  even: { ja: "階級は等しい幅", en: "Classes are equally wide" },
} as const;

function body(
  areas: readonly NamedArea[],
  { rows, classes }: { rows: NetRows; classes: Classes },
  context: ChartContext,
): Body {
  if (areas.length === 0 || rows.domains.length === 0) return emptyBody;
  const full = chartWidths[context.width];
  const grid = tileGrid(areas, full);
  const tall = grid.rows * grid.height;
  const data = tiles(areas, { rows: rows.domains, grid, classes }, context);
  const entries = keyEntries(rows, { classes, areas: areas.length }, context);
  const beside = context.width === "full";
  const below = keyBelow(entries, { left: 0, y: tall + 8 }, context);
  return {
    left: 0,
    right: 0,
    height: beside ? tall : tall + 8 + below.height,
    axis: false,
    rows: data,
    layers: [
      boxes({ across: ["left", "right"] }),
      label("label", "nameY", sizes.small.font),
      label("text", "y", sizes.label.font),
      ...(beside ? keyBeside(entries, { rows, x: grid.columns * grid.width + 24 }, context) : below.layers),
    ],
  };
}

interface Entry {
  readonly name: string;
  readonly colour: string;
}

/** The classes, in a list from the highest, then what x and － mean where they occur. */
function keyEntries(
  { domains }: NetRows,
  { classes, areas }: { classes: Classes; areas: number },
  context: ChartContext,
): Entry[] {
  const { lang } = context;
  const known = domains.some(isKnown);
  const named = known ? classes.names.map((name, i) => ({ name, colour: classes.colours[i] ?? paper })) : [];
  const hidden = domains.some(({ cell }) => cell.hidden);
  const missing = domains.length < areas || domains.some(({ cell }) => !cell.hidden && cell.value === null);
  const order = context.width === "full" ? named.reverse() : named;
  return [
    ...order,
    ...(hidden ? [{ name: `${symbols.suppressed} ${withheldWord(lang)}`, colour: withheldFill }] : []),
    ...(missing ? [{ name: `${symbols.none} ${say(lang, "データなし", "no data")}`, colour: noDataFill }] : []),
  ];
}

/** The key as a list to the right of the map, under the value of all. */
function keyBeside(
  entries: readonly Entry[],
  { rows, x }: { rows: NetRows; x: number },
  { lang }: ChartContext,
): Layer[] {
  const [swatch, step] = [12, 19];
  const total = rows.total;
  const middle = (i: number) => 52 + i * step;
  const heading = total && isKnown(total) ? `${total.name} ${formatShare(total.estimate.value, lang)}` : "";
  const span = total && isKnown(total) && total.cell.low !== null ? `${total.cell.interval}` : "";
  const style = { align: "left", baseline: "middle", fontSize: sizes.label.font } as const;
  return [
    ...(heading === ""
      ? []
      : [
          textsAt([{ x, y: 10, text: heading }], { ...style, fontWeight: "bold" }),
          textsAt([{ x, y: 26, text: say(lang, `（${span}）`, `(${span})`) }], { ...style, color: muted }),
        ]),
    rectsAt(
      entries.map(({ colour }, i) => ({
        x,
        y: middle(i) - swatch / 2,
        x2: x + swatch,
        y2: middle(i) + swatch / 2,
        fill: colour,
      })),
    ),
    textsAt(
      entries.map(({ name }, i) => ({ x: x + swatch + 6, y: middle(i) + toMiddle, text: name })),
      style,
    ),
  ];
}

const label = (field: string, y: string, fontSize: number): Layer => ({
  mark: {
    type: "text",
    align: "center",
    baseline: "middle",
    dy: toMiddle,
    fontSize,
    ...(field === "text" ? { fontWeight: "bold" as const } : {}),
  },
  encoding: printedAt({ y, text: field, colour: "colour" }),
});
