/** A whole book of tables, 60 questions × 10 breakdowns with letters, differences and tests: `node --import jiti/register bench/tables.ts`. */
import type { SingleQuestion } from "../src/codebook/question.ts";
import type { Survey } from "../src/codebook/survey.ts";
import { surveyTables } from "../src/table/survey-tables.ts";
import { w1Codes, w1Sample } from "./w1.ts";

const sample = w1Sample();
const names = [...w1Codes().keys()];
const question = (name: string): SingleQuestion => {
  const column = sample.responses.columns.get(name);
  const categories = column?.kind === "category" ? column.categories : [];
  return {
    kind: "single",
    label: { ja: name },
    alias: [],
    missing: { noAnswer: ["無回答"] },
    categories: categories.map(({ name: category, label }) => ({
      name: category,
      label,
      code: category,
      exclusive: false,
      residual: false,
    })),
  };
};

const by = names.filter((name) => name.startsWith("b"));
const survey: Survey = {
  id: "w1",
  title: { ja: "w1" },
  organisation: { ja: "w1" },
  questions: Object.fromEntries(names.map((name) => [name, question(name)])),
  targets: {},
  union: { ja: "合計", short: { ja: "合計" } },
  by,
  profiles: [],
  intervals: { document: "wald", recommended: "wilson" },
  charts: [],
};
const rows = names.filter((name) => name.startsWith("q"));
const columns = by.map((name) => [name]);

const timed = (what: string, comparisons: readonly ("letters" | "difference" | "test")[]): void => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const tables = surveyTables(sample, survey, [{ id: "book", rows, columns, comparisons }]);
  const cells = tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0);
  const { user, system } = process.cpuUsage(cpu);
  const times = `${(performance.now() - start).toFixed(0)} ms, cpu ${((user + system) / 1000).toFixed(0)} ms`;
  console.log(`${what}: ${tables.length} tables, ${cells} cells, ${times}`);
};

timed("with letters, differences and tests, cold", ["letters", "difference", "test"]);
timed("with letters, differences and tests, warm", ["letters", "difference", "test"]);
timed("with letters and differences", ["letters", "difference"]);
timed("shares alone", []);
