/** Where surveys are kept: the folder named, or the nearest one upwards that holds surveys/. */
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SurveyError } from "../errors.js";

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The folder that holds surveys/, from here upwards; null if there is none. */
export function nearestAbove(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isFolder(join(folder, "surveys"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The workspace folder; throws if there is none. */
export function findWorkspace(cwd: string, named?: string): string {
  if (named === undefined) {
    const found = nearestAbove(cwd);
    if (found !== null) return found;
  } else {
    const folder = resolve(cwd, named);
    if (isFolder(join(folder, "surveys"))) return folder;
  }
  const place = named ?? ".";
  throw new SurveyError(
    "invalid-option",
    {
      ja: `surveys フォルダーが見つかりません：${place}`,
      en: `no surveys folder: ${place} (expected a folder that holds surveys/)`,
    },
    {
      hint: {
        ja: "調査のあるフォルダーへ移るか、--workspace で指定してください",
        en: "change to the folder of the surveys, or name it with --workspace",
      },
    },
  );
}
