import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Compiles the library and these workloads as a release is compiled, and returns the folder of the workloads. */
export function compiled(): string {
  const out = join(root, "node_modules", ".cache", "jittai-bench");
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "package.json"), '{ "type": "module" }\n');
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "bench", "tsconfig.json"), "--outDir", out], {
    stdio: "inherit",
  });
  return join(out, "bench");
}
