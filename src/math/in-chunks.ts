const chunk = 512;

/** A pass over rows, some at a time: what is called again is compiled sooner than a loop that must be replaced as it runs. */
export function inChunks<T>(rows: number, work: T, pass: (work: T, from: number, end: number) => void): void {
  for (let from = 0; from < rows; from += chunk) pass(work, from, Math.min(rows, from + chunk));
}
