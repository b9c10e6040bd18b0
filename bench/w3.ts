import type { Responses } from "../src/data/responses.ts";
import type { EstimateRequest, Sample } from "../src/estimate/request.ts";
import { cumulated, drawn, normal, random } from "./random.ts";
import { categories, numbers, sampleOf } from "./sample.ts";

const n = 1_000_000;
const [strata, psus, domains] = [1000, 4, 47];

export const w3Numbers = ["stratum", "psu", "w", "y1", "y2", "y3", "y4", "y5"] as const;
export const w3Categories = ["dom", "cat", "sexage", "muni", "hh"] as const;

type W3 = Readonly<
  Record<(typeof w3Numbers)[number], Float64Array> & Record<(typeof w3Categories)[number], Uint8Array>
>;

const thousandths = (x: number): number => Math.round(x * 1000) / 1000;

/** W3, a national survey: a million rows in 1,000 strata of 4 psus, numbers and categories that the psus shift. */
export function w3Rows(): W3 {
  const next = random(303);
  const [cats, sexages, munis, households] = [10, 20, 29, 6].map((size) => cumulated(next, size));
  const weightOf = Array.from({ length: strata }, () => 20 + next() * 200);
  const home = Array.from({ length: strata }, () => 1 + Math.floor(next() * domains));
  const effectOf = Array.from({ length: strata * psus }, () => normal(next));
  const float = Object.fromEntries(w3Numbers.map((name) => [name, new Float64Array(n)]));
  const codes = Object.fromEntries(w3Categories.map((name) => [name, new Uint8Array(n)]));
  const rows = { ...float, ...codes } as W3;
  for (let row = 0; row < n; row++) {
    const [h, p] = [Math.floor(next() * strata), Math.floor(next() * psus)];
    const effect = effectOf[h * psus + p]!;
    const domain = next() < 0.7 ? home[h]! : 1 + Math.floor(next() * domains);
    const y5 = Math.exp(3 + 0.3 * effect + 0.5 * normal(next));
    rows.stratum[row] = h + 1;
    rows.psu[row] = p + 1;
    rows.dom[row] = domain;
    rows.y1[row] = thousandths(50 + 5 * effect + 10 * normal(next) + 0.1 * domain);
    rows.y2[row] = thousandths(0.7 * y5 * (0.8 + 0.4 * next()));
    rows.y3[row] = thousandths(next() * 100);
    rows.y4[row] = next() < 0.3 ? 1 : 0;
    rows.y5[row] = thousandths(y5);
    rows.w[row] = Math.round(weightOf[h]! * (0.5 + next()) * 1e4) / 1e4;
    rows.cat[row] = next() < 0.05 * Math.abs(effect) ? 1 : drawn(next, cats!);
    rows.sexage[row] = drawn(next, sexages!);
    rows.muni[row] = drawn(next, munis!);
    rows.hh[row] = drawn(next, households!);
  }
  return rows;
}

export function w3Sample(): Sample {
  const rows = w3Rows();
  const columns = [
    ...w3Numbers.map((name) => numbers(name, rows[name])),
    ...w3Categories.map((name) => categories(name, rows[name])),
  ];
  return sampleOf("w3", columns, { strata: ["stratum"], psu: ["psu"], weight: "w", nest: true, lonelyPsu: "fail" });
}

const by = ["dom"];

/** Five means, five totals, four ratios and the shares of ten categories, in 47 domains. */
export const w3Requests: readonly EstimateRequest[] = [
  ...[1, 2, 3, 4, 5].map((j) => ({ statistic: "mean", question: `y${j}`, by }) as const),
  ...[1, 2, 3, 4, 5].map((j) => ({ statistic: "total", question: `y${j}`, by }) as const),
  ...[1, 2, 3, 4].map((j) => ({ statistic: "ratio", question: `y${j}`, denominator: "y5", by }) as const),
  { statistic: "share", question: "cat", by },
];

/** The three margins a W5 calibrates to: those of the sample, moved by up to 15 %, of one total. */
export function w5Population({ columns }: Responses): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const next = random(505);
  const weight = columns.get("w");
  if (weight?.kind !== "number") throw new TypeError("no weights");
  const total = Math.round(weight.values.reduce((sum, w) => sum + w, 0));
  const margins = ["sexage", "muni", "hh"].map((name) => {
    const column = columns.get(name);
    if (column?.kind !== "category") throw new TypeError(`no ${name}`);
    const sizes = new Float64Array(column.categories.length);
    column.codes.forEach((code: number, row: number) => {
      sizes[code - 1]! += weight.values[row]!;
    });
    const moved = sizes.map((size) => size * (0.85 + 0.3 * next()));
    const scale = total / moved.reduce((sum, size) => sum + size, 0);
    return [name, Object.fromEntries([...moved].map((size, j) => [String(j + 1), size * scale]))] as const;
  });
  return Object.fromEntries(margins);
}
