import type { Lang } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import type { FigureBlock } from "./block.js";
import { type NativeChart, nativeChart } from "./native-chart.js";

/** The numbers behind a figure of a chapter, found again by its id, if an office program can draw its kind. */
export function nativeFigure(results: readonly WaveResults[], { id }: FigureBlock, lang: Lang): NativeChart | null {
  for (const wave of results) {
    for (const level of wave.cases ? [wave, wave.cases] : [wave]) {
      const declared = level.survey.charts.find((chart) => `${level.survey.id}.${chart.id}` === id);
      if (declared !== undefined) return nativeChart(level, declared, lang);
    }
  }
  return null;
}
