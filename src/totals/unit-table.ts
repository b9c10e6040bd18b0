import { CompensatedSum } from "../math/compensated-sum.js";

/** Weighted totals per unit and domain while units pass by in order; only pairs that occur are kept. */
export class UnitTable {
  readonly n: Int32Array;
  readonly counts: Int32Array;
  /** Totals of the current unit, per domain and column; domain 0 is nobody's. */
  readonly current: Float64Array;
  readonly #seen: Uint8Array;
  readonly #touched: number[] = [];
  readonly #unit: number[] = [];
  readonly #domain: number[] = [];
  #values: Float64Array = new Float64Array(1024);

  constructor(
    readonly domains: number,
    readonly width: number,
  ) {
    this.n = new Int32Array(domains);
    this.counts = new Int32Array(domains * width);
    this.current = new Float64Array((domains + 1) * width);
    this.#seen = new Uint8Array(domains + 1);
  }

  /** Notes that the current unit has a member in the domain (from 1). */
  touch(domain: number): void {
    this.n[domain - 1]!++;
    if (this.#seen[domain] === 1) return;
    this.#seen[domain] = 1;
    this.#touched.push(domain);
  }

  /** Keeps what the unit has and makes room for the next. */
  close(unit: number): void {
    const { width, current } = this;
    for (const domain of this.#touched) {
      const at = this.#unit.length * width;
      if (at + width > this.#values.length) this.#grow();
      for (let k = 0; k < width; k++) {
        this.#values[at + k] = current[domain * width + k]!;
        current[domain * width + k] = 0;
      }
      this.#unit.push(unit);
      this.#domain.push(domain - 1);
      this.#seen[domain] = 0;
    }
    this.#touched.length = 0;
  }

  /** The entries by domain, units in order, and their compensated sums. */
  finish(): { start: Int32Array; unit: Int32Array; values: Float64Array; sums: Float64Array } {
    const { domains, width } = this;
    const start = new Int32Array(domains + 1);
    for (const domain of this.#domain) start[domain + 1]!++;
    for (let d = 0; d < domains; d++) start[d + 1]! += start[d]!;
    const next = start.slice();
    const unit = new Int32Array(this.#unit.length);
    const values = new Float64Array(this.#unit.length * width);
    for (let e = 0; e < this.#unit.length; e++) {
      const to = next[this.#domain[e]!]!++;
      unit[to] = this.#unit[e]!;
      for (let k = 0; k < width; k++) values[to * width + k] = this.#values[e * width + k]!;
    }
    return { start, unit, values, sums: this.#sums(start, values) };
  }

  #sums(start: Int32Array, values: Float64Array): Float64Array {
    const { domains, width } = this;
    const sums = new Float64Array(domains * width);
    for (let d = 0; d < domains; d++) {
      for (let k = 0; k < width; k++) {
        const total = new CompensatedSum();
        for (let e = start[d]!; e < start[d + 1]!; e++) total.add(values[e * width + k]!);
        sums[d * width + k] = total.value;
      }
    }
    return sums;
  }

  #grow(): void {
    const larger = new Float64Array(this.#values.length * 2 + this.width);
    larger.set(this.#values);
    this.#values = larger;
  }
}
