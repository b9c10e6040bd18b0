/** Content for a document in the language of the run: one full-width picture of each chart, progress on stderr. */
import { describeFault } from "../data/describe-fault.js";
import { severityOf } from "../data/fault.js";
import { type DocumentContent, documentContent } from "../workspace/document-content.js";
import type { Context } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";
import { progressLine } from "./progress.js";

const shown = 5;

/** What a document is made from. */
export interface DocumentNeeds {
  readonly workspace: string | undefined;
  /** Which charts it shows; defaults to *all*. */
  readonly charts?: (id: string) => boolean;
}

export async function documentFor(
  selectors: readonly string[],
  { workspace: named, charts }: DocumentNeeds,
  context: Context,
): Promise<DocumentContent> {
  const { io, lang } = context;
  const progress = progressLine(io);
  const workspace = await loadWorkspace(named, context);
  try {
    return await documentContent(workspace, {
      selectors,
      wanted: { lang, width: "full", ...(charts && { charts }) },
      progress: progress.show,
      refused: ({ faults }) => {
        const refusing = faults.filter((fault) => severityOf(fault) !== "warning");
        for (const fault of refusing.slice(0, shown)) io.err(`${describeFault(fault, lang)}\n`);
      },
    });
  } finally {
    progress.clear();
  }
}
