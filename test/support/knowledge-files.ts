/** What the demonstration workspace may declare beside its survey: a reference, populations, projections, a comparison, an overview. */
const reference = (id: string, count: number) => `import { defineReference } from "jittai";

export default defineReference({
  id: "${id}",
  title: "架空の調査",
  organisation: "架空省",
  fieldwork: "2015",
  frame: "架空",
  definition: "架空",
  source: "架空の報告書",
  rates: [{ group: "broad", label: "広義", ages: "15-39", count: ${count}, respondents: 1000 }],
});
`;

const projection = (id: string, from: string, area: string) =>
  `defineProjection({ id: "${id}", label: "推計", definition: "架空の定義",
    rates: [{ reference: "${from}", group: "broad" }], onto: { file: "towns.csv", area: "${area}" } })`;

export const knowledgeFiles = {
  "surveys/national-references/one.ts": reference("one", 20),
  "surveys/national-references/two.ts": reference("two", 30),
  "surveys/populations/towns.csv":
    "area,sex,age,date,persons,source\n北市,総数,15～39歳,2020,10000,台帳\n南市,総数,15～39歳,2020,20000,台帳\n東市,総数,15～39歳,2020,5000,台帳\n",
  "surveys/projections.ts": `import { defineProjection } from "jittai";

export default [
  ${projection("north", "one", "北市")},
  ${projection("south", "one", "南市")},
  ${projection("south-again", "two", "南市")},
];
`,
  "surveys/comparisons.ts": `import { defineComparison } from "jittai";

export default [
  defineComparison({ id: "jobless", label: "無業", survey: "demo", target: "jobless", ages: "15-64",
    rate: { reference: "two", group: "broad" } }),
];
`,
  "surveys/overview.ts": `import { defineOverview } from "jittai";

export default defineOverview([
  { kind: "estimated", survey: "demo", target: "jobless", definition: "無業の方" },
  { kind: "projected", projection: "north" },
]);
`,
};
