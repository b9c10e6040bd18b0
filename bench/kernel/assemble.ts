import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** A kernel's text as WebAssembly, in base64. */
export function assembled(kernel: string): string {
  const folder = mkdtempSync(join(tmpdir(), "jittai-kernel-"));
  try {
    const binary = join(folder, `${kernel}.wasm`);
    const assembler = require.resolve("wabt/bin/wat2wasm");
    const text = fileURLToPath(new URL(`./${kernel}.wat`, import.meta.url));
    execFileSync(process.execPath, [assembler, text, `--output=${binary}`]);
    return readFileSync(binary).toString("base64");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
