import { readFileSync } from "node:fs";

/** How far our numbers lie from R's, relative, at most. */
export interface Agreement {
  readonly compared: number;
  readonly value: number;
  readonly se: number;
}

function numbers(file: string): ReadonlyMap<string, readonly [value: number, se: number]> {
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const cells = line.replaceAll('"', "").split(",");
      return [cells.slice(0, 5).join(), [Number(cells[5]), Number(cells[6])]];
    }),
  );
}

/** Every number of R's file against the same of ours; one that we lack is infinitely far. */
export function agreement(ours: string, theirs: string): Agreement {
  const found = numbers(ours);
  const expected = numbers(theirs);
  const worst = { value: 0, se: 0 };
  const far = (got: number | undefined, wanted: number, floor: number): number => {
    const off = Math.abs((got ?? Number.NaN) - wanted) / (Math.abs(wanted) < floor ? 1 : Math.abs(wanted));
    return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
  };
  for (const [key, [value, se]] of expected) {
    const got = found.get(key);
    worst.value = Math.max(worst.value, far(got?.[0], value, Number.MIN_VALUE));
    // a share of 0 or 1 has no spread, which R leaves as rounding
    worst.se = Math.max(worst.se, far(got?.[1], se, 1e-12));
  }
  return { compared: expected.size, ...worst };
}
