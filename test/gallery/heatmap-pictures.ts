import { category, counts, input, longLabel, question, survey } from "./made-up.js";
import type { Picture } from "./picture.js";
import { region } from "./regions.js";

const measures = question("multiple", { ja: "必要と考える施策", en: "Measures needed" }, [
  category("desk", { ja: "相談窓口の充実", en: "Better advice desks" }),
  category("pr", { ja: "窓口の周知・PR", en: "Making desks known" }),
  category("medical", { ja: "医療・カウンセリング", en: "Medical care and counselling" }),
  category("place", { ja: "居場所づくり", en: "Places to be" }),
  category("work", { ja: "就労支援", en: "Help to work" }),
  category("family", { ja: "家族への支援", en: "Support for families" }),
]);
const made = { kind: "heatmap", illustrative: true } as const;
const names = ["desk", "pr", "medical", "place", "work", "family"];
const given: readonly [string, number, readonly number[]][] = [
  ["kuwaina", 402, [0.35, 0.31, 0.2, 0.24, 0.18, 0.22]],
  ["sanshi", 598, [0.36, 0.28, 0.25, 0.22, 0.2, 0.21]],
  ["reiki", 421, [0.33, 0.32, 0.23, 0.21, 0.17, 0.19]],
  ["tsu", 604, [0.34, 0.3, 0.24, 0.26, 0.19, 0.24]],
  ["iga", 372, [0.31, 0.29, 0.21, 0.19, 0.16, 0.2]],
  ["matsusaka", 553, [0.34, 0.31, 0.22, 0.23, 0.17, 0.23]],
  ["iseshima", 596, [0.33, 0.3, 0.21, 0.2, 0.15, 0.21]],
  ["kihoku", 146, [0.36, 0.27, 0.18, 0.17, 0.12, 0.18]],
  ["kinan", 58, [0.4, 0.33, 0.17, 0.14, 0.09, 0.16]],
];
const shares = (n: number, of: readonly number[], changes: Parameters<typeof counts>[3] = {}) =>
  counts("measures", n, Object.fromEntries(of.map((share, i) => [names[i] ?? "", Math.round(n * share)])), changes);
const byRegion = [
  ...shares(3750, [0.34, 0.3, 0.22, 0.22, 0.17, 0.21]),
  ...given.flatMap(([name, n, of]) =>
    shares(n, of, { domain: { region: name }, ...(n < 100 ? { reliability: "review" as const } : {}) }).map((share) =>
      name === "kinan" && share.category === "work" ? { ...share, disclosure: "suppressed" as const } : share,
    ),
  ),
];

const employment = question("single", { ja: "就業形態", en: "Employment" }, [
  category("regular", { ja: "正規雇用", en: "Regular" }),
  category("other", longLabel),
  category("jobless", { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" }),
]);
const hard = [
  ...counts("employment", 40, { regular: 20, other: 12, jobless: 8 }),
  ...counts(
    "employment",
    1,
    { regular: 1, other: 0, jobless: 0 },
    { domain: { region: "tsu" }, reliability: "unreliable" },
  ),
  ...counts("employment", 0, { regular: 0, other: 0, jobless: 0 }, { domain: { region: "iga" } }),
  ...counts("employment", 39, { regular: 19, other: 12, jobless: 8 }, { domain: { region: "kinan" } }).map((share) =>
    share.category === "jobless" ? { ...share, disclosure: "suppressed" as const } : share,
  ),
];
const many = question(
  "multiple",
  { ja: "困っていること", en: "Difficulties" },
  Array.from({ length: 60 }, (_, i) => category(`c${i}`, { ja: `困りごとの項目${i + 1}`, en: `Difficulty ${i + 1}` })),
);
const towns = question(
  "single",
  { ja: "市町", en: "municipality" },
  Array.from({ length: 60 }, (_, i) => category(`t${i}`, { ja: `第${i + 1}町`, en: `Town ${i + 1}` })),
);
const sixty = (n: number, shift: number, domain: Record<string, string> = {}) =>
  counts(
    "many",
    n,
    Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, Math.round((n * (80 - i + shift)) / 100)])),
    {
      domain,
    },
  );

export const heatmapPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ measures, region }), estimates: byRegion }),
    declaration: { id: "heatmap", question: "measures", by: ["region"], ...made },
  },
  {
    input: input({ survey: survey({ employment, region }), estimates: hard }),
    declaration: { id: "heatmap-hard", question: "employment", by: ["region"], ...made },
  },
  {
    input: input({
      survey: survey({ many, towns }),
      estimates: [
        ...sixty(9000, 0),
        ...Array.from({ length: 60 }, (_, i) => sixty(150, i % 5, { towns: `t${i}` })).flat(),
      ],
    }),
    declaration: { id: "heatmap-sixty", question: "many", by: ["towns"], ...made },
  },
  {
    input: input({
      survey: survey({ measures, region }),
      estimates: byRegion.map((share) => ({ ...share, disclosure: "suppressed" as const })),
    }),
    declaration: { id: "heatmap-withheld", question: "measures", by: ["region"], ...made },
  },
  {
    input: input({ survey: survey({ measures, region }) }),
    declaration: { id: "heatmap-none", question: "measures", by: ["region"], ...made },
  },
];
