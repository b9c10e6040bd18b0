import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import { symbols } from "../../table/format.js";
import { careMark, isShown, levelText, peopleCell, rangeCell } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";
import { DotPlot } from "./dot-plot.js";
import type { HeadcountScale } from "./headcount-scale.js";
import { Text } from "./text.js";

interface HeadcountRowProps {
  readonly group: GroupEstimate;
  readonly printed: number | undefined;
  readonly scale: HeadcountScale;
}

/** One group: its name, its dot and interval, and the same in figures. */
export function HeadcountRow({ group, printed, scale }: HeadcountRowProps) {
  const { people } = group.document;
  const { interval } = people;
  const suppressed = people.disclosure === "suppressed";
  return (
    <li class={group.kind === "union" ? "row total" : "row"}>
      <span class="name">
        <Text label={group.label} />
      </span>
      <span class="where">
        <DotPlot people={people} printed={printed} scale={scale} />
        {suppressed && (
          <span class="hidden-value">
            <Text label={{ ja: "秘匿", en: "suppressed" }} />
          </span>
        )}
      </span>
      <span class="value">
        {peopleCell(people)}
        {isShown(people) && <Bilingual of={(lang) => (lang === "ja" ? "人" : "")} />}
        <span class="care">{careMark(people)}</span>
      </span>
      <span class={interval === null || suppressed ? "range empty" : "range"}>
        {interval !== null && !suppressed && (
          <span class="label">
            <Bilingual of={(lang) => `${levelText(interval, lang)} `} />
          </span>
        )}
        {interval === null && !suppressed ? symbols.unknown : rangeCell(people)}
      </span>
    </li>
  );
}
