import { readFileSync } from "node:fs";
import { workloads } from "./workloads.ts";

/** Prints the milliseconds of the first call in this process and of later ones, the cpu of the first, and memory at most. */
const [name = "w1", calls = "6"] = process.argv.slice(2);
const work = workloads[name]!();
const { gc } = globalThis as { gc?: () => void };
if (gc === undefined) throw new TypeError("needs --expose-gc: what preparing the data left is not of the work");
gc();
/** Milliseconds that the main thread has had a processor, which other programs do not stretch. */
const processor = () => Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
const run = () => {
  const before = processor();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  return { wall, cpu: processor() - before };
};
const cold = run();
const warm = Array.from({ length: Number(calls) - 1 }, run);
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cold: cold.wall, cpu: cold.cpu, warm: warm.map(({ wall }) => wall), peakMiB }));
