import { clusteredResults } from "./clustered.ts";
import { clusteredDesigns, fineShares, shares, simpleSizes } from "./designs.ts";
import { simpleResults } from "./simple.ts";
import type { Result } from "./tally.ts";

/** Samples of each clustered design and share. */
export const replicates = 5000;
/** Each design and share has a seed of its own, counted from this one. */
export const firstSeed = 20_201;

/** One method against one true share in one design. */
export interface Row extends Result {
  /** Name as in the document: the size, or psus × cases. */
  readonly design: string;
  readonly n: number;
  /** As many as cases in a simple random sample. */
  readonly psus: number;
  readonly icc: number;
  readonly share: number;
  /** 0: every possible sample, none drawn. */
  readonly replicates: number;
}

const simpleRows = (n: number): Row[] =>
  simpleResults(n, fineShares).flatMap((results, i) =>
    results.map((result) => ({
      design: `simple ${n}`,
      n,
      psus: n,
      icc: 0,
      share: fineShares[i]!,
      replicates: 0,
      ...result,
    })),
  );

/** Everything the document says, in the order of its tables; `progress` hears of each design. */
export function simulate(progress: (design: string) => void): readonly Row[] {
  const rows = simpleSizes.flatMap((n) => {
    progress(`simple ${n}`);
    return simpleRows(n);
  });
  clusteredDesigns.forEach((clustered, d) => {
    const { name: design, icc, sizes } = clustered;
    progress(`${design}, icc ${icc}`);
    const facts = { design, n: sizes.reduce((a, b) => a + b), psus: sizes.length, icc, replicates };
    shares.forEach((share, s) => {
      const seed = firstSeed + d * shares.length + s;
      for (const result of clusteredResults(clustered, share, { replicates, seed })) {
        rows.push({ ...facts, share, ...result });
      }
    });
  });
  return rows;
}
