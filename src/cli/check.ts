/** `jittai check`: responses against the codebook. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addExample } from "./help-format.js";

export function declareCheck(command: Command, context: Context): void {
  const { say } = context;
  command
    .argument(
      "[SURVEY[@WAVE]...]",
      say({ ja: "調査、または調査@回（既定はすべて）", en: "a survey, or survey@wave; default: all" }),
    )
    .option("--encoding <NAME>", say({ ja: "文字コード（既定は自動判定）", en: "encoding; default: found out" }))
    .summary(say({ ja: "回答がコードブックに合っているか確かめる", en: "hold the responses against the codebook" }))
    .description(
      say({
        ja: "回答ファイルの誤りをすべて探し、種類ごとに最初の数件を示し、全件を output/ の check.md に書きます。ほかは変えません。誤りがあれば終了コードは 1 です。",
        en: "Finds every fault of the response files, shows the first of each kind, and writes all to check.md in output/; touches nothing else. Exit code 1 if there are any.",
      }),
    )
    .action(async (selectors: string[], options: { encoding?: string }, self: Command) => {
      const { runCheck } = await import("./run-check.js");
      const { workspace } = self.optsWithGlobals<{ workspace?: string }>();
      await runCheck({ selectors, ...options, ...(workspace !== undefined && { workspace }) }, context);
      if (selectors.length > 0) return;
      const { checkKnowledge } = await import("./check-knowledge.js");
      await checkKnowledge(workspace, context);
    });
  addExample(command, context, [
    "jittai check ice-age-generation",
    "jittai check ice-age-generation@2020 --encoding cp932",
  ]);
}
