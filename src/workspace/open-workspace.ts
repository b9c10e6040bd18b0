/** A workspace with its surveys loaded. */
import { discoverSurveys, type FoundSurvey } from "./discover.js";
import { findWorkspace } from "./find-workspace.js";
import { type Api, moduleLoader } from "./load-module.js";

export interface Workspace {
  readonly root: string;
  readonly surveys: readonly FoundSurvey[];
}

/** Where to look, and what `import … from "jittai"` stands for in survey files. */
export interface WorkspaceOptions {
  readonly cwd: string;
  /** The folder that holds surveys/; defaults to the nearest one from `cwd` upwards. */
  readonly workspace?: string | undefined;
  readonly api: Api;
}

export async function openWorkspace({ cwd, workspace, api }: WorkspaceOptions): Promise<Workspace> {
  const root = findWorkspace(cwd, workspace);
  return { root, surveys: await discoverSurveys(root, moduleLoader(root, api)) };
}
