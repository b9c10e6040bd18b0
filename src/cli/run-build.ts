import { join, relative, resolve } from "node:path";
import { inLanguage } from "../codebook/label.js";
import { describeFault } from "../data/describe-fault.js";
import { severityOf } from "../data/fault.js";
import type { Reading } from "../data/responses.js";
import type { LedgerEntry } from "../reconcile/ledger.js";
import { build } from "../workspace/build.js";
import { buildSummary } from "./build-summary.js";
import { type Context, print } from "./context.js";
import { cutShortLines, narrowLines } from "./disclosure-text.js";
import { loadWorkspace } from "./load-workspace.js";
import { progressLine } from "./progress.js";

/** What the command was asked for. */
export interface BuildFlags {
  readonly out?: string;
  readonly xlsx?: boolean;
  readonly workspace?: string;
}

const most = 20;

/** The first faults that refuse rows, a line each on stderr. */
function showFaults({ faults }: Reading, { io, lang, say }: Context): void {
  const refusing = faults.filter((fault) => severityOf(fault) !== "warning");
  for (const fault of refusing.slice(0, most)) io.err(`${describeFault(fault, lang)}\n`);
  const more = refusing.length - most;
  if (more > 0) io.err(say({ ja: `ほか ${more} 件\n`, en: `and ${more} more\n` }));
}

/** Figures of the ledger that no published.csv claims. */
function unclaimedLines(unclaimed: readonly LedgerEntry[], { lang, say }: Context): string[] {
  if (unclaimed.length === 0) return [];
  const n = unclaimed.length;
  const head = say({
    ja: `台帳（surveys/ledger.csv）にあって、どの published.csv にもない数値：${n} 件`,
    en: `in the ledger (surveys/ledger.csv), but in no published.csv: ${n}`,
  });
  const shown = unclaimed.slice(0, most).map(({ id, label }) => `  ${id} ${inLanguage(label, lang)}`);
  return [
    head,
    ...shown,
    ...(n > most ? [say({ ja: `  ほか ${n - most} 件`, en: `  and ${n - most} more` })] : []),
    "",
  ];
}

/** Ends the process at Ctrl+C: nothing has been written, or everything has. */
function onInterrupt({ io, say }: Context): () => void {
  const stop = () => {
    io.err(
      say({ ja: "\n中断しました。前回の出力はそのままです\n", en: "\ninterrupted; the last output is untouched\n" }),
    );
    process.exit(130);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return () => void process.off("SIGINT", stop).off("SIGTERM", stop);
}

/** Builds the output and says what it holds. */
export async function runBuild(selectors: readonly string[], flags: BuildFlags, context: Context): Promise<void> {
  const progress = progressLine(context.io);
  const release = onInterrupt(context);
  try {
    const workspace = await loadWorkspace(flags.workspace, context);
    const out = flags.out === undefined ? join(workspace.root, "output") : resolve(context.io.cwd, flags.out);
    const refused = (reading: Reading) => {
      progress.clear();
      showFaults(reading, context);
    };
    const { results, whole, notes, unclaimed, audits } = await build(workspace, {
      selectors,
      out,
      xlsx: flags.xlsx === true,
      progress: progress.show,
      refused,
    });
    progress.clear();
    for (const line of [...cutShortLines(audits), ...narrowLines(audits)]) context.io.err(`${context.say(line)}\n`);
    for (const line of buildSummary(results, context)) print(context, line);
    for (const note of notes) print(context, context.say(note));
    for (const line of unclaimedLines(unclaimed, context)) print(context, line);
    const shown = relative(context.io.cwd, join(out, whole ? "index.html" : "")) || ".";
    if (whole) print(context, context.say({ ja: `データ集：${shown}`, en: `book: ${shown}` }));
    else {
      print(context, context.say({ ja: `出力：${shown}`, en: `output: ${shown}` }));
      const note = {
        ja: "データ集と照合表は、全調査の jittai build で更新されます",
        en: "jittai build without names refreshes the book and the reconciliation",
      };
      context.io.err(`${context.say(note)}\n`);
    }
  } finally {
    progress.clear();
    release();
  }
}
