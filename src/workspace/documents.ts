/** Printed figures that are of no survey of the workspace: folders of surveys/ with a published.csv and no survey. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A folder of printed figures. */
export interface FoundDocument {
  /** The name of its folder. */
  readonly id: string;
  readonly published: string;
}

/** In the order of their names. */
export function discoverDocuments(workspace: string): readonly FoundDocument[] {
  const root = join(workspace, "surveys");
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => ({ id: name, published: join(root, name, "published.csv") }))
    .filter(({ id, published }) => existsSync(published) && !hasSurvey(join(root, id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const hasSurvey = (folder: string): boolean =>
  readdirSync(folder).some((file) => /^survey\.(ts|mts|js|mjs)$/.test(file));
