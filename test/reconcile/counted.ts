import { scale, single } from "../../src/codebook/builders.js";
import { defineSurvey } from "../../src/codebook/define-survey.js";
import type { IntervalMethod } from "../../src/codebook/interval-method.js";
import { intervalMethods } from "../../src/codebook/interval-method.js";
import { exactRatio } from "../../src/math/rounding.js";
import type { Measures } from "../../src/reconcile/measures.js";
import { readPublished } from "../../src/reconcile/published-file.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { baseMask, maskReader, ones } from "../../src/reconcile/selection-masks.js";
import { responsesOf } from "../support/csv-responses.js";

/** Three groups, two of which overlap, and a scale among the third's men: counts, and nothing else. */
export const survey = defineSurvey({
  id: "counted",
  title: { ja: "件数だけの調査" },
  organisation: { ja: "県" },
  questions: {
    group: single(
      { ja: "群" },
      { a: { ja: "①" }, b: { ja: "②" }, bc: { ja: "②③" }, c: { ja: "③" }, none: { ja: "なし" } },
    ),
    sex: single({ ja: "性別" }, { male: { ja: "男" }, female: { ja: "女" } }, { noAnswer: true }),
    wish: scale(
      { ja: "意向" },
      { strongly: { ja: "非常に" }, yes: { ja: "思う" }, slightly: { ja: "少し" }, no: { ja: "思わない" } },
      { noAnswer: true },
    ),
  },
  targets: {
    unstable: { ja: "①", when: { group: "a" } },
    jobless: { ja: "②", when: { group: ["b", "bc"] } },
    participation: { ja: "③", when: { group: ["bc", "c"] } },
  },
});

type Person = readonly [count: number, group: string, sex: string, wish: string];

/** 44, 26 and 40 of 1,923, 15 in both of the last; 16 men among the 40, of whom 2, 3 and 5 wish. */
export const people: readonly Person[] = [
  [44, "a", "", ""],
  [11, "b", "", ""],
  [2, "bc", "male", "strongly"],
  [3, "bc", "male", "yes"],
  [5, "bc", "male", "slightly"],
  [5, "bc", "male", "no"],
  [1, "c", "male", "no"],
  [24, "c", "female", "no"],
  [1_828, "none", "", ""],
];

/** 95 % ends in per cent by count of 1,923, from the closed formulas. */
const bounds: Readonly<Record<number, Partial<Record<IntervalMethod, string>>>> = {
  44: {
    wald: "1.620 2.956",
    wilson: "1.709 3.058",
    beta: "1.667 3.060",
    jeffreys: "1.690 3.030",
    "agresti-coull": "1.702 3.064",
    logit: "1.707 3.061",
    arcsine: "1.668 3.004",
  },
  26: {
    wald: "0.836 1.868",
    wilson: "0.924 1.974",
    beta: "0.885 1.975",
    jeffreys: "0.906 1.944",
    "agresti-coull": "0.916 1.983",
    logit: "0.922 1.978",
    arcsine: "0.885 1.917",
  },
  40: {
    wald: "1.442 2.718",
    wilson: "1.531 2.820",
    beta: "1.490 2.822",
    jeffreys: "1.512 2.792",
    "agresti-coull": "1.524 2.827",
    logit: "1.529 2.823",
    arcsine: "1.490 2.766",
  },
};

/** Measures from counts alone: no estimate is made. */
export function countedMeasures(persons: readonly Person[], population: number): Measures {
  const column = (pick: (person: Person) => string) => persons.flatMap((one) => Array<string>(one[0]).fill(pick(one)));
  const responses = responsesOf({ group: column((p) => p[1]), sex: column((p) => p[2]), wish: column((p) => p[3]) });
  const masks = maskReader(responses);
  const count: Measures["count"] = ({ where, within }) => ones(masks.both(where, within));
  return {
    codebook: survey,
    sizes: { population, asked: responses.n, valid: responses.n },
    methods: intervalMethods,
    count,
    share: (selection, base) => {
      const domain = baseMask(masks, selection, base);
      const [part, whole] = [ones(masks.within(masks.of(selection.where), domain)), ones(domain)];
      return { value: whole === 0 ? null : exactRatio(part, whole), trace: `${part}/${whole}` };
    },
    interval: (selection, _, method) => {
      const [low, high] = bounds[count(selection)]?.[method]?.split(" ").map(Number) ?? [];
      return low === undefined || high === undefined ? null : { low: low / 100, high: high / 100 };
    },
    number: () => null,
  };
}

export const measures = countedMeasures(people, 368_762);

export const header = "id,label_ja,label_en,printed,unit,digits,expression,source,note";

export type Line = readonly [printed: string, unit: string, expression: string];

/** Figures of one source, named a, b, c … */
export const figures = (...lines: readonly Line[]) =>
  readPublished(
    [
      header,
      ...lines.map(([printed, unit, expression], i) => {
        const quoted = [printed, expression].map((cell) => `"${cell.replaceAll('"', '""')}"`);
        return `${String.fromCharCode(97 + i)},図,figure,${quoted[0]},${unit},,${quoted[1]},資料,`;
      }),
    ].join("\n"),
    "published.csv",
  );

/** The verdicts on figures of one source. */
export const verdictsOn = (...lines: readonly Line[]) =>
  reconcile({ figures: figures(...lines), measures, file: "published.csv" });
