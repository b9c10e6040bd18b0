import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compiled } from "./compiled.ts";
import { measure } from "./measure.ts";
import { plans } from "./plans.ts";
import { referenceAgreement } from "./reference-agreement.ts";
import { table } from "./table.ts";

/** `npm run bench [w1 w2 …] [-- --date 2026-11-21 --write]`: times the workloads beside R; `--write` keeps the page. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { date: { type: "string", default: new Date().toISOString().slice(0, 10) }, write: { type: "boolean" } },
});
const names = positionals.length > 0 ? positionals : Object.keys(plans);
const unknown = names.find((name) => plans[name] === undefined);
if (unknown !== undefined) throw new RangeError(`no workload ${unknown} (expected ${Object.keys(plans).join(", ")})`);

const folder = mkdtempSync(join(tmpdir(), "jittai-bench-"));
try {
  const kernels = compiled();
  const measured = names.map((name) => {
    process.stderr.write(`${name} …\n`);
    return measure(name, plans[name]!, { kernels, folder });
  });
  const { cells, share, se, interval } = referenceAgreement();
  const shares =
    `All ${cells.toLocaleString("en")} cells of W1 against R survey 4.5: share ${share.toExponential(1)}, ` +
    `se ${se.toExponential(1)} relative, interval ${interval.toExponential(1)} absolute, at most.`;
  const page = table(measured, { date: values.date, shares });
  console.log(page);
  if (values.write === true) writeFileSync(fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url)), page);
} finally {
  rmSync(folder, { recursive: true });
}
