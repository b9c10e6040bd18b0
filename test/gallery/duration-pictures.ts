/** Ordered classes: columns under brackets, names too long for columns, withheld classes, sixty classes, one respondent. */
import { category, counts, input, longLabel, question, share, survey } from "./made-up.js";
import type { Picture } from "./picture.js";

const made = { kind: "duration", question: "duration", illustrative: true } as const;
const label = { ja: "ひきこもりの期間", en: "Time in withdrawal" };
const classes = [
  ["y1", "1年未満", "Under 1 year"],
  ["y2", "1～2年", "1–2 years"],
  ["y5", "2～5年", "2–5 years"],
  ["y10", "5～10年", "5–10 years"],
  ["y15", "10～15年", "10–15 years"],
  ["y20", "15～20年", "15–20 years"],
  ["y30", "20～30年", "20–30 years"],
  ["over", "30年以上", "30 or more"],
] as const;
const duration = question("scale", label, [
  ...classes.map(([name, ja, en]) => category(name, { ja, en })),
  category("notKnown", { ja: "不明", en: "Unknown" }, true),
]);
const n = 360;
const byClass = { y1: 32, y2: 41, y5: 68, y10: 63, y15: 46, y20: 29, y30: 27, over: 15, notKnown: 39 };
const five = { label: { ja: "5年以上", en: "5 years or more" }, categories: ["y10", "y15", "y20", "y30", "over"] };
const ten = { label: { ja: "10年以上", en: "10 years or more" }, categories: ["y15", "y20", "y30", "over"] };
const netShare = (net: typeof five, count: number) =>
  share({ question: "duration", category: net.categories.join("+"), count, n });
const estimates = [...counts("duration", n, byClass), netShare(five, 180), netShare(ten, 117)];

const hardClasses = question("scale", label, [
  ...("categories" in duration ? duration.categories.slice(0, 4) : []),
  category("y15", { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" }),
  category("y20", longLabel),
]);
const sixty = question(
  "scale",
  label,
  Array.from({ length: 60 }, (_, i) => category(`c${i}`, { ja: `${i}か月`, en: `${i} months` })),
);

export const durationPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ duration }), estimates }),
    declaration: { id: "duration", ...made, nets: [five] },
  },
  {
    input: input({ survey: survey({ duration }), estimates }),
    declaration: { id: "duration-nets", ...made, nets: [ten, five] },
  },
  {
    input: input({
      survey: survey({ duration }),
      estimates: estimates.map((estimate) => {
        if (estimate.category === "y20" || estimate.category === "y30")
          return { ...estimate, disclosure: "suppressed" };
        if (estimate.category === "over") return { ...estimate, reliability: "unreliable" };
        return estimate.category === "y1" ? { ...estimate, value: null, se: null, interval: null } : estimate;
      }),
    }),
    declaration: { id: "duration-withheld", ...made, nets: [five, { ...five, categories: ["y10", "y15", "y20"] }] },
  },
  {
    input: input({
      survey: survey({ duration: hardClasses }),
      estimates: counts("duration", 28, { y1: 1, y2: 3, y5: 9, y10: 0, y15: 8, y20: 7 }, { reliability: "unreliable" }),
    }),
    declaration: { id: "duration-long", ...made },
  },
  {
    input: input({
      survey: survey({ duration: sixty }),
      estimates: counts("duration", 1830, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, i + 1]))),
    }),
    declaration: { id: "duration-sixty", ...made },
  },
  {
    input: input({ survey: survey({ duration }), estimates: counts("duration", 1, { y1: 1, y2: 0 }) }),
    declaration: { id: "duration-one", ...made },
  },
  { input: input({ survey: survey({ duration }) }), declaration: { id: "duration-none", ...made } },
];
