/** Brackets over classes counted as one, each with its sum. */
import { formatShare } from "../table/format.js";
import type { ChartContext } from "./chart.js";
import type { Durations, NetShare } from "./duration-rows.js";
import { type Layer, rulesAt, textsAt, toMiddle } from "./layers.js";
import { ink } from "./palette.js";
import { sizes } from "./theme.js";
import { say } from "./words.js";
import { shorten } from "./wrap.js";

/** Between a bracket and its text. */
const above = 4;

/** The first and last column of a net; `null` if others stand between them. */
export function runOf({ categories }: NetShare, { shares }: Durations): readonly [number, number] | null {
  const places = shares.flatMap(({ category }, i) => (categories.includes(category) ? [i] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  return last - first === places.length - 1 ? [first, last] : null;
}

interface Above {
  readonly step: number;
  readonly width: number;
  /** The top of what stands in each column. */
  readonly tops: readonly number[];
}

/** A bracket and its sum over each net, above the values of its columns and above the brackets under it. */
export function brackets(durations: Durations, { step, width, tops }: Above, { measure, lang }: ChartContext): Layer[] {
  const free = [...tops];
  return durations.nets.flatMap((net) => {
    const run = runOf(net, durations);
    if (run === null) return [];
    const [first, last] = run;
    const text = shorten(netText(net, lang), width, (some) => measure(some, sizes.label.font, true));
    const half = measure(text, sizes.label.font, true) / 2;
    const [x1, x2] = [step * first + 6, step * (last + 1) - 6];
    const centre = Math.min(Math.max((x1 + x2) / 2, half), width - half);
    const covered = free
      .map((_, i) => i)
      .filter((i) => (i >= first && i <= last) || Math.abs(step * (i + 0.5) - centre) < half + step / 2);
    const y = Math.min(...covered.map((i) => free[i] ?? 0)) - 12;
    for (const i of covered) free[i] = y - sizes.label.line - above;
    const arms = [x1, x2].map((x) => ({ x, y, x2: x, y2: y + 6 }));
    return [
      rulesAt([{ x: x1, y, x2, y2: y }, ...arms], { color: ink, strokeWidth: 1 }),
      textsAt([{ x: centre, y: y - above - toMiddle, text }], {
        align: "center",
        baseline: "bottom",
        fontWeight: "bold",
        fontSize: sizes.label.font,
      }),
    ];
  });
}

/** 5年以上 計50.0％（44.9–55.1）. */
function netText({ name, cell }: NetShare, lang: ChartContext["lang"]): string {
  if (cell.hidden) return `${name} ${cell.text}`;
  const range = cell.low === null ? "" : say(lang, `（${cell.interval}）`, ` (${cell.interval})`);
  return say(
    lang,
    `${name} 計${formatShare(cell.value, lang)}${cell.star}${range}`,
    `${name}: ${formatShare(cell.value, lang)}${cell.star}${range}`,
  );
}
