/** A new workspace: an example survey that builds at once, a population table, and what to do next. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SurveyError } from "../../errors.js";
import { nearestAbove } from "../find-workspace.js";
import type { OutputFile } from "../output-file.js";
import { writeNew } from "./write-new.js";

const template = fileURLToPath(new URL("../../../templates/workspace/", import.meta.url));

/** Files that may be there already, such as those of npm, and are then left as they are. */
const keepable = new Set(["tsconfig.json", ".gitignore", "README.md"]);

/** Packing leaves out a file named .gitignore, so it waits under another name. */
const placed = (path: string): string => (path === "gitignore" ? ".gitignore" : path);

function templateFiles(): OutputFile[] {
  const names = readdirSync(template, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(join(template, name)).isFile());
  return files.map((name) => ({
    path: placed(name.replaceAll("\\", "/")),
    bytes: readFileSync(join(template, name)),
  }));
}

function nested(folder: string, outer: string): SurveyError {
  return new SurveyError(
    "invalid-option",
    {
      ja: `${folder} は、すでに作業場所である ${outer} の中にあります`,
      en: `${folder} is inside ${outer}, which is a workspace already`,
    },
    {
      hint: {
        ja: "外に新しいフォルダーを作るか、いまの作業場所で jittai new survey を使ってください",
        en: "make a folder elsewhere, or begin a survey there with jittai new survey",
      },
    },
  );
}

/** Writes the files of a workspace and names them; nothing is overwritten, and nothing written if a survey would be. */
export function newWorkspace(folder: string): string[] {
  const outer = nearestAbove(dirname(folder));
  if (outer !== null) throw nested(folder, outer);
  const files = templateFiles().filter(({ path }) => !(keepable.has(path) && existsSync(join(folder, path))));
  writeNew(folder, files);
  return files.map(({ path }) => path);
}
