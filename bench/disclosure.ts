/** Disclosure control of a whole book of tables, 60 questions × 10 breakdowns: `node --import jiti/register bench/disclosure.ts`. */
import type { DisclosureRules } from "../src/codebook/disclosure-rules.ts";
import type { SingleQuestion } from "../src/codebook/question.ts";
import type { Survey } from "../src/codebook/survey.ts";
import { estimate } from "../src/estimate/estimates.ts";
import { disclosed } from "../src/table/disclosure/disclosed.ts";
import { surveyTables } from "../src/table/survey-tables.ts";
import { w1Codes, w1Requests, w1Sample } from "./w1.ts";

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
const tables = surveyTables(sample, survey, [
  {
    id: "book",
    rows: names.filter((name) => name.startsWith("q")),
    columns: by.map((name) => [name]),
    comparisons: [],
  },
]);
const plain = w1Requests.filter((one) => one.by?.[0] === by[0]).map(({ by: _, ...rest }) => rest);
const estimates = estimate(
  sample,
  [...plain, ...w1Requests].map((one) => ({ ...one, base: "asked" as const })),
  {
    missing: "category",
  },
);

for (const minimum of [3, 3, 5, 10]) {
  const rules: DisclosureRules = { minimum, zeros: "shown", unanimity: "shown" };
  for (const shown of [
    { estimates: [], tables },
    { estimates, tables },
  ]) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const { counts, suppression } = disclosed(shown, survey, { rules });
    const { user, system } = process.cpuUsage(cpu);
    const printed = counts.cells.filter(({ role }) => role === "printed").length;
    const hidden = [...suppression.hidden.values()];
    const narrow = hidden.filter(({ enough }) => !enough).length;
    const times = `${(performance.now() - start).toFixed(0)} ms, cpu ${((user + system) / 1000).toFixed(0)} ms`;
    const what = shown.estimates.length === 0 ? "tables" : "tables and estimates";
    console.log(
      `minimum ${minimum}, ${what}: ${printed} counts, ${hidden.filter(({ because }) => because === "primary").length} small, ${hidden.length} hidden, ${narrow} narrow, ${times}`,
    );
  }
}
