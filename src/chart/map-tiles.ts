/** The tiles of a map: one of equal size for each municipality, its name, its value and the colour of its class. */
import { inLanguage } from "../codebook/label.js";
import { formatPercent, symbols } from "../table/format.js";
import type { NamedArea } from "./area-map.js";
import type { ChartContext } from "./chart.js";
import { type Classes, classOf } from "./classes.js";
import type { Datum } from "./layers.js";
import type { NetRow } from "./net-rows.js";
import { gridLine, muted, paper, textOn } from "./palette.js";
import { sizes } from "./theme.js";
import { shorten } from "./wrap.js";

/** Columns and rows of tiles, and the size of one in px. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** Fills of what has no class. */
export const withheldFill = gridLine;
export const noDataFill = paper;

const gap = 2;
const tallest = 38;
const widest = 74;

export function tileGrid(areas: readonly NamedArea[], room: number): TileGrid {
  const most = (at: 0 | 1) => Math.max(...areas.map(({ area }) => area.tile[at])) + 1;
  return { columns: most(0), rows: most(1), width: Math.min(widest, room / most(0)), height: tallest };
}

/** Each area as a tile; what is withheld is grey with x, what was not estimated is white with －. */
export function tiles(
  areas: readonly NamedArea[],
  { rows, grid, classes }: { rows: readonly NetRow[]; grid: TileGrid; classes: Classes },
  { lang, measure }: ChartContext,
): Datum[] {
  const room = grid.width - gap - 2;
  return areas.map(({ area, category }) => {
    const row = rows.find(({ domain }) => domain !== null && domain === category);
    const [left, top] = [area.tile[0] * grid.width, area.tile[1] * grid.height];
    const name = inLanguage(area.name, lang);
    const shown = shorten(name, room, (text) => measure(text, sizes.small.font));
    const fill = fillOf(row, classes);
    const { value, low, high, text, star } = row?.cell ?? {
      value: null,
      low: null,
      high: null,
      text: symbols.none,
      star: "",
    };
    return {
      code: area.code,
      name,
      ...{ value, low, high },
      left,
      right: left + grid.width - gap,
      top,
      bottom: top + grid.height - gap,
      x: left + (grid.width - gap) / 2,
      nameY: top + 11,
      y: top + 25,
      label: shown,
      text: text + star,
      fill,
      colour: row?.cell.value === null || row === undefined ? muted : textOn(fill),
    };
  });
}

function fillOf(row: NetRow | undefined, classes: Classes): string {
  if (row === undefined) return noDataFill;
  const { value, hidden } = row.cell;
  if (value === null) return hidden ? withheldFill : noDataFill;
  return classes.colours[classOf(asPrinted(value), classes)] ?? paper;
}

/** The number of per cent that stands in the tile, which decides its class. */
export const asPrinted = (share: number): number => Number(formatPercent(share).replace("−", "-"));
