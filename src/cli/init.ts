/** `jittai init`: a workspace with an example that builds at once. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addExample } from "./help-format.js";

export function declareInit(command: Command, context: Context): void {
  const { say } = context;
  command
    .argument("[DIR]", say({ ja: "作るところ（既定は今いるフォルダー）", en: "where; defaults to the current folder" }))
    .summary(say({ ja: "作業場所を例の調査つきで作る", en: "begin a workspace, with an example survey" }))
    .description(
      say({
        ja: "例の調査（架空の回答）、人口の表、説明を置き、すぐに jittai build できるようにします。いまあるファイルは上書きしません。",
        en: "Writes an example survey (made-up answers), a population table and a README, ready for jittai build. No file is overwritten.",
      }),
    )
    .action(async (folder: string | undefined) => {
      const { runInit } = await import("./run-init.js");
      runInit(folder, context);
    });
  addExample(command, context, ["jittai init", "jittai init plan-2027"]);
}
