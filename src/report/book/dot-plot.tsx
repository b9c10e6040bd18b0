import type { Estimate } from "../../estimate/estimate.js";
import { isShown } from "../words/shown.js";
import type { HeadcountScale } from "./headcount-scale.js";

interface DotPlotProps {
  readonly people: Estimate;
  readonly printed: number | undefined;
  readonly scale: HeadcountScale;
}

/** One row of marks: grid, interval, dot, and above it the printed figure; said in figures beside it. */
export function DotPlot({ people, printed, scale }: DotPlotProps) {
  const { value, interval } = people;
  const shown = isShown(people) && value !== null;
  return (
    <svg class="plot" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line key={tick} class="gridline" x1={scale.at(tick)} x2={scale.at(tick)} y1="0" y2="100%" />
      ))}
      {shown && interval !== null && (
        <line class="interval" x1={scale.at(interval.low)} x2={scale.at(interval.high)} y1="27" y2="27" />
      )}
      {shown && (
        <circle class={people.reliability === "ok" ? "dot" : "dot hollow"} cx={scale.at(value)} cy="27" r="6" />
      )}
      {shown && printed !== undefined && (
        <svg class="printed" aria-hidden="true" x={scale.at(printed)} y="12">
          <path d="M0-5 5 0 0 5-5 0Z" />
        </svg>
      )}
    </svg>
  );
}
