import type { Domain, Stage, SurveyDesign } from "../design/survey-design.js";
import { isLonely } from "../variance/stratum-spread.js";

/** Weighted totals of the cells of a crossing, with the covariance of each pair. */
export interface CellTotals {
  readonly totals: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
  /** Unweighted rows in any cell. */
  readonly n: number;
  /** Psus minus strata, of those with rows in any cell. */
  readonly df: number;
}

/** Whether covariances of totals are the spread of the psus alone. */
export function isOneStage({ replicates, calibration, varianceStages, stages: [stage] }: SurveyDesign): boolean {
  if (replicates !== undefined || calibration !== undefined || varianceStages > 1) return false;
  for (let s = 0; s < stage.strata; s++) if (isLonely(stage, s)) return false;
  return true;
}

/**
 * Totals of cells that do not overlap and their covariance, in one pass: Σ_h factor_h (Σ_i T_hi T_hi′ − t_h t_h′/n_h).
 * A psu touches few cells, so the products are few; `codes` say the cell of each row from 1, 0 is in none.
 * Särndal, Swensson & Wretman (1992), §5.5.
 */
export function cellTotals(
  design: SurveyDesign,
  codes: ArrayLike<number>,
  { cells, domain }: { readonly cells: number; readonly domain: Domain | undefined },
): CellTotals {
  const pass = new CellPass(design, cells);
  for (const row of design.order) {
    const code = codes[row]!;
    if (code !== 0 && domain?.mask[row] !== 0) pass.add(row, code - 1);
  }
  return pass.result();
}

/** Rows in the order of their units: what a unit and a stratum hold is added up when the next begins. */
class CellPass {
  readonly #stage: Stage;
  readonly #ofUnit: Sparse;
  readonly #ofStratum: Sparse;
  readonly #totals: Float64Array;
  readonly #covariance: Float64Array;
  #n = 0;
  #psus = 0;
  #strata = 0;
  #unit = -1;
  #stratum = -1;

  constructor(
    readonly design: SurveyDesign,
    cells: number,
  ) {
    this.#stage = design.stages[0];
    this.#ofUnit = new Sparse(cells);
    this.#ofStratum = new Sparse(cells);
    this.#totals = new Float64Array(cells);
    this.#covariance = new Float64Array(cells * cells);
  }

  add(row: number, cell: number): void {
    this.#n++;
    const unit = this.#stage.unit[row]!;
    if (unit !== this.#unit) this.#begin(unit);
    this.#ofUnit.add(cell, this.design.weights[row]!);
  }

  #begin(unit: number): void {
    this.#endUnit();
    const stratum = this.#stage.stratum[unit]!;
    if (stratum !== this.#stratum) {
      this.#endStratum();
      this.#strata++;
    }
    this.#psus++;
    [this.#unit, this.#stratum] = [unit, stratum];
  }

  #endUnit(): void {
    if (this.#ofUnit.size === 0) return;
    this.#ofUnit.addProducts(this.#covariance, this.#stage.factor[this.#stratum]!);
    this.#ofStratum.addAll(this.#ofUnit);
    this.#ofUnit.clear();
  }

  #endStratum(): void {
    if (this.#ofStratum.size === 0) return;
    const sampled = this.#stage.start[this.#stratum + 1]! - this.#stage.start[this.#stratum]!;
    this.#ofStratum.addProducts(this.#covariance, -this.#stage.factor[this.#stratum]! / sampled);
    this.#ofStratum.addTo(this.#totals);
    this.#ofStratum.clear();
  }

  result(): CellTotals {
    this.#endUnit();
    this.#endStratum();
    return { totals: this.#totals, covariance: this.#covariance, n: this.#n, df: this.#psus - this.#strata };
  }
}

/** Totals of few of many cells. */
class Sparse {
  size = 0;
  readonly #cells: Int32Array;
  readonly #values: Float64Array;
  readonly #held: Uint8Array;

  constructor(cells: number) {
    this.#cells = new Int32Array(cells);
    this.#values = new Float64Array(cells);
    this.#held = new Uint8Array(cells);
  }

  add(cell: number, value: number): void {
    if (this.#held[cell] === 0) {
      this.#held[cell] = 1;
      this.#cells[this.size++] = cell;
    }
    this.#values[cell]! += value;
  }

  addAll(others: Sparse): void {
    for (let i = 0; i < others.size; i++) {
      const cell = others.#cells[i]!;
      this.add(cell, others.#values[cell]!);
    }
  }

  addTo(totals: Float64Array): void {
    for (let i = 0; i < this.size; i++) totals[this.#cells[i]!]! += this.#values[this.#cells[i]!]!;
  }

  /** Adds factor · T T′. */
  addProducts(products: Float64Array, factor: number): void {
    const width = this.#values.length;
    for (let i = 0; i < this.size; i++) {
      const row = this.#cells[i]!;
      const scaled = factor * this.#values[row]!;
      for (let j = 0; j < this.size; j++) {
        const column = this.#cells[j]!;
        products[row * width + column]! += scaled * this.#values[column]!;
      }
    }
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) {
      this.#held[this.#cells[i]!] = 0;
      this.#values[this.#cells[i]!] = 0;
    }
    this.size = 0;
  }
}

/** Totals as shares of their sum: p = T/W, V = (M − p m′ − m p′ + s p p′)/W², m = M1, s = 1′M1. */
export function cellShares({ totals, covariance, n, df }: CellTotals): CellTotals {
  const k = totals.length;
  const size = totals.reduce((sum, total) => sum + total, 0);
  const shares = totals.map((total) => total / size);
  const margins = shares.map((_, i) => covariance.subarray(i * k, (i + 1) * k).reduce((sum, value) => sum + value, 0));
  const whole = margins.reduce((sum, value) => sum + value, 0);
  const ofShares = covariance.map((value, cell) => {
    const [i, j] = [Math.floor(cell / k), cell % k];
    const [p, q] = [shares[i]!, shares[j]!];
    return (value - p * margins[j]! - q * margins[i]! + whole * p * q) / (size * size);
  });
  return { totals: shares, covariance: ofShares, n, df };
}
