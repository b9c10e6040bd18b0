import { category, counts, input, longLabel, question, survey } from "./made-up.js";
import type { Picture } from "./picture.js";
import { knows, knowsByRegion, region } from "./regions.js";

const made = { illustrative: true } as const;
const about = { kind: "forest", question: "knows", categories: ["yes"], by: ["region"], ...made } as const;

const towns = question(
  "single",
  { ja: "市町", en: "municipality" },
  Array.from({ length: 60 }, (_, i) =>
    category(`t${i}`, i === 3 ? longLabel : { ja: `第${i + 1}町`, en: `Town ${i + 1}` }),
  ),
);
const sex = question("single", { ja: "性", en: "sex" }, [
  category("male", { ja: "<script>alert(1)</script>男性", en: "<script>alert(1)</script> men" }),
  category("female", { ja: "女性", en: "Women" }),
]);
const yes = (n: number, count: number, domain: Record<string, string>) =>
  counts("knows", n, { yes: count, no: n - count }, { domain });
const sixty = [
  ...yes(6000, 1500, {}),
  ...Array.from({ length: 60 }, (_, i) => yes(100, 10 + ((i * 7) % 31), { towns: `t${i}` })).flat(),
];
const clear = [
  ...yes(800, 240, {}),
  ...yes(400, 160, { sex: "male" }),
  ...yes(400, 80, { sex: "female" }),
  ...yes(1, 1, { towns: "t3" }).map((share) => ({ ...share, reliability: "unreliable" as const })),
  ...yes(0, 0, { towns: "t4" }),
];

export const forestPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ knows, region }), estimates: knowsByRegion }),
    declaration: { id: "forest", ...about },
  },
  {
    input: input({ survey: survey({ knows, sex, towns }), estimates: clear }),
    declaration: { id: "forest-hard", ...about, by: ["sex", "towns"] },
  },
  {
    input: input({ survey: survey({ knows, towns }), estimates: sixty }),
    declaration: { id: "forest-sixty", ...about, by: ["towns"] },
  },
  {
    input: input({
      survey: survey({ knows, region }),
      estimates: knowsByRegion.map((share) => ({ ...share, disclosure: "suppressed" as const })),
    }),
    declaration: { id: "forest-withheld", ...about },
  },
  { input: input({ survey: survey({ knows, region }) }), declaration: { id: "forest-none", ...about } },
];
