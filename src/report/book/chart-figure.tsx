import type { ComponentChildren } from "preact";
import type { Chart } from "../../chart/chart.js";
import type { DrawnChart, LevelResults } from "../wave-results.js";
import { type Named, partOf } from "./anchor.js";
import { Bilingual } from "./bilingual.js";
import { ChartTable } from "./chart-table.js";
import { drawingsFor } from "./drawing-choice.js";
import type { Drawings } from "./drawings.js";
import { Figure } from "./figure.js";
import { FigureSource } from "./figure-source.js";
import { Lines } from "./lines.js";
import { Picture } from "./picture.js";

interface ChartFigureProps {
  /** Whose chart it is. */
  readonly results: Named;
  readonly drawn: DrawnChart;
  readonly drawings: Drawings;
  /** What it was drawn from; left out where it is of several surveys. */
  readonly from?: LevelResults;
}

/** A chart in both languages and widths, with its table, notes and source. */
export function ChartFigure({ results, drawn, drawings, from }: ChartFigureProps) {
  const say = (of: (chart: Chart) => ComponentChildren) => (
    <Bilingual
      of={(lang) => {
        const [first] = drawingsFor(drawn, lang);
        return first === undefined ? drawn.label.ja : of(first.chart);
      }}
    />
  );
  return (
    <Figure
      id={partOf(results, drawn.id)}
      title={say(({ title }) => title)}
      subtitle={say(({ subtitle }) => subtitle)}
      table={<ChartTable drawn={drawn} />}
      notes={
        <>
          {say(({ notes }) => (
            <Lines lines={notes} />
          ))}
          {from !== undefined && <FigureSource results={from} chart={drawn.id} />}
        </>
      }
    >
      {(["ja", "en"] as const).map((lang) => (
        <div key={lang} class={`${lang} pictures`} lang={lang}>
          {drawingsFor(drawn, lang).map((drawing) => (
            <Picture key={drawing.chart.width} drawing={drawing} drawings={drawings} />
          ))}
        </div>
      ))}
    </Figure>
  );
}
