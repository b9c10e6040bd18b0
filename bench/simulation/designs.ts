/** The designs simulated: sizes of the surveys behind the plan. */

/** Respondents drawn one by one: every possible count of "yes" is gone through, weighted by its binomial probability. */
export const simpleSizes = [40, 360, 1923, 3777] as const;

/** Cases inside institutions or places. */
export interface ClusteredDesign {
  readonly name: string;
  /** Cases of each psu. */
  readonly sizes: readonly number[];
  /** Correlation of two answers of one psu. */
  readonly icc: number;
}

/** As equal as whole numbers allow. */
const even = (psus: number, n: number): number[] =>
  Array.from({ length: psus }, (_, i) => Math.floor((n * (i + 1)) / psus) - Math.floor((n * i) / psus));

/** From one case to many, spread like waiting times: a few institutions report much of what is reported. */
function uneven(psus: number, n: number): number[] {
  const sizes = Array.from({ length: psus }, (_, i) =>
    Math.max(1, Math.floor((-n / psus) * Math.log(1 - (i + 0.5) / psus))),
  );
  for (let i = psus - 1, left = n - sizes.reduce((a, b) => a + b); left > 0; i = (i || psus) - 1, left--) sizes[i]!++;
  return sizes;
}

const drawn = [
  { name: "10 × 4", sizes: even(10, 40) },
  { name: "52 × 7", sizes: even(52, 360) },
  { name: "52 uneven", sizes: uneven(52, 360) },
  { name: "96 × 20", sizes: even(96, 1923) },
  { name: "29 × 130", sizes: even(29, 3777) },
];

export const clusteredDesigns: readonly ClusteredDesign[] = [0.02, 0.1].flatMap((icc) =>
  drawn.map((design) => ({ ...design, icc })),
);

/** True shares of the tables. */
export const shares = [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5] as const;

/** True shares between them as well, for curves. */
export const fineShares: readonly number[] = [
  ...new Set([
    ...shares,
    ...Array.from({ length: 72 }, (_, i) => Number((0.002 * 250 ** ((i + 0.5) / 72)).toPrecision(3))),
  ]),
].sort((a, b) => a - b);
