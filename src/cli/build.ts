/** `jittai build`: everything, from responses to the plan book. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addExample } from "./help-format.js";
import { optimiseLater } from "./optimise-later.js";
import type { BuildFlags } from "./run-build.js";

export function declareBuild(command: Command, context: Context): void {
  const { say } = context;
  command
    .argument(
      "[SURVEY[@WAVE]...]",
      say({ ja: "調査、または調査@回（既定はすべて）", en: "a survey, or survey@wave; default: all" }),
    )
    .option("--out <DIR>", say({ ja: "書き出す先（既定は output）", en: "where to write; default: output" }))
    .option(
      "--xlsx",
      say({
        ja: "集計表の Excel ブック（tables.xlsx）も書く",
        en: "write the tables as Excel workbooks (tables.xlsx) too",
      }),
    )
    .summary(
      say({
        ja: "推計・図・照合・データ集をつくり直す",
        en: "make estimates, charts, reconciliation and the book again",
      }),
    )
    .description(
      say({
        ja: "回答を確かめ、推計し、図と照合とデータ集（index.html）を output/ に書きます。途中で止めても前回の出力は残ります。",
        en: "Checks the responses, estimates, and writes charts, reconciliation and the book (index.html) to output/. If it stops, the last output stays.",
      }),
    )
    .action(async (selectors: string[], _flags: BuildFlags, self: Command) => {
      optimiseLater();
      const { runBuild } = await import("./run-build.js");
      await runBuild(selectors, self.optsWithGlobals<BuildFlags>(), context);
    });
  addExample(command, context, [
    "jittai build",
    "jittai build --xlsx",
    "jittai build ice-age-generation@2020 --lang en",
  ]);
}
