import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { estimate } from "../src/estimate/estimates.ts";
import { w1Requests, w1Sample } from "./w1.ts";

/** How far our W1 lies from R survey 4.5's (b, q, bl, ql, p, se, lo, hi), at most. */
export interface ReferenceAgreement {
  readonly cells: number;
  readonly share: number;
  readonly se: number;
  readonly interval: number;
}

/** Relative differences of shares and standard errors, absolute of interval ends, over every cell of R's reference. */
export function referenceAgreement(): ReferenceAgreement {
  const found = new Map(
    estimate(w1Sample(), w1Requests, { interval: "wald", df: "inf" }).map((e) => {
      const [[by, label] = ["", ""]] = Object.entries(e.domain);
      return [[by, e.question, label, e.category].join(), e];
    }),
  );
  const text = gunzipSync(readFileSync(new URL("./reference/w1.csv.gz", import.meta.url))).toString();
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const worst = { share: 0, se: 0, interval: 0 };
  const differ = (what: keyof typeof worst, got: number | null | undefined, expected: number, scale: number) => {
    const difference = Math.abs((got ?? Number.NaN) - expected) / scale;
    worst[what] = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(worst[what], difference);
  };
  for (const [b, q, bl, ql, ...numbers] of rows) {
    const [p = 0, se = 0, low = 0, high = 0] = numbers.map(Number);
    const e = found.get([b, q, bl, ql].join());
    differ("share", e?.value, p, p === 0 ? 1 : p);
    // a share of 0 or 1 has no spread, which R leaves as rounding
    differ("se", e?.se, se, se < 1e-12 ? 1 : se);
    if (e?.interval?.low !== undefined) {
      differ("interval", e.interval.low, low, 1);
      differ("interval", e.interval.high, high, 1);
    }
  }
  return { cells: rows.length, ...worst };
}
