/**
 * Counts that add up: whole numbers ≥ 0 held together by linear relations Σ ±x = 0, and the solution that is true.
 * Kept as flat arrays, each cell with its relations and each relation with its cells.
 */

/** Σ sign · x over the cells is 0. */
export interface CountRelation {
  readonly cells: readonly number[];
  /** 1 or −1, a cell. */
  readonly signs: readonly number[];
}

export interface CountSystem {
  readonly values: Int32Array;
  readonly relations: number;
  /** Cells and signs of relation r at `relationStart[r]` to `relationStart[r + 1]`. */
  readonly relationStart: Int32Array;
  readonly relationCell: Int32Array;
  readonly relationSign: Int8Array;
  /** Relations and signs of cell c at `cellStart[c]` to `cellStart[c + 1]`. */
  readonly cellStart: Int32Array;
  readonly cellRelation: Int32Array;
  readonly cellSign: Int8Array;
}

/** A whole as the sum of its parts, as a relation. */
export const sumOf = (whole: number, parts: readonly number[]): CountRelation => ({
  cells: [whole, ...parts],
  signs: [-1, ...parts.map(() => 1)],
});

export function countSystem(values: ArrayLike<number>, relations: readonly CountRelation[]): CountSystem {
  const entries = relations.reduce((sum, { cells }) => sum + cells.length, 0);
  const relationStart = new Int32Array(relations.length + 1);
  const relationCell = new Int32Array(entries);
  const relationSign = new Int8Array(entries);
  const cellStart = new Int32Array(values.length + 1);
  let at = 0;
  for (const [r, { cells, signs }] of relations.entries()) {
    for (let k = 0; k < cells.length; k++) {
      relationCell[at] = cells[k]!;
      relationSign[at++] = signs[k]!;
      cellStart[cells[k]! + 1]!++;
    }
    relationStart[r + 1] = at;
  }
  for (let cell = 0; cell < values.length; cell++) cellStart[cell + 1]! += cellStart[cell]!;
  const cellRelation = new Int32Array(entries);
  const cellSign = new Int8Array(entries);
  const next = cellStart.slice();
  for (let r = 0; r < relations.length; r++) {
    for (let e = relationStart[r]!; e < relationStart[r + 1]!; e++) {
      const place = next[relationCell[e]!]!++;
      cellRelation[place] = r;
      cellSign[place] = relationSign[e]!;
    }
  }
  return {
    values: Int32Array.from(values),
    relations: relations.length,
    relationStart,
    relationCell,
    relationSign,
    cellStart,
    cellRelation,
    cellSign,
  };
}

/** What the true counts leave over in a relation: 0 if it holds. */
export function remainderOf({ cells, signs }: CountRelation, values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < cells.length; k++) sum += signs[k]! * values[cells[k]!]!;
  return sum;
}

/** These cells and all that stand in a relation with one of them. */
export function neighbours(system: CountSystem, cells: Iterable<number>): Set<number> {
  const found = new Set<number>();
  for (const cell of cells) {
    found.add(cell);
    for (let e = system.cellStart[cell]!; e < system.cellStart[cell + 1]!; e++) {
      const relation = system.cellRelation[e]!;
      for (let k = system.relationStart[relation]!; k < system.relationStart[relation + 1]!; k++)
        found.add(system.relationCell[k]!);
    }
  }
  return found;
}
