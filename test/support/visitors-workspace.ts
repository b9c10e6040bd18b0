/** The made-up survey with two levels as a workspace on disk, in the long form or in the wide one. */
import { readFileSync } from "node:fs";
import { temporaryFolder } from "./temporary-folder.ts";
import { helpers, residents, wide } from "./visitors-survey.ts";

const source = readFileSync(new URL("visitors-survey.ts", import.meta.url), "utf8");

/** A part of the declarations, as a file of its own. */
const declared = (from: string, to: string): string => source.slice(source.indexOf(from), source.indexOf(to));

const survey = declared("const yesNo", "const common").replace("export const survey =", "export default");
const common = declared("const common", "export const longWave");
const waves = {
  long: declared("export const longWave =", "export const wideWave").replace(
    "export const longWave =",
    "export default",
  ),
  wide: declared("export const wideWave =", "export const helpers").replace(
    "export const wideWave =",
    "export default",
  ),
};

const lines = (rows: readonly string[]): string => `${rows.join("\n")}\n`;

const figures = [
  "id,label_ja,label_en,printed,unit,digits,expression,source,note",
  "visitors.helpers,訪問員,Helpers,6,other,,count(all),報告書,",
  "visitors.residents,訪問先,Residents,9,other,,count(cases),報告書,",
  "visitors.women,女性,Women,44.4,percent,1,share(sex = female),報告書,",
  "visitors.welfare,福祉の訪問員,Welfare helpers,50.0,percent,1,share(kind = welfare),報告書,",
  "visitors.alone.welfare,福祉のひとり暮らし,Alone of welfare,50.0,percent,1,share(alone = yes within kind = welfare),報告書,",
  "visitors.visits,1人あたり,Each,1.5,other,1,mean(caseCount),報告書,",
  "visitors.age,平均年齢,Mean age,73.2,other,1,mean(age),報告書,",
];

export const visitorsFiles = {
  "surveys/visitors/survey.ts": `import { defineSurvey, multiple, number, single } from "jittai";\n\n${survey}`,
  "surveys/visitors/waves/2024.ts": `import { defineWave } from "jittai";\nimport survey from "../survey.ts";\n\n${common}${waves.long}`,
  "surveys/visitors/waves/helpers.csv": lines(helpers),
  "surveys/visitors/waves/residents.csv": lines(residents),
  "surveys/visitors/published.csv": lines(figures),
};

/** What makes it the wide form. */
export const wideForm = {
  "surveys/visitors/waves/2024.ts": `import { defineWave } from "jittai";\nimport survey from "../survey.ts";\n\n${common}${waves.wide}`,
  "surveys/visitors/waves/helpers.csv": null,
  "surveys/visitors/waves/residents.csv": null,
  "surveys/visitors/waves/wide.csv": lines(wide),
};

/** A survey of two strata whose results are not public, and one that is only declared. */
export const awaitedFiles = {
  "surveys/awaited/survey.ts": `import { defineSurvey, single } from "jittai";

export default defineSurvey({
  id: "awaited",
  title: { ja: "待つ調査", en: "Awaited" },
  organisation: "架空町",
  questions: { knows: single({ ja: "把握の有無", en: "Knows any" }, { yes: "はい", no: "いいえ" }) },
});
`,
  "surveys/awaited/waves/2024.ts": `import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2024",
  fieldwork: { from: "2024-10", to: "2024-11" },
  frame: "町のすべての施設",
  population: { size: 127, label: "施設", asOf: "2024-04-01", source: "名簿" },
  sample: {
    asked: 127,
    valid: 81,
    strata: [
      { name: "a", label: { ja: "甲", en: "A" }, asked: 68, valid: 55 },
      { name: "b", label: { ja: "乙", en: "B" }, asked: 59, valid: 26 },
    ],
  },
  origin: "published",
  status: "provisional",
  source: "架空町の調査",
});
`,
  "surveys/planned/survey.ts": `import { defineSurvey, text } from "jittai";

export default defineSurvey({ id: "planned", title: { ja: "予定の調査", en: "Planned" }, organisation: "架空町", questions: { note: text("自由記述") } });
`,
};

/** The workspace on disk, with some of its files otherwise; null leaves one out. */
export function visitorsWorkspace(changes: Readonly<Record<string, string | null>> = {}): string {
  const files = Object.entries({ ...visitorsFiles, ...changes }).filter(([, content]) => content !== null);
  return temporaryFolder(Object.fromEntries(files) as Record<string, string>);
}
