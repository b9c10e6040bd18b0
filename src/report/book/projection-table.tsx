import type { ComponentChild } from "preact";
import type { Label } from "../../codebook/label.js";
import type { ProjectionResult } from "../../prevalence/projection/declared-projection.js";
import type { ProjectionReadings } from "../../prevalence/projection/implied-population.js";
import { reasonTexts } from "../../prevalence/projection/projection-reasons.js";
import { formatNumber, formatPercent, symbols } from "../../table/format.js";
import type { SharedResults } from "../shared-results.js";
import { Ages } from "./ages.js";
import { DataTable } from "./data-table.js";
import { intervalText } from "./interval-text.js";
import { Text } from "./text.js";

/** National rates carried over to populations, class by class, and what to know of them. */
export function ProjectionTable({ projections }: Pick<SharedResults, "projections">) {
  if (projections.length === 0) return null;
  return (
    <>
      <DataTable
        caption={<Text label={{ ja: "国の率の当てはめ", en: "National rates projected" }} />}
        head={[
          <Text key="label" label={{ ja: "推計", en: "Projection" }} />,
          <Text key="ages" label={{ ja: "年齢", en: "Ages" }} />,
          <Text key="rate" label={{ ja: "率（％）", en: "Rate (%)" }} />,
          <Text key="population" label={{ ja: "人口", en: "Population" }} />,
          <Text key="people" label={{ ja: "人数", en: "People" }} />,
          <Text key="interval" label={{ ja: "95％信頼区間", en: "95% interval" }} />,
          <Text key="printed" label={{ ja: "資料の丸めによる値", en: "Rounded as the document does" }} />,
        ]}
        rows={projections.flatMap(rowsOf)}
        figures={new Set([2, 3, 4, 5, 6])}
      />
      <ul>
        {notesOf(projections).map((note) => (
          <li key={note.ja}>
            <Text label={note} />
          </li>
        ))}
      </ul>
    </>
  );
}

const printed = (value: number | null): string => (value === null ? symbols.none : formatNumber(value));

function rowsOf({ declared, classes, total, totalAsPrinted }: ProjectionResult): ComponentChild[][] {
  const label = <Text key="label" label={declared.label} />;
  const rows = classes.map(({ rate, population, people, asPrinted }) => [
    label,
    <Ages key="ages" age={population.age} />,
    formatPercent(rate.value, 2),
    formatNumber(population.persons),
    formatNumber(people.value),
    intervalText(people, (value) => formatNumber(value)),
    printed(asPrinted),
  ]);
  if (classes.length < 2) return rows;
  const persons = classes.reduce((sum, { population }) => sum + population.persons, 0);
  const all = <Text key="all" label={{ ja: "計", en: "Total" }} />;
  const sums = [formatNumber(persons), formatNumber(total.value), intervalText(total, (value) => formatNumber(value))];
  return [...rows, [label, all, "", ...sums, printed(totalAsPrinted)]];
}

/** What the numbers rest on, each said once; and how a printed projection may have come about. */
function notesOf(projections: readonly ProjectionResult[]): readonly Label[] {
  const told = projections.flatMap(({ declared, total, readings }): readonly Label[] => [
    ...reasonTexts(total.reasons),
    ...(declared.note === undefined ? [] : [declared.note]),
    ...(readings === null ? [] : [readingsText(readings)]),
  ]);
  return told.filter(({ ja }, i) => told.findIndex((other) => other.ja === ja) === i);
}

function readingsText({ populations, factor }: ProjectionReadings): Label {
  const each = populations.map(({ age, persons, low, high }) => ({
    ja: `${age.replace("-", "～")}歳 ${formatNumber(persons)}人（${formatNumber(low)}～${formatNumber(high)}人）`,
    en: `${formatNumber(persons)} aged ${age.replace("-", "–")} (${formatNumber(low)} to ${formatNumber(high)})`,
  }));
  const [ja, en] = [each.map((one) => one.ja).join("、"), each.map((one) => one.en).join(" and ")];
  if (factor === null)
    return {
      ja: `印刷された人数は、${ja}に率を乗じた値と読める`,
      en: `The printed people may be the rates times ${en}`,
    };
  const [low, high] = [formatPercent(factor.low, 5), formatPercent(factor.high, 5)];
  return {
    ja: `印刷された人数は、年齢別の人口（${ja}）に率を乗じたとも、国の推計に1つの比率（${low}～${high}％）を乗じたとも読め、どちらかは決まらない`,
    en: `The printed people may be the rates times populations by age (${en}), or the national estimates times one factor (${low} to ${high}%); nothing in print says which`,
  };
}
