/** A workspace with its surveys, and what it declares beside them, loaded. */
import { discoverSurveys, type FoundSurvey } from "./discover.js";
import { discoverDocuments, type FoundDocument } from "./documents.js";
import { findWorkspace } from "./find-workspace.js";
import { discoverKnowledge, type Knowledge } from "./knowledge.js";
import { type Api, moduleLoader } from "./load-module.js";

export interface Workspace {
  readonly root: string;
  /** What `import … from "jittai"` stands for in its files. */
  readonly api: Api;
  readonly surveys: readonly FoundSurvey[];
  /** References, projections, comparisons, rows of the overview. */
  readonly knowledge: Knowledge;
  /** Printed figures that are of no survey. */
  readonly documents: readonly FoundDocument[];
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
  const load = moduleLoader(root, api);
  return {
    root,
    api,
    surveys: await discoverSurveys(root, load),
    knowledge: await discoverKnowledge(root, load),
    documents: discoverDocuments(root),
  };
}
