/** What is timed, and how much of it R and data.table do. */
export interface Plan {
  readonly what: string;
  /** Milliseconds that a cold call may take. */
  readonly target: number;
  readonly r: { readonly parts: number; readonly of: number; readonly unit: string; readonly rounds: number };
  /** A data.table script, done in full. */
  readonly table?: string;
}

export const plans: Readonly<Record<string, Plan>> = {
  w1: {
    what: "1,923 rows, simple random sample: 60 questions × 10 breakdowns, 17,820 shares with se and interval",
    target: 50,
    r: { parts: 30, of: 600, unit: "pairs", rounds: 5 },
    table: "table-w1",
  },
  w2: {
    what: "100,000 rows, 200 strata × 5 psus: 20 questions × 5 breakdowns",
    target: 200,
    r: { parts: 5, of: 100, unit: "pairs", rounds: 3 },
  },
  w3: {
    what: "1,000,000 rows, 1,000 strata × 4 psus: 5 means, 5 totals, 4 ratios, shares of 10 categories in 47 domains",
    target: 150,
    r: { parts: 2, of: 47, unit: "domains", rounds: 1 },
    table: "table-w3",
  },
  w4: {
    what: "W3 with 500 Rao–Wu bootstrap replicates, drawing included",
    target: 400,
    r: { parts: 1, of: 47, unit: "domains", rounds: 1 },
  },
  w5: {
    what: "1,000,000 rows raked to 20 + 29 + 6 categories, then shares of 10 categories and a mean",
    target: 150,
    r: { parts: 1, of: 1, unit: "", rounds: 1 },
  },
};
