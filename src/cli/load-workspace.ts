/** The workspace a command works in; survey files that import "jittai" get this package's own API. */
import { openWorkspace, type Workspace } from "../workspace/open-workspace.js";
import type { Context } from "./context.js";

export async function loadWorkspace(workspace: string | undefined, { io }: Context): Promise<Workspace> {
  const api = await import("../index.js");
  return openWorkspace({ cwd: io.cwd, workspace, api });
}
