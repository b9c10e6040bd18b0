const collator = new Intl.Collator("en", { numeric: true });

/** Natural order of texts: numbers in them by value (2 before 10), the same on every machine. */
export const naturalOrder = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
