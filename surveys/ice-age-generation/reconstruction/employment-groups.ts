import { pick, type Random } from "../../reconstruction/random.ts";
import type { Answer, Person } from "./person.ts";

type Weights<Q extends "sex" | "marital" | "income" | "firstJob"> = Readonly<Partial<Record<Answer<Q>, number>>>;

/** What is likely of people in one form of employment, outside group ③. */
interface Likely {
  readonly sex: Weights<"sex">;
  readonly marital: Weights<"marital">;
  readonly income: Weights<"income">;
  readonly firstJob: Weights<"firstJob">;
}

const regular: Likely = {
  sex: { male: 620, female: 448, other: 3 },
  marital: { married: 70, neverMarried: 24, formerlyMarried: 6 },
  income: { under2m: 4, under3m: 19, under4m: 27, under6m: 33, from6m: 17 },
  firstJob: { regular: 85, nonRegular: 12, selfEmployed: 1, other: 2 },
};
const nonRegular: Likely = {
  sex: { male: 60, female: 338, other: 2 },
  marital: { married: 72, neverMarried: 18, formerlyMarried: 10 },
  income: { under1m: 31, under2m: 44, under3m: 19, under4m: 5, under6m: 1 },
  firstJob: { regular: 66, nonRegular: 31, selfEmployed: 1, other: 2 },
};
const ownBusiness: Likely = {
  sex: { male: 64, female: 36 },
  marital: { married: 73, neverMarried: 20, formerlyMarried: 7 },
  income: { under1m: 10, under2m: 14, under3m: 20, under4m: 20, under6m: 20, from6m: 16 },
  firstJob: { regular: 73, nonRegular: 12, selfEmployed: 12, other: 3 },
};
const jobless: Likely = {
  sex: { male: 44, female: 55, other: 1 },
  marital: { married: 38, neverMarried: 48, formerlyMarried: 14 },
  income: { none: 62, under1m: 24, under2m: 9, under3m: 4, under4m: 1 },
  firstJob: { regular: 57, nonRegular: 32, never: 6, selfEmployed: 1, other: 4 },
};
const homemaker: Likely = {
  sex: { male: 3, female: 97 },
  marital: { married: 97, neverMarried: 1, formerlyMarried: 2 },
  income: { none: 83, under1m: 15, under2m: 2 },
  firstJob: { regular: 78, nonRegular: 18, never: 2, other: 2 },
};

const likely: Readonly<Record<Answer<"employment">, Likely>> = {
  regular,
  nonRegular,
  executive: { ...ownBusiness, income: { under3m: 10, under4m: 15, under6m: 35, from6m: 40 } },
  selfEmployed: ownBusiness,
  jobless,
  homemaker,
  student: { ...jobless, marital: { neverMarried: 2, married: 1 } },
  other: { ...nonRegular, sex: { male: 1, female: 1 } },
};

/** Who a person in this form of employment is likely to be. */
export function background(employment: Answer<"employment">, random: Random): Person {
  const { sex, marital, income, firstJob } = likely[employment];
  return {
    sex: pick(random, sex),
    marital: pick(random, marital),
    income: pick(random, income),
    firstJob: pick(random, firstJob),
    employment,
  };
}
