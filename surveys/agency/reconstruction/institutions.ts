/**
 * How many cases each of the 52 institutions that replied has: 360 in all. How they spread is not public; the sizes are
 * an assumption, as uneven as caseloads usually are: a tenth of the institutions has a third of the cases.
 */
const caseloads = [
  35, 28, 23, 19, 17, 15, 14, 13, 12, 11, 10, 10, 9, 9, 8, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3,
  3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1,
];

export interface Institution {
  readonly id: string;
  readonly caseCount: number;
}

/** The institutions in the order of the file; `places` is an order of chance of 0 … 51. */
export const institutions = (places: readonly number[]): Institution[] =>
  places.map((place, i) => ({ id: `A${String(i + 1).padStart(2, "0")}`, caseCount: caseloads[place] ?? 0 }));

export const replied = caseloads.length;
