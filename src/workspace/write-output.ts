/**
 * Puts a whole output in place at once. Everything is staged beside the files it replaces, then renamed over
 * them; if one rename fails, all are undone. Nothing here awaits, so a signal cannot fall in between.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "./output-file.js";
import { unwritable } from "./unwritable.js";

/** What is to stand in the output folder afterwards; other files in it are left alone. */
export interface OutputChange {
  readonly files: readonly OutputFile[];
  /** Files of an earlier build that are made no longer. */
  readonly stale: readonly string[];
}

const stagingName = ".jittai-staging";

/** Makes the output folder, or says why it cannot be written to; called before the work begins. */
export function prepareOutput(folder: string): void {
  const staging = join(folder, `${stagingName}-${process.pid}`);
  try {
    mkdirSync(staging, { recursive: true });
    rmdirSync(staging);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Writes the files that changed and removes the stale ones: all, or on failure none. */
export function writeOutput(folder: string, { files, stale }: OutputChange): void {
  const staging = join(folder, `${stagingName}-${process.pid}`);
  const undo: (() => void)[] = [];
  let current = folder;
  try {
    removeLeftovers(folder);
    const changed = files.filter((file) => !isUnchanged(join(folder, file.path), file.bytes));
    for (const { path, bytes } of changed) writeInto(join(staging, "new", path), bytes);
    const steps = [...stale.filter((path) => existsSync(join(folder, path))), ...changed.map(({ path }) => path)];
    for (const path of steps) {
      current = join(folder, path);
      replace({ folder, staging, path, undo });
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw unwritable(current, error);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  for (const path of stale) removeEmptyFolders(folder, dirname(path));
}

interface Replacement {
  readonly folder: string;
  readonly staging: string;
  readonly path: string;
  readonly undo: (() => void)[];
}

/** Moves the old file away and the new one, if there is one, to its place. */
function replace({ folder, staging, path, undo }: Replacement): void {
  const [place, fresh, old] = [join(folder, path), join(staging, "new", path), join(staging, "old", path)];
  if (existsSync(place)) {
    mkdirSync(dirname(old), { recursive: true });
    renameSync(place, old);
    undo.push(() => renameSync(old, place));
  }
  if (!existsSync(fresh)) return;
  mkdirSync(dirname(place), { recursive: true });
  renameSync(fresh, place);
  undo.push(() => rmSync(place, { force: true }));
}

function writeInto(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

const isUnchanged = (path: string, bytes: Uint8Array): boolean => existsSync(path) && readFileSync(path).equals(bytes);

/** Staging folders that a killed build left behind. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(stagingName)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  for (let path = folder; path !== "." && path !== ""; path = dirname(path)) {
    const place = join(root, path);
    if (!existsSync(place) || readdirSync(place).length > 0) return;
    rmdirSync(place);
  }
}
