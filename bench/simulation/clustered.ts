import type { CategoryColumn, Column, NumberColumn } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";
import { surveyDesign } from "../../src/design/resolve-design.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { type Random, seededRandom } from "../../src/math/random.ts";
import type { ClusteredDesign } from "./designs.ts";
import { intervalsOf, type Result, Tally } from "./tally.ts";

/** Samples estimated together: columns of one file. */
const batch = 250;
const categories = ["yes", "no"].map((name) => ({ name, label: { ja: name } }));

/**
 * Answers of one sample, 1 yes and 2 no: with probability √ρ a member gives the answer of its psu, else its own, so that
 * any two of a psu correlate by ρ. Lunn & Davies (1998), A note on generating correlated binary data, Biometrika 85, 487-490.
 */
export function answers({ sizes, icc }: ClusteredDesign, share: number, random: Random): Uint8Array {
  const common = Math.sqrt(icc);
  const codes = new Uint8Array(sizes.reduce((a, b) => a + b));
  let row = 0;
  for (const size of sizes) {
    const ofPsu = random.uniform() < share ? 1 : 2;
    for (const end = row + size; row < end; row++) {
      const u = random.uniform();
      codes[row] = u < common ? ofPsu : (u - common) / (1 - common) < share ? 1 : 2;
    }
  }
  return codes;
}

function sampleWith({ sizes }: ClusteredDesign, questions: readonly Uint8Array[]): Sample {
  const psu = Float64Array.from(sizes.flatMap((size, i) => new Array<number>(size).fill(i)));
  const missing = new Uint8Array(psu.length);
  const columns: Column[] = [
    { kind: "number", name: "psu", missing, values: psu } satisfies NumberColumn,
    ...questions.map((codes, q): CategoryColumn => ({ kind: "category", name: `q${q}`, missing, codes, categories })),
  ];
  const responses: Responses = {
    n: psu.length,
    read: psu.length,
    refused: 0,
    columns: new Map(columns.map((column) => [column.name, column])),
    rowNumbers: Uint32Array.from(psu, (_, row) => row + 2),
    source: { file: "simulated", sha256: "", encoding: "utf-8" },
  };
  const design = surveyDesign(responses, { strata: [], psu: ["psu"], nest: false, lonelyPsu: "fail" });
  const lineage = { responses: "", codebook: "", version: "" };
  return { responses, design, provenance: { survey: "", wave: "", origin: "responses", lineage } };
}

/** Coverage in samples drawn by psu from one seed, each estimated as any file would be. */
export function clusteredResults(
  design: ClusteredDesign,
  share: number,
  { replicates, seed }: { replicates: number; seed: number },
): readonly Result[] {
  const random = seededRandom(seed);
  const tally = new Tally(share);
  for (let done = 0; done < replicates; done += batch) {
    const size = Math.min(batch, replicates - done);
    const questions = Array.from({ length: size }, () => answers(design, share, random));
    const requests = questions.map((_, q) => ({ statistic: "share", question: `q${q}` }) as const);
    for (const { category, value, se, n, df } of estimate(sampleWith(design, questions), requests)) {
      if (category !== "yes" || value === null || se === null) continue;
      tally.add(intervalsOf({ share: value, variance: se * se, n, df, level: 0.95 }), 1);
    }
  }
  return tally.results();
}
