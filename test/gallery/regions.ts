/** A made-up survey of commissioners by region: few enough regions for a table, small enough to be withheld. */
import { category, counts, question } from "./made-up.js";

const names = [
  ["kuwaina", "桑員", "Kuwaina"],
  ["sanshi", "三泗", "Sanshi"],
  ["reiki", "鈴亀", "Reiki"],
  ["tsu", "津", "Tsu"],
  ["iga", "伊賀", "Iga"],
  ["matsusaka", "松阪", "Matsusaka"],
  ["iseshima", "伊勢志摩", "Ise-Shima"],
  ["kihoku", "紀北", "Kihoku"],
  ["kinan", "紀南", "Kinan"],
  ["islands", "離島", "Islands"],
] as const;

export const region = question(
  "single",
  { ja: "圏域", en: "region" },
  names.map(([name, ja, en]) => category(name, { ja, en })),
);
export const knows = question(
  "single",
  { ja: "担当地区にひきこもり状態の方がいるか", en: "Whether commissioners know someone withdrawn" },
  [category("yes", { ja: "いる", en: "Yes" }), category("no", { ja: "いない", en: "No" })],
);

const known = [
  [402, 97],
  [656, 133],
  [421, 83],
  [604, 139],
  [372, 94],
  [553, 121],
  [596, 128],
  [88, 22],
  [58, 9],
  [27, 5],
] as const;

/** The printed 831 of 3,777; the regions are an illustration that adds up to them. */
export const knowsByRegion = [
  ...counts("knows", 3777, { yes: 831, no: 2946 }, { base: "all" }),
  ...names.flatMap(([name], i) => {
    const [n, yes] = known[i] ?? [0, 0];
    const marks = n < 60 ? { disclosure: "suppressed" as const } : n < 100 ? { reliability: "review" as const } : {};
    return counts("knows", n, { yes, no: n - yes }, { domain: { region: name }, base: "all", ...marks });
  }),
];
