import { cpus } from "node:os";
import { max, min } from "simple-statistics";
import type { Measured, Peer } from "./measure.ts";

const ms = (x: number): string => `${x.toFixed(x < 100 ? 1 : 0)} ms`;
const seconds = (peer: Peer | null): string =>
  peer === null ? "–" : `${peer.seconds.toFixed(peer.seconds < 10 ? 2 : 0)} s`;

/** The measurements as a page of documentation. */
export function table(measured: readonly Measured[], { date, shares }: { date: string; shares: string }): string {
  const survey = measured.find(({ r }) => r !== null)?.r?.version ?? "not installed";
  const dataTable = measured.find((one) => one.table !== null)?.table?.version ?? "not installed";
  const [cpu] = cpus();
  return `${[
    "# Benchmarks",
    "",
    "`npm run bench` measures this page: estimation only, the columns being in memory. *Cold* is the first call in a fresh",
    "process, before anything is compiled; what preparing the data left behind is collected before, in R too. *Cpu* is what",
    "its main thread had of a processor, so that waiting for other programs does not count; *warm* is a later call. Ours are",
    "medians of nine processes, R's calls lie between them. R does a part of the work, as stated, and its time is scaled to",
    "all of it. The target is that of the cold call: *met* if the median keeps it, *at best* if only the best of the nine",
    "does, else by how much the best misses it.",
    "",
    `${date}. ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, Node ${process.versions.node}, R's survey ${survey}, data.table ${dataTable}. *Load* is how`,
    "many processes wanted a processor meanwhile, these included: above 2 the wall times are those of a busy machine.",
    "",
    "| | target | met | cold (best) | cpu | warm | memory | R | R's part | R's memory | R / cold | data.table | load |",
    "|---|--:|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|",
    ...measured.map(row),
    "",
    loads(measured),
    "From 20,000 rows on, rows pass through WebAssembly (`npm run kernel` builds it), else through plain code: the same sums.",
    "",
    ...measured.map(({ name, plan }) => `- **${name.toUpperCase()}** ${plan.what}`),
    "",
    "## Agreement",
    "",
    "Largest relative difference from R in the same run, over what R did:",
    "",
    "| | numbers | value | se |",
    "|---|--:|--:|--:|",
    ...measured.map(({ name, agreement: a }) =>
      a === null
        ? `| ${name.toUpperCase()} | – | – | – |`
        : `| ${name.toUpperCase()} | ${a.compared} | ${a.value.toExponential(1)} | ${a.se.toExponential(1)} |`,
    ),
    "",
    shares,
    "W4 gives R the same multipliers in a design put together by hand, as `as.svrepdesign()` and its degrees of freedom do",
    'not finish at this size. W5 is `calibrate(calfun = "raking")`, whose standard errors ours are.',
  ].join("\n")}\n`;
}

function met(target: number, cold: number, best: number): string {
  if (cold <= target) return "met";
  return best <= target ? "at best" : `missed by ${Math.ceil((best / target - 1) * 100)} %`;
}

function loads(measured: readonly Measured[]): string {
  const found = measured.map(({ load }) => load);
  const kept = measured.filter(({ plan, cold }) => cold <= plan.target).length;
  return `The load was ${min(found).toFixed(1)} to ${max(found).toFixed(1)} on ${cpus().length} processors; targets met by the median: ${kept} of ${measured.length}.`;
}

function row({ name, plan, cold, best, cpu, warm, peakMiB, r, table, load }: Measured): string {
  const part = plan.r.of === 1 ? "all" : `${plan.r.parts} of ${plan.r.of} ${plan.r.unit}`;
  const times = r === null ? "–" : `${Math.round((r.seconds * 1000) / cold).toLocaleString("en")}×`;
  const memory = r === null ? "–" : `${r.peakMiB.toFixed(0)} MiB`;
  const cells = [
    name.toUpperCase(),
    ms(plan.target),
    met(plan.target, cold, best),
    `${ms(cold)} (${ms(best)})`,
    ms(cpu),
    ms(warm),
  ];
  const others = [`${peakMiB.toFixed(0)} MiB`, seconds(r), part, memory, times, seconds(table), load.toFixed(1)];
  return `| ${[...cells, ...others].join(" | ")} |`;
}
