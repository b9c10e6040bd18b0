import { execFileSync, spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, min } from "simple-statistics";
import { type Agreement, agreement } from "./agreement.ts";
import type { Plan } from "./plans.ts";

export interface Peer {
  /** For everything, scaled from the parts timed. */
  readonly seconds: number;
  readonly peakMiB: number;
  readonly version: string;
}

interface Kernel {
  readonly cold: number;
  readonly cpu: number;
  readonly warm: readonly number[];
  readonly peakMiB: number;
}

export interface Measured {
  readonly name: string;
  readonly plan: Plan;
  /** Milliseconds: medians, and the best. */
  readonly cold: number;
  readonly best: number;
  readonly cpu: number;
  readonly warm: number;
  readonly peakMiB: number;
  readonly r: Peer | null;
  readonly table: Peer | null;
  readonly agreement: Agreement | null;
  /** Processes that wanted a processor, averaged over the last minute. */
  readonly load: number;
}

const rounds = 9;
const script = (name: string) => fileURLToPath(new URL(`./r/${name}.R`, import.meta.url));

/** Times one workload, each cold call in a process of its own, R's calls between them. */
export function measure(name: string, plan: Plan, { kernels, folder }: { kernels: string; folder: string }): Measured {
  execFileSync(process.execPath, [join(kernels, "prepare.js"), name, folder]);
  const ours: Kernel[] = [];
  const theirs: Peer[] = [];
  const tables: Peer[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(
      JSON.parse(
        execFileSync(process.execPath, ["--expose-gc", join(kernels, "kernel.js"), name], { encoding: "utf8" }),
      ),
    );
    if (round < plan.r.rounds) theirs.push(...peer(name, folder, plan.r));
    if (plan.table !== undefined) tables.push(...peer(plan.table, folder, { parts: 1, of: 1 }));
  }
  return {
    name,
    plan,
    cold: median(ours.map(({ cold }) => cold)),
    best: min(ours.map(({ cold }) => cold)),
    cpu: median(ours.map(({ cpu }) => cpu)),
    warm: median(ours.flatMap(({ warm }) => warm)),
    peakMiB: median(ours.map(({ peakMiB }) => peakMiB)),
    r: typical(theirs),
    table: typical(tables),
    agreement: theirs.length === 0 ? null : agreement(join(folder, `${name}-ours.csv`), join(folder, `${name}-r.csv`)),
    load: loadavg()[0]!,
  };
}

/** Nothing where R or the package is not installed. */
function peer(name: string, folder: string, { parts, of }: { parts: number; of: number }): readonly Peer[] {
  const { status, stdout } = spawnSync("Rscript", [script(name), folder, String(parts)], { encoding: "utf8" });
  if (status !== 0) return [];
  const found = JSON.parse(stdout) as Peer;
  return [{ ...found, seconds: (found.seconds * of) / parts }];
}

function typical(peers: readonly Peer[]): Peer | null {
  const [first] = peers;
  if (first === undefined) return null;
  const seconds = median(peers.map((peer) => peer.seconds));
  return { seconds, peakMiB: median(peers.map(({ peakMiB }) => peakMiB)), version: first.version };
}
