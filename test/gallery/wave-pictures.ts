/** Change from wave to wave: two waves, four with a break, hard ones, many answers, nothing to compare with. */
import type { WaveStep } from "../../src/chart/chart-input.js";
import type { Label } from "../../src/codebook/label.js";
import type { WaveChange } from "../../src/compare/compare-waves.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import { category, input, longLabel, question, share, survey } from "./made-up.js";
import type { Picture } from "./picture.js";

const made = { kind: "wave", question: "work", illustrative: true } as const;

const waveOf = (from: string, label: Label): WaveStep["later"] => ({ label, fieldwork: { from, to: from } });
const y2015 = waveOf("2015-10", { ja: "平成27年度", en: "FY2015" });
const y2018 = waveOf("2018-10", { ja: "平成30年度", en: "FY2018" });
const y2020 = waveOf("2020-10", { ja: "令和2年度", en: "FY2020" });
const y2024 = waveOf("2024-10", { ja: "令和6年度", en: "FY2024" });

const at = (name: string, count: number, n: number, changes: Partial<Estimate> = {}) =>
  share({ question: "work", category: name, count, n }, changes);

/** Independent samples: v(a − b) = v(a) + v(b). */
function change(later: Estimate, earlier: Estimate, marks: Partial<Estimate> = {}): WaveChange {
  const hidden = [later, earlier].some(({ disclosure }) => disclosure === "suppressed");
  const value = later.value === null || earlier.value === null ? null : later.value - earlier.value;
  const half = 1.959963984540054 * Math.hypot(later.se ?? 0, earlier.se ?? 0);
  const interval = value === null ? null : { low: value - half, high: value + half, level: 0.95, method: "wald" };
  const disclosure = hidden ? "suppressed" : "open";
  return {
    question: "work",
    later,
    earlier,
    change: { ...later, statistic: "difference", value, se: half / 1.96, interval, disclosure, ...marks },
  };
}

type Counts = Readonly<Record<string, readonly [later: number, earlier: number]>>;

const stepOf = (
  waves: readonly [later: WaveStep["later"], earlier: WaveStep["later"]],
  counts: Counts,
  marks: Partial<Estimate> = {},
): WaveStep => ({
  later: waves[0],
  earlier: waves[1],
  comparison: {
    changes: Object.entries(counts).map(([name, [later, earlier]]) =>
      change(at(name, later, 900), at(name, earlier, 880), marks),
    ),
    refused: [],
  },
});

const names = ["regular", "part", "none", "other"];
const work = question("single", { ja: "現在の就業形態", en: "Present employment" }, [
  category("regular", { ja: "正規の職員・従業員", en: "Regular employee" }),
  category("part", { ja: "非正規の職員・従業員", en: "Non-regular employee" }),
  category("none", { ja: "働いていない", en: "Not working" }),
  category("other", { ja: "その他", en: "Other" }, true),
]);
const two = stepOf([y2024, y2020], { regular: [540, 470], part: [190, 230], none: [120, 130], other: [50, 50] });
const broken = { reasons: ["broken-series"], reliability: "unreliable" } as const;

const many = question(
  "multiple",
  { ja: "困っていること", en: "Difficulties" },
  Array.from({ length: 60 }, (_, i) =>
    category(`c${i}`, { ja: `困りごとの項目${i + 1}`, en: `Difficulty number ${i + 1}` }),
  ),
);
const hard = question("single", { ja: "現在の就業形態", en: "Present employment" }, [
  category("regular", longLabel),
  category("part", { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" }),
  category("none", { ja: "秘匿する区分", en: "Withheld" }),
  category("other", { ja: "計算できない区分", en: "Not computable" }),
]);
const hardChanges = [
  change(at("regular", 8, 12, { reliability: "unreliable" }), at("regular", 300, 880), { reliability: "unreliable" }),
  change(at("part", 0, 900, { reliability: "review" }), at("part", 880, 880)),
  change(at("none", 2, 900, { disclosure: "suppressed" }), at("none", 60, 880)),
  change(at("other", 3, 900, { value: null, se: null, interval: null }), at("other", 60, 880)),
];

export const wavePictures: readonly Picture[] = [
  { input: input({ survey: survey({ work }), steps: [two] }), declaration: { id: "wave", ...made } },
  {
    input: input({
      survey: survey({ work }),
      steps: [
        stepOf([y2018, y2015], { regular: [430, 440], none: [150, 160] }),
        stepOf([y2020, y2018], { regular: [470, 430], none: [130, 150] }),
        stepOf([y2024, y2020], { regular: [540, 470], none: [120, 130] }, broken),
      ],
    }),
    declaration: { id: "wave-break", ...made, categories: ["regular", "none"] },
  },
  {
    input: input({
      survey: survey({ work: hard }),
      steps: [{ later: y2024, earlier: y2020, comparison: { changes: hardChanges, refused: [] } }],
    }),
    declaration: { id: "wave-hard", ...made },
  },
  {
    input: input({
      survey: survey({ work: many }),
      steps: [
        stepOf(
          [y2024, y2020],
          Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, [700 - 9 * i, 690 - 10 * i]])),
        ),
      ],
    }),
    declaration: { id: "wave-sixty", ...made },
  },
  {
    input: input({
      survey: survey({ work }),
      steps: [
        {
          later: y2024,
          earlier: y2020,
          comparison: {
            changes: [],
            refused: [{ question: "work", why: { ja: "就業形態の定義が変わった", en: "Employment was defined anew" } }],
          },
        },
      ],
    }),
    declaration: { id: "wave-refused", ...made, categories: names },
  },
  { input: input({ survey: survey({ work }) }), declaration: { id: "wave-none", ...made } },
];
