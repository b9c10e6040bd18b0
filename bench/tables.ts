/** A whole book of tables, 60 questions × 10 breakdowns with letters, differences and tests: `node --import jiti/register bench/tables.ts`. */
import type { ComparisonKind } from "../src/codebook/table-declaration.ts";
import { surveyTables } from "../src/table/survey-tables.ts";
import { w1Sample } from "./w1.ts";
import { w1Book, w1Survey } from "./w1-survey.ts";

const sample = w1Sample();
const survey = w1Survey(sample);

const timed = (what: string, comparisons: readonly ComparisonKind[]): void => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const tables = surveyTables(sample, survey, [w1Book(survey, comparisons)]);
  const cells = tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0);
  const { user, system } = process.cpuUsage(cpu);
  const times = `${(performance.now() - start).toFixed(0)} ms, cpu ${((user + system) / 1000).toFixed(0)} ms`;
  console.log(`${what}: ${tables.length} tables, ${cells} cells, ${times}`);
};

timed("with letters, differences and tests, cold", ["letters", "difference", "test"]);
timed("with letters, differences and tests, warm", ["letters", "difference", "test"]);
timed("with letters and differences", ["letters", "difference"]);
timed("shares alone", []);
