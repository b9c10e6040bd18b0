import { category, counts, input, longLabel, question, survey } from "./made-up.js";
import type { Picture } from "./picture.js";
import { region } from "./regions.js";

const age = question("scale", { ja: "把握されている方の年代", en: "Age of those known" }, [
  category("to29", { ja: "～29歳", en: "–29" }),
  category("30s", { ja: "30代", en: "30s" }),
  category("40s", { ja: "40代", en: "40s" }),
  category("50s", { ja: "50代", en: "50s" }),
  category("60on", { ja: "60歳～", en: "60–" }),
]);
const made = { kind: "multiples", illustrative: true } as const;
const classes = ["to29", "30s", "40s", "50s", "60on"];
const given: readonly [string, readonly number[]][] = [
  ["kuwaina", [29, 34, 48, 38, 22]],
  ["sanshi", [39, 43, 54, 43, 27]],
  ["reiki", [28, 26, 43, 28, 17]],
  ["tsu", [41, 43, 61, 51, 29]],
  ["iga", [17, 21, 30, 28, 22]],
  ["matsusaka", [34, 38, 53, 39, 24]],
  ["iseshima", [28, 30, 46, 44, 28]],
  ["kihoku", [4, 6, 11, 12, 11]],
];
const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
const shares = (of: readonly number[], changes: Parameters<typeof counts>[3] = {}) =>
  counts("age", sum(of), Object.fromEntries(of.map((count, i) => [classes[i] ?? "", count])), changes);
const byRegion = [
  ...shares(classes.map((_, i) => sum(given.map(([, of]) => of[i] ?? 0)))),
  ...given.flatMap(([name, of]) =>
    shares(of, { domain: { region: name }, ...(sum(of) < 100 ? { reliability: "review" as const } : {}) }),
  ),
];

const employment = question("multiple", { ja: "困りごと", en: "Difficulties" }, [
  category("one", longLabel),
  ...Array.from({ length: 20 }, (_, i) => category(`c${i}`, { ja: `困りごと${i + 1}`, en: `Difficulty ${i + 1}` })),
  category("other", { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" }, true),
]);
const towns = question(
  "single",
  { ja: "市町", en: "municipality" },
  Array.from({ length: 60 }, (_, i) =>
    category(`t${i}`, i === 2 ? longLabel : { ja: `第${i + 1}町`, en: `Town ${i + 1}` }),
  ),
);
const named = ["one", ...Array.from({ length: 20 }, (_, i) => `c${i}`), "other"];
const hard = (n: number, domain: Record<string, string> = {}) =>
  counts("employment", n, Object.fromEntries(named.map((name, i) => [name, Math.round((n * (70 - 3 * i)) / 100)])), {
    domain,
  });

export const multiplesPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ age, region }), estimates: byRegion }),
    declaration: { id: "multiples", question: "age", by: "region", ...made },
  },
  {
    input: input({
      survey: survey({ employment, towns }),
      estimates: [
        ...hard(5000),
        ...Array.from({ length: 60 }, (_, i) =>
          hard(i === 1 ? 1 : i === 3 ? 0 : 80, { towns: `t${i}` }).map((share) => {
            if (i === 4 || (i === 5 && share.category === "c1")) return { ...share, disclosure: "suppressed" as const };
            return i === 1 ? { ...share, reliability: "unreliable" as const } : share;
          }),
        ).flat(),
      ],
    }),
    declaration: { id: "multiples-hard", question: "employment", by: "towns", ...made },
  },
  {
    input: input({ survey: survey({ age, region }) }),
    declaration: { id: "multiples-none", question: "age", by: "region", ...made },
  },
];
