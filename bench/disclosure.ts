/** Disclosure control of a whole book of tables, 60 questions × 10 breakdowns: `node --import jiti/register bench/disclosure.ts`. */
import type { DisclosureRules } from "../src/codebook/disclosure-rules.ts";
import { estimate } from "../src/estimate/estimates.ts";
import { disclosed } from "../src/table/disclosure/disclosed.ts";
import { surveyTables } from "../src/table/survey-tables.ts";
import { w1Requests, w1Sample } from "./w1.ts";
import { w1Book, w1Survey } from "./w1-survey.ts";

const sample = w1Sample();
const survey = w1Survey(sample);
const tables = surveyTables(sample, survey, [w1Book(survey, [])]);
const plain = w1Requests.filter((one) => one.by?.[0] === survey.by[0]).map(({ by: _, ...rest }) => rest);
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
