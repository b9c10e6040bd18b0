/** `jittai fill`: live numbers in an author's own document. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { addExample } from "./help-format.js";
import type { FillFlags } from "./run-fill.js";

const flags: readonly Flag[] = [
  {
    flags: "--out <FILE>",
    text: { ja: "書き出すファイル（既定は「名前.filled.拡張子」）", en: "file to write; default: NAME.filled.EXT" },
  },
];

export function declareFill(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument("<FILE>", say({ ja: "差し込み先の docx・md・html", en: "a docx, md or html with placeholders" }))
    .summary(say({ ja: "文書の {{名前}} に値・表・図を差し込む", en: "put values, tables and charts into a document" }))
    .description(
      say({
        ja: "文書の {{調査.対象.people | 約百人}}、{{table:名前}}、{{chart:名前}} に値・表・図を差し込みます。書式は保たれ、前回から変わった値を示します。名前は jittai values で一覧できます。",
        en: "Fills {{survey.target.people | about-100}}, {{table:name}} and {{chart:name}}, keeps the styles, and says which values changed since the last time. jittai values lists the names.",
      }),
    )
    .action(async (file: string, _flags: unknown, self: Command) => {
      const { runFill } = await import("./run-fill.js");
      await runFill(file, self.optsWithGlobals<FillFlags>(), context);
    });
  addExample(command, context, ["jittai fill 計画案.docx --out 計画.docx", "jittai fill plan.md"]);
}
