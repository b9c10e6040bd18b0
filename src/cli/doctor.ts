/** `jittai doctor`: whether this machine and this workspace are ready, and what to do if not. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addExample } from "./help-format.js";

export function declareDoctor(command: Command, context: Context): void {
  const { say } = context;
  command
    .summary(say({ ja: "この機械と作業場所で動くかを確かめる", en: "see whether machine and workspace are ready" }))
    .description(
      say({
        ja: "Node、文字、画像づくり、作業場所、回答ファイル、出力先を順に確かめ、足りないものと直し方を示します。足りなければ終了コードは 1 です。",
        en: "Looks at Node, the font, drawing, the workspace, response files and the output folder, and says what to do. Exit code 1 if something is missing.",
      }),
    )
    .action(async (_flags: unknown, self: Command) => {
      const { runDoctor } = await import("./run-doctor.js");
      await runDoctor(self.optsWithGlobals<{ readonly workspace?: string }>(), context);
    });
  addExample(command, context, ["jittai doctor"]);
}
