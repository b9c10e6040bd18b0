import { methodName } from "../../chart/words.js";
import type { Label } from "../../codebook/label.js";
import type { LevelResults } from "../wave-results.js";
import { SourceDetails } from "./source-details.js";
import { Text } from "./text.js";
import { sourceTexts } from "./viewer/source-texts.js";

interface FigureSourceProps {
  readonly results: LevelResults;
  /** The id of the chart. */
  readonly chart: string;
}

/** Where the numbers of a chart come from: question, intervals, rounding, document, files. */
export function FigureSource({ results, chart }: FigureSourceProps) {
  const { survey } = results;
  const declared = survey.charts.find(({ id }) => id === chart);
  const name = declared !== undefined && "question" in declared ? declared.question : undefined;
  const question = name === undefined ? undefined : survey.questions[name];
  const method = survey.intervals.recommended;
  const lines: readonly Label[] = [
    ...(question === undefined
      ? []
      : [{ ja: `設問：${question.label.ja}`, en: `Question: ${question.label.en ?? question.label.ja}` }]),
    { ja: `区間：${methodName("ja", method)}`, en: `Intervals: ${methodName("en", method)}` },
    ...sourceTexts(results),
  ];
  return <SourceDetails lines={lines.map((line) => <Text label={line} />)} />;
}
