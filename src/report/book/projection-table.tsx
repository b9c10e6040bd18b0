import type { ComponentChild } from "preact";
import type { ProjectionResult } from "../../prevalence/projection/declared-projection.js";
import { formatNumber, formatPercent, symbols } from "../../table/format.js";
import type { SharedResults } from "../shared-results.js";
import { intervalText } from "../words/interval-text.js";
import { projectionNotes, projectionWords } from "../words/projection-words.js";
import { Ages } from "./ages.js";
import { DataTable } from "./data-table.js";
import { Text } from "./text.js";

/** National rates carried over to populations, class by class, and what to know of them. */
export function ProjectionTable({ projections }: Pick<SharedResults, "projections">) {
  if (projections.length === 0) return null;
  return (
    <>
      <DataTable
        caption={<Text label={projectionWords.title} />}
        head={[
          <Text key="label" label={projectionWords.label} />,
          <Text key="ages" label={projectionWords.ages} />,
          <Text key="rate" label={projectionWords.rate} />,
          <Text key="population" label={projectionWords.population} />,
          <Text key="people" label={projectionWords.people} />,
          <Text key="interval" label={{ ja: "95％信頼区間", en: "95% interval" }} />,
          <Text key="printed" label={{ ja: "資料の丸めによる値", en: "Rounded as the document does" }} />,
        ]}
        rows={projections.flatMap(rowsOf)}
        figures={new Set([2, 3, 4, 5, 6])}
      />
      <ul>
        {projectionNotes(projections).map((note) => (
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
  const all = <Text key="all" label={projectionWords.total} />;
  const sums = [formatNumber(persons), formatNumber(total.value), intervalText(total, (value) => formatNumber(value))];
  return [...rows, [label, all, "", ...sums, printed(totalAsPrinted)]];
}
