import type { EstimateRequest, Sample } from "../src/estimate/request.ts";
import { cumulated, drawn, random } from "./random.ts";
import { categories, numbers, sampleOf } from "./sample.ts";

const n = 100_000;
const [strata, psus] = [200, 5];
const breakdowns = [2, 4, 6, 9, 12];
const questions = Array.from({ length: 20 }, (_, j) => 3 + (j % 4));
export const w2Columns = [...breakdowns.map((_, j) => `b${j + 1}`), ...questions.map((_, j) => `q${j + 1}`)];

interface W2 {
  readonly stratum: Float64Array;
  readonly psu: Float64Array;
  readonly w: Float64Array;
  /** Per breakdown, then per question. */
  readonly codes: readonly Uint8Array[];
}

/** W2, a book of cross-tabulations: 100,000 rows in 200 strata of 5 psus, with weights, in random order. */
export function w2Rows(): W2 {
  const next = random(202);
  const cumulative = [...breakdowns, ...questions].map((size) => cumulated(next, size));
  const weightOf = Array.from({ length: strata }, () => 5 + next() * 40);
  const effectOf = Array.from({ length: strata * psus }, () => next());
  const [stratum, psu, w] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const codes = cumulative.map(() => new Uint8Array(n));
  for (let row = 0; row < n; row++) {
    const [h, p] = [Math.floor(next() * strata), Math.floor(next() * psus)];
    stratum[row] = h + 1;
    psu[row] = p + 1;
    w[row] = Math.round(weightOf[h]! * (0.5 + next()) * 1e4) / 1e4;
    cumulative.forEach((sizes, j) => {
      const question = j >= breakdowns.length;
      if (next() < (question ? 0.08 : 0.02)) return;
      const first = question && next() < 0.15 * effectOf[h * psus + p]!;
      codes[j]![row] = first ? 1 : drawn(next, sizes);
    });
  }
  return { stratum, psu, w, codes };
}

export function w2Sample(): Sample {
  const { stratum, psu, w, codes } = w2Rows();
  const columns = [
    numbers("stratum", stratum),
    numbers("psu", psu),
    numbers("w", w),
    ...codes.map((code, j) => categories(w2Columns[j]!, code)),
  ];
  return sampleOf("w2", columns, { strata: ["stratum"], psu: ["psu"], weight: "w", nest: true, lonelyPsu: "fail" });
}

/** Every question by every breakdown. */
export const w2Requests: readonly EstimateRequest[] = breakdowns.flatMap((_, b) =>
  questions.map((_, q) => ({ statistic: "share", question: `q${q + 1}`, by: [`b${b + 1}`] }) as const),
);
