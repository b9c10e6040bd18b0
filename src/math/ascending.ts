/**
 * The positions of numbers from the lowest to the highest, those that are NaN left out; equal numbers keep their order.
 * A counting sort on ranks. Knuth (1998), The Art of Computer Programming 3, 2nd ed., §5.2.
 */
export function ascending(numbers: Float64Array): Int32Array {
  const distinct = distinctSorted(numbers);
  const rank = new Int32Array(numbers.length);
  const next = new Int32Array(distinct.length + 1);
  for (let i = 0; i < numbers.length; i++) {
    const x = numbers[i]!;
    rank[i] = Number.isNaN(x) ? -1 : placeOf(distinct, x);
    if (rank[i]! >= 0) next[rank[i]! + 1]!++;
  }
  for (let r = 0; r < distinct.length; r++) next[r + 1]! += next[r]!;
  const order = new Int32Array(next[distinct.length]!);
  for (let i = 0; i < numbers.length; i++) if (rank[i]! >= 0) order[next[rank[i]!]!++] = i;
  return order;
}

/** Sorted, each number once; NaN, which sorts last, left out. */
function distinctSorted(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (const x of sorted) {
    if (Number.isNaN(x)) break;
    if (kept === 0 || x !== sorted[kept - 1]) sorted[kept++] = x;
  }
  return sorted.subarray(0, kept);
}

/** Where a number that is there stands, by halving. */
function placeOf(distinct: Float64Array, x: number): number {
  let [low, high] = [0, distinct.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distinct[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
