/** One file where the user asked for it: all of it or, on failure, what was there before. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { unwritable } from "./unwritable.js";

export function writeFile(place: string, content: Uint8Array | string): void {
  const staged = join(dirname(place), `.${basename(place)}.${process.pid}`);
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(staged, content);
    renameSync(staged, place);
  } catch (error) {
    rmSync(staged, { force: true });
    throw unwritable(place, error);
  }
}
