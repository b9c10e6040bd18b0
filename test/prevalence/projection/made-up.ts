import type { PopulationCount } from "../../../src/prevalence/population/population-table.ts";
import { type PublishedCount, publishedShare } from "../../../src/prevalence/projection/published-share.ts";

/** A published share of a class, k of n. */
export const rateOf = (age: string, count: number, n: number, more: Partial<PublishedCount> = {}) =>
  publishedShare({ survey: "national", wave: "2015", category: "broad", domain: { age }, count, n, ...more });

export const peopleAged = (age: string, persons: number, more: Partial<PopulationCount> = {}): PopulationCount => ({
  area: "三重県",
  sex: "total",
  age,
  date: "2019",
  persons,
  se: 0,
  basis: "counted",
  sources: ["国勢調査"],
  ...more,
});
