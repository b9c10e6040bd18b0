import { estimate } from "../src/estimate/estimates.ts";
import { w1Requests, w1Sample } from "./w1.ts";

/** Prints the milliseconds of the first call in this process, of later ones, and the memory used at most. */
const sample = w1Sample();
const run = () => {
  const start = performance.now();
  estimate(sample, w1Requests, { interval: "wald", df: "inf" });
  return performance.now() - start;
};
const cold = run();
const warm = Array.from({ length: 9 }, run);
console.log(JSON.stringify({ cold, warm, peakMiB: process.resourceUsage().maxRSS / 1024 }));
