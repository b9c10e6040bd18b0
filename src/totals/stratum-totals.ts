import type { SurveyDesign } from "../design/survey-design.js";
import { CompensatedSum, sum } from "../math/compensated-sum.js";
import type { RowBreakdown } from "./breakdown.js";
import type { Coding } from "./coding.js";
import type { StratumTotals } from "./totals.js";

/** The weight of each stratum's first row, and what each row's weight differs from it; `null` if none does. */
export interface WeightDeviations {
  readonly reference: Float64Array;
  readonly deviations: Float64Array | null;
}

/** Weights as deviations, so that equal weights leave nothing to round. */
export function weightDeviations({ weights, stages: [stage] }: SurveyDesign): WeightDeviations {
  const reference = new Float64Array(stage.strata).fill(Number.NaN);
  const deviations = new Float64Array(weights.length);
  let equal = true;
  for (let row = 0; row < weights.length; row++) {
    const s = stage.stratum[stage.unit[row]!]!;
    if (Number.isNaN(reference[s])) reference[s] = weights[row]!;
    deviations[row] = weights[row]! - reference[s]!;
    if (deviations[row] !== 0) equal = false;
  }
  return { reference, deviations: equal ? null : deviations };
}

/** Where each row is counted: 0 outside every domain, else 1 + stratum · domains + domain. */
export function rowSlots({ stages: [stage] }: SurveyDesign, { cells, domains }: RowBreakdown): Int32Array {
  const slots = cells.slice();
  if (stage.strata === 1) return slots;
  for (let row = 0; row < slots.length; row++) {
    const cell = cells[row]!;
    if (cell > 0) slots[row] = cell + stage.stratum[stage.unit[row]!]! * domains.length;
  }
  return slots;
}

/** Counts rows, deviations and squares by stratum, domain and code: the whole pass where every psu is a respondent. */
export function categoryStrata(slots: Int32Array, coding: Coding, shape: Shape): StratumTotals {
  const { reference, deviations } = shape.weights;
  const width = coding.categories.length + 1;
  const codes = width + 1;
  const length = (1 + reference.length * shape.domains) * codes;
  const at = { slots, codes: coding.codes, width: codes };
  const counted = {
    width,
    codes,
    cells: rowsAt(at, new Int32Array(length)),
    deviations: deviations === null ? null : sumAt(at, deviations, new Float64Array(length)),
    squares:
      deviations === null
        ? null
        : sumAt(
            at,
            deviations.map((u) => u * u),
            new Float64Array(length),
          ),
    reference,
  };
  const rolled = rollUp(counted, shape.domains);
  return { kind: "strata", ...counted, strata: reference.length, categories: coding.categories, ...rolled };
}

interface Places {
  readonly slots: Int32Array;
  readonly codes: Uint8Array | Uint16Array;
  readonly width: number;
}

function rowsAt({ slots, codes, width }: Places, cells: Int32Array): Int32Array {
  for (let row = 0; row < slots.length; row++) cells[slots[row]! * width + codes[row]!]!++;
  return cells;
}

function sumAt({ slots, codes, width }: Places, numbers: Float64Array, cells: Float64Array): Float64Array {
  for (let row = 0; row < slots.length; row++) cells[slots[row]! * width + codes[row]!]! += numbers[row]!;
  return cells;
}

interface Shape {
  readonly domains: number;
  readonly weights: WeightDeviations;
}

/** Adds the strata of each domain: rows, counts and weighted totals; rows also by stratum. */
function rollUp(counted: Counts, domains: number): Pick<StratumTotals, "n" | "rows" | "counts" | "sums"> {
  const { width, codes, cells, reference } = counted;
  const n = new Int32Array(domains);
  const rows = new Int32Array(reference.length * domains);
  const counts = new Int32Array(domains * width);
  const sums = new Float64Array(domains * width);
  const ofCodes = new Float64Array(codes);
  for (let d = 0; d < domains; d++) {
    for (let code = 1; code < codes; code++) {
      let found = 0;
      for (let s = 0; s < reference.length; s++) {
        const inStratum = cells[(1 + s * domains + d) * codes + code]!;
        rows[s * domains + d]! += inStratum;
        found += inStratum;
      }
      ofCodes[code] = codeTotal(counted, (1 + d) * codes + code, domains * codes);
      n[d]! += found;
      if (code === width) continue;
      counts[d * width + code] = found;
      sums[d * width + code] = ofCodes[code]!;
    }
    sums[d * width] = sum(ofCodes);
    counts[d * width] = n[d]!;
  }
  return { n, rows, counts, sums };
}

/** The weight of a code over the strata, which are so far apart. */
function codeTotal({ cells, deviations, reference }: Counts, first: number, apart: number): number {
  const total = new CompensatedSum();
  for (let s = 0, at = first; s < reference.length; s++, at += apart) {
    total.add(cells[at]! * reference[s]! + (deviations === null ? 0 : deviations[at]!));
  }
  return total.value;
}

type Counts = Pick<StratumTotals, "width" | "codes" | "cells" | "deviations" | "reference">;
