import type { Lang } from "../../codebook/label.js";
import type { Drawing, DrawnChart } from "../wave-results.js";

/** The drawings to show in a language, wide first; those of the other language where there are none. */
export function drawingsFor({ drawings }: DrawnChart, lang: Lang): readonly Drawing[] {
  const own = drawings.filter(({ chart }) => chart.lang === lang);
  const chosen = own.length > 0 ? own : drawings;
  const widths = (["full", "half"] as const).map((width) => chosen.find(({ chart }) => chart.width === width));
  return widths.filter((drawing) => drawing !== undefined);
}
