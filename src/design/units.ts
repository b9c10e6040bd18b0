/** Units within parents, numbered densely in the order of parent, then key. */
export interface Units {
  readonly unit: Int32Array;
  readonly units: number;
  /** Per unit its parent, and its key. */
  readonly parent: Int32Array;
  readonly key: Int32Array;
  /** First unit of each parent, and the number of units at the end. */
  readonly start: Int32Array;
}

/** The units that occur: every pair of a parent and a key becomes one. */
export function unitsWithin(parent: Int32Array, parents: number, key: Int32Array): Units {
  const width = key.reduce((max, code) => Math.max(max, code), -1) + 1;
  const pairs = new Map<number, number>();
  for (let row = 0; row < key.length; row++) pairs.set(parent[row]! * width + key[row]!, 0);
  const sorted = Float64Array.from(pairs.keys()).sort();
  sorted.forEach((pair, unit) => {
    pairs.set(pair, unit);
  });
  const parentOf = Int32Array.from(sorted, (pair) => Math.floor(pair / width));
  return {
    unit: key.map((code, row) => pairs.get(parent[row]! * width + code)!),
    units: sorted.length,
    parent: parentOf,
    key: Int32Array.from(sorted, (pair) => pair % width),
    start: starts(parentOf, parents),
  };
}

/** Every row a unit of its own, in the order of its parent. */
export function rowsAsUnits(parent: Int32Array, parents: number): Units {
  const order = sortedBy(parent, parents);
  const unit = new Int32Array(parent.length);
  order.forEach((row, position) => {
    unit[row] = position;
  });
  const parentOf = order.map((row) => parent[row]!);
  return { unit, units: parent.length, parent: parentOf, key: order, start: starts(parentOf, parents) };
}

/** Rows in the order of a code; rows of one code keep their order. */
export function sortedBy(code: Int32Array, codes: number): Int32Array {
  const next = new Int32Array(codes + 1);
  for (let row = 0; row < code.length; row++) next[code[row]! + 1]!++;
  for (let c = 0; c < codes; c++) next[c + 1]! += next[c]!;
  const order = new Int32Array(code.length);
  for (let row = 0; row < code.length; row++) order[next[code[row]!]!++] = row;
  return order;
}

/** Where each parent's units start, given the parents of the units in order. */
function starts(parentOf: Int32Array, parents: number): Int32Array {
  const start = new Int32Array(parents + 1);
  for (let unit = 0; unit < parentOf.length; unit++) start[parentOf[unit]! + 1]!++;
  for (let p = 0; p < parents; p++) start[p + 1]! += start[p]!;
  return start;
}
