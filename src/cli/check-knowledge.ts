/** The part of `jittai check` that is of no survey: population tables, references and projections, the ledger. */
import { formatNumber } from "../table/format.js";
import { workspaceFigures } from "../workspace/workspace-figures.js";
import { workspaceSources } from "../workspace/workspace-sources.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

/** A line a table, a line for what is declared; a fault fails the command, naming its place. */
export async function checkKnowledge(workspace: string | undefined, context: Context): Promise<void> {
  const { say } = context;
  const opened = await loadWorkspace(workspace, context);
  const { populations, references, projections } = await workspaceSources(opened);
  for (const { file, rows } of populations) {
    const n = formatNumber(rows.length);
    print(context, say({ ja: `${file}：人口 ${n} 行、誤りなし`, en: `${file}: ${n} populations, no faults` }));
  }
  if (references.length > 0) {
    const [r, p] = [references.length, projections.length].map((count) => formatNumber(count));
    print(
      context,
      say({ ja: `国の調査 ${r} 件、推計 ${p} 件、誤りなし`, en: `references: ${r}, projections: ${p}, no faults` }),
    );
  }
  const { ledger, unclaimed } = workspaceFigures(opened);
  if (ledger.length === 0) return;
  const [all, open] = [ledger.length, unclaimed.length].map((count) => formatNumber(count));
  print(
    context,
    say({
      ja: `台帳の数値 ${all} 件、うち未照合 ${open} 件`,
      en: `figures in the ledger: ${all}, without a verdict: ${open}`,
    }),
  );
}
