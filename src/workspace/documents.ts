/** Printed figures that are of no survey of the workspace: folders of surveys/ with a published.csv and no survey. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Label } from "../codebook/label.js";

/** A folder of printed figures. */
export interface FoundDocument {
  /** The name of its folder. */
  readonly id: string;
  /** The first heading of its README, both languages parted by a slash; its id where there is none. */
  readonly title: Label;
  readonly published: string;
}

/** In the order of their names. */
export function discoverDocuments(workspace: string): readonly FoundDocument[] {
  const root = join(workspace, "surveys");
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => ({ id: name, published: join(root, name, "published.csv") }))
    .filter(({ id, published }) => existsSync(published) && !hasSurvey(join(root, id)))
    .map((document) => ({ ...document, title: titleOf(join(root, document.id), document.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const hasSurvey = (folder: string): boolean =>
  readdirSync(folder).some((file) => /^survey\.(ts|mts|js|mjs)$/.test(file));

/** `# 国の調査 / National references` as a label. */
function titleOf(folder: string, id: string): Label {
  const readme = join(folder, "README.md");
  const [, heading] = existsSync(readme) ? (/^# (.+)$/m.exec(readFileSync(readme, "utf8")) ?? []) : [];
  const [ja = id, en] = heading?.split(" / ").map((part) => part.trim()) ?? [];
  return en === undefined ? { ja } : { ja, en };
}
