import type { SurveyDesign } from "../design/survey-design.js";
import type { RowBreakdown } from "./breakdown.js";
import type { Coding } from "./coding.js";
import type { StratumTotals } from "./totals.js";

/** The weight of each stratum's first row, and what each row's weight differs from it, also squared; `null` if none does. */
export interface WeightDeviations {
  readonly reference: Float64Array;
  readonly deviations: Float64Array | null;
  readonly squares: Float64Array | null;
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
  if (equal) return { reference, deviations: null, squares: null };
  return { reference, deviations, squares: deviations.map((deviation) => deviation * deviation) };
}

/** Where each row is counted: 0 outside every domain, else 1 + stratum · domains + domain. */
export function rowSlots({ stages: [stage] }: SurveyDesign, { cells, domains }: RowBreakdown): Int32Array {
  const slots = new Int32Array(cells);
  if (stage.strata === 1) return slots;
  for (let row = 0; row < slots.length; row++) {
    const cell = cells[row]!;
    if (cell > 0) slots[row] = cell + stage.stratum[stage.unit[row]!]! * domains.length;
  }
  return slots;
}

/** Counts rows, deviations and squares by stratum, domain and code: the whole pass where every psu is a respondent. */
export function categoryStrata(slots: Int32Array, { codes: codeOf, categories }: Coding, shape: Shape): StratumTotals {
  const { domains } = shape;
  const { reference, deviations, squares } = shape.weights;
  const strata = reference.length;
  const width = categories.length + 1;
  const codes = width + 1;
  const places = { slots, codes: codeOf, width: codes, length: (1 + strata * domains) * codes };
  const cells = rowsAt(places);
  const rows = new Int32Array(strata * domains);
  const totals: StratumTotals = {
    kind: "strata",
    width,
    codes,
    cells,
    deviations: deviations === null ? null : sumsAt(places, deviations),
    squares: squares === null ? null : sumsAt(places, squares),
    reference,
    strata,
    categories,
    rows,
    n: strata === 1 ? rows : new Int32Array(domains),
    counts: new Int32Array(domains * width),
    sums: new Float64Array(domains * width),
  };
  for (let d = 0; d < domains; d++) rollUp(totals, d);
  return totals;
}

interface Shape {
  readonly domains: number;
  readonly weights: WeightDeviations;
}

/** Where rows are counted: at `slot · width + code`. */
interface Places {
  readonly slots: Int32Array;
  readonly codes: Uint8Array | Uint16Array;
  readonly width: number;
  readonly length: number;
}

/** Rows of a pass at a time: a short loop that is called often is compiled before a long one. */
const chunk = 512;

function rowsAt(places: Places): Int32Array {
  const cells = new Int32Array(places.length);
  const rows = places.slots.length;
  for (let from = 0; from < rows; from += chunk) countSome(places, cells, { from, end: Math.min(rows, from + chunk) });
  return cells;
}

interface Span {
  readonly from: number;
  readonly end: number;
}

function countSome({ slots, codes, width }: Places, cells: Int32Array, { from, end }: Span): void {
  for (let row = from; row < end; row++) cells[slots[row]! * width + codes[row]!]!++;
}

function sumsAt({ slots, codes, width, length }: Places, numbers: Float64Array): Float64Array {
  const cells = new Float64Array(length);
  for (let row = 0; row < slots.length; row++) cells[slots[row]! * width + codes[row]!]! += numbers[row]!;
  return cells;
}

/** Adds up the strata of a domain: rows and, compensated, weights of each category and of the base, which is every code but 0. */
function rollUp(totals: StratumTotals, domain: number): void {
  const { strata, reference, cells, deviations, codes, width, rows, n, counts, sums } = totals;
  const domains = n.length;
  let base = 0;
  let weight = 0;
  let lost = 0;
  for (let code = 1; code < codes; code++) {
    let found = 0;
    let total = 0;
    let rounded = 0;
    for (let s = 0, at = (1 + domain) * codes + code; s < strata; s++, at += domains * codes) {
      const counted = cells[at]!;
      const x = counted * reference[s]! + (deviations === null ? 0 : deviations[at]!);
      const next = total + x;
      rounded += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
      total = next;
      found += counted;
      rows[s * domains + domain]! += counted;
    }
    total += rounded;
    const next = weight + total;
    lost += Math.abs(weight) >= Math.abs(total) ? weight - next + total : total - next + weight;
    weight = next;
    base += found;
    if (code === width) continue;
    counts[domain * width + code] = found;
    sums[domain * width + code] = total;
  }
  n[domain] = base;
  counts[domain * width] = base;
  sums[domain * width] = weight + lost;
}
