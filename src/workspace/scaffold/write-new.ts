/** New files, all or none, and never over an existing one. */
import { existsSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SurveyError } from "../../errors.js";
import { shownPath } from "../discover.js";
import type { OutputFile } from "../output-file.js";
import { unwritable } from "../unwritable.js";

function refuseExisting(shown: string): SurveyError {
  return new SurveyError(
    "invalid-option",
    { ja: `すでにあります：${shown}（上書きしません）`, en: `already there: ${shown} (never overwritten)` },
    {
      hint: {
        ja: "別の id にするか、いまのファイルを移すか消してから実行してください",
        en: "choose another id, or move or remove that file first",
      },
    },
  );
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

/** Gives a finished file its name, which nobody else may have taken; places without hard links are renamed to. */
function settle(staged: string, place: string): void {
  try {
    linkSync(staged, place);
    rmSync(staged);
  } catch (error) {
    if (codeOf(error) === "EEXIST" || existsSync(place)) throw error;
    renameSync(staged, place);
  }
}

/** Folders that must be made for a file, the outermost first. */
function missingFolders(folder: string): string[] {
  if (existsSync(folder)) return [];
  return [...missingFolders(dirname(folder)), folder];
}

/** Writes files below the root; paths use slashes. */
export function writeNew(root: string, files: readonly OutputFile[]): void {
  const places = files.map(({ path, bytes }) => ({ place: join(root, path), bytes }));
  const taken = places.find(({ place }) => existsSync(place));
  if (taken) throw refuseExisting(shownPath(root, taken.place));
  const undo: (() => void)[] = [];
  let current = root;
  try {
    for (const { place, bytes } of places) {
      current = place;
      for (const folder of missingFolders(dirname(place))) {
        mkdirSync(folder);
        undo.push(() => rmdirSync(folder));
      }
      const staged = join(dirname(place), `.${basename(place)}.${process.pid}`);
      undo.push(() => rmSync(staged, { force: true }));
      writeFileSync(staged, bytes);
      settle(staged, place);
      undo.push(() => rmSync(place, { force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    if (codeOf(error) === "EEXIST") throw refuseExisting(shownPath(root, current));
    throw unwritable(shownPath(root, current), error);
  }
}
