/** Overlapping targets: the matrix, names and counts that are hard, too many combinations for a matrix, none at all. */
import type { Label } from "../../src/codebook/label.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import type { Combination } from "../../src/prevalence/combinations.js";
import { group, input, longLabel, survey, wave } from "./made-up.js";
import type { Picture } from "./picture.js";

const made = { kind: "overlap", illustrative: true } as const;
const { valid: n } = wave.sample;
const population = wave.population.size;

/** Counts by names of targets joined by `&`. */
type Counts = Readonly<Record<string, number>>;

function overlapping(
  labels: Readonly<Record<string, Label>>,
  counts: Counts,
  hard: Readonly<Record<string, Partial<Estimate>>> = {},
) {
  const declared = Object.entries(labels).map(([id, short]) => [id, { label: short, short, when: {} }] as const);
  const combinations = Object.entries(counts).map(([key, count]): Combination => {
    const { recommended } = group({ id: `only:${key}`, label: { ja: key }, count, n, population }, hard[key]);
    return { targets: key.split("&"), recommended };
  });
  const groups = Object.entries(labels).map(([id, label]) => {
    const count = combinations.reduce(
      (sum, { targets, recommended: { people } }) => sum + (targets.includes(id) ? (people.count ?? 0) : 0),
      0,
    );
    return group({ id, label, count, n, population });
  });
  return input({ survey: survey({}, Object.fromEntries(declared)), groups, combinations });
}

const three = {
  unstable: { ja: "①不安定な就労状態", en: "(1) Unstable employment" },
  jobless: { ja: "②長期にわたり無業", en: "(2) Long-term jobless" },
  participation: { ja: "③社会参加に向けた支援が必要", en: "(3) Needs social participation" },
};
const counts = { unstable: 44, participation: 25, "jobless&participation": 15, jobless: 11 };
const four = { ...three, other: { ja: "④その他の困難", en: "(4) Other difficulties" } };
const many = [
  "unstable",
  "jobless",
  "participation",
  "other",
  "unstable&jobless",
  "unstable&participation",
  "unstable&other",
  "jobless&participation",
  "unstable&jobless&participation&other",
];

export const overlapPictures: readonly Picture[] = [
  { input: overlapping(three, counts), declaration: { id: "overlap", ...made } },
  {
    input: overlapping(
      { ...three, unstable: longLabel, jobless: { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" } },
      { ...counts, "unstable&jobless": 3, "unstable&participation": 2 },
      {
        "unstable&participation": { disclosure: "suppressed" },
        "unstable&jobless": { disclosure: "suppressed" },
        jobless: { reliability: "unreliable" },
        participation: { value: null, se: null, interval: null },
      },
    ),
    declaration: { id: "overlap-hard", ...made },
  },
  {
    input: overlapping(four, Object.fromEntries(many.map((key, i) => [key, 60 - 7 * i]))),
    declaration: { id: "overlap-four", ...made },
  },
  { input: overlapping(three, {}), declaration: { id: "overlap-none", ...made } },
  {
    input: overlapping(
      three,
      counts,
      Object.fromEntries(Object.keys(counts).map((key) => [key, { disclosure: "suppressed" }])),
    ),
    declaration: { id: "overlap-withheld", ...made },
  },
];
