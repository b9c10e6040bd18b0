/** One file where the user asked for it: all of it or, on failure, what was there before. */
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { unwritable } from "./unwritable.js";

interface WriteOptions {
  /** Whether its folder is made where there is none; defaults to *true*. */
  readonly makeFolder?: boolean;
}

export function writeFile(place: string, content: Uint8Array | string, { makeFolder = true }: WriteOptions = {}): void {
  const staged = join(dirname(place), `.${basename(place)}.${process.pid}`);
  try {
    if (makeFolder) mkdirSync(dirname(place), { recursive: true });
    const isReplaced = !leadsElsewhere(place);
    writeFileSync(isReplaced ? staged : place, content);
    if (isReplaced) renameSync(staged, place);
  } catch (error) {
    if (existsSync(staged)) rmSync(staged);
    throw unwritable(place, error);
  }
}

/** A link or a device, such as /dev/stdout, is written through and never replaced. */
const leadsElsewhere = (place: string): boolean => lstatSync(place, { throwIfNoEntry: false })?.isFile() === false;
