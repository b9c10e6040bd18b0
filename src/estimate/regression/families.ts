/**
 * An exponential family with its canonical link, said by its cumulant function b: log-likelihood y η − b(η),
 * mean b′(η), variance b″(η). McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., §2.2.
 */
export interface Family {
  readonly cumulant: (eta: number) => number;
  readonly mean: (eta: number) => number;
  /** Also the derivative of the mean by η. */
  readonly variance: (eta: number) => number;
  /** A first guess of η that outcomes at the border of their range allow. */
  readonly start: (outcome: number) => number;
  /** What an outcome can be. */
  readonly range: readonly [low: number, high: number];
}

const logistic: Family = {
  cumulant: (eta) => Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))),
  mean: (eta) => 1 / (1 + Math.exp(-eta)),
  variance(eta) {
    const tail = Math.exp(-Math.abs(eta));
    return tail / (1 + tail) ** 2;
  },
  start: (outcome) => Math.log((outcome + 0.5) / (1.5 - outcome)),
  range: [0, 1],
};

const linear: Family = {
  cumulant: (eta) => (eta * eta) / 2,
  mean: (eta) => eta,
  variance: () => 1,
  start: (outcome) => outcome,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
};

const poisson: Family = {
  cumulant: Math.exp,
  mean: Math.exp,
  variance: Math.exp,
  start: (outcome) => Math.log(outcome + 0.1),
  range: [0, Number.POSITIVE_INFINITY],
};

/** The models, by the name a caller gives. */
export const families = { linear, logistic, poisson } as const satisfies Record<string, Family>;
export type FamilyName = keyof typeof families;
