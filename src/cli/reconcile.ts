/** `jittai reconcile`: printed figures against recomputed ones. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addExample } from "./help-format.js";

export function declareReconcile(command: Command, context: Context): void {
  const { say } = context;
  command
    .argument("[SURVEY...]", say({ ja: "調査（既定はすべて）", en: "surveys; default: all" }))
    .summary(say({ ja: "公表された数値を計算し直して照合する", en: "hold printed figures against recomputed ones" }))
    .description(
      say({
        ja: "公表された数値をひとつずつ回答から計算し直し、どの丸め方で一致するかを示します。説明できない差が残れば終了コードは 1 です。",
        en: "Recomputes every printed figure and says which rounding reproduces it. Exit code 1 if a difference is left unexplained.",
      }),
    )
    .action(async (selectors: string[], _options: unknown, self: Command) => {
      const { runReconcile } = await import("./run-reconcile.js");
      await runReconcile({ selectors, ...self.optsWithGlobals<{ workspace?: string }>() }, context);
    });
  addExample(command, context, ["jittai reconcile ice-age-generation"]);
}
