import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "simple-statistics";
import { compiled } from "./compiled.ts";
import { w1Csv } from "./w1.ts";
import { w1Agreement } from "./w1-agreement.ts";

/** `npm run bench`: jittai and R survey alternate in one run; cold is the first call in a fresh process. W1_PAIRS=600 times R in full. */
const rounds = 5;
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const pairs = Number(process.env.W1_PAIRS ?? 60);

interface Kernel {
  readonly cold: number;
  readonly warm: readonly number[];
  readonly peakMiB: number;
}

const kernels = compiled();
const kernel = (): Kernel =>
  JSON.parse(execFileSync(process.execPath, [join(kernels, "w1-kernel.js")], { encoding: "utf8" }));

/** R's seconds for all 600 pairs, scaled from those timed; null without R or its survey package. */
function rSeconds(file: string): { seconds: number; survey: string } | null {
  const { status, stdout } = spawnSync("Rscript", [here("w1.R"), file, String(pairs)], { encoding: "utf8" });
  if (status !== 0) return null;
  const { seconds, survey } = JSON.parse(stdout) as { seconds: number; survey: string };
  return { seconds: (seconds * 600) / pairs, survey };
}

const folder = mkdtempSync(join(tmpdir(), "jittai-bench-"));
try {
  const file = join(folder, "w1.csv");
  writeFileSync(file, w1Csv());
  const ours: Kernel[] = [];
  const theirs: { seconds: number; survey: string }[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(kernel());
    const r = round < 3 ? rSeconds(file) : null;
    if (r !== null) theirs.push(r);
  }
  const cold = median(ours.map((run) => run.cold));
  const agreement = w1Agreement();
  console.log("W1: 1,923 respondents, 60 questions × 10 breakdowns, each share with se and interval");
  console.log(
    `  jittai kernel  cold ${cold.toFixed(1)} ms, warm ${median(ours.flatMap((run) => run.warm)).toFixed(1)} ms`,
  );
  console.log(`  jittai memory  ${median(ours.map((run) => run.peakMiB)).toFixed(0)} MiB at most`);
  console.log(
    `  agreement      ${agreement.cells} cells of R survey 4.5: share ${agreement.share.toExponential(1)}, ` +
      `se ${agreement.se.toExponential(1)} relative, interval ${agreement.interval.toExponential(1)} absolute, at most`,
  );
  if (theirs.length === 0) console.log("  R              not installed, or without its survey package");
  else {
    const seconds = median(theirs.map((run) => run.seconds));
    const scaled = pairs === 600 ? "" : ` (from ${pairs} of 600 pairs)`;
    console.log(
      `  R survey ${theirs[0]!.survey}   ${seconds.toFixed(1)} s${scaled}, ${Math.round((seconds * 1000) / cold)} times jittai's cold call`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
