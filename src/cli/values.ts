/** `jittai values`: every value that a document can name. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { choice } from "./flag-value.js";
import { addExample } from "./help-format.js";
import type { ValuesFlags } from "./run-values.js";

const flags: readonly Flag[] = [
  {
    flags: "--search <TEXT>",
    text: { ja: "名前か説明にこの語を含むものだけ", en: "only those whose name or label has this" },
  },
  {
    flags: "--format <text|csv|json>",
    parse: choice("--format", ["text", "csv", "json"]),
    initial: "text",
    text: { ja: "出力の形", en: "how to print" },
  },
];

export function declareValues(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument("[SURVEY[@WAVE]...]", say({ ja: "調査（既定はすべて）", en: "surveys; default: all" }))
    .summary(say({ ja: "文書に差し込める値の名前を一覧する", en: "list what a document can name" }))
    .description(
      say({
        ja: "{{名前}} と書いて文書に差し込める値・表・図の一覧です。",
        en: "Lists the values, tables and charts that {{name}} can stand for in a document.",
      }),
    )
    .action(async (selectors: readonly string[], _flags: unknown, self: Command) => {
      const { runValues } = await import("./run-values.js");
      await runValues(selectors, self.optsWithGlobals<ValuesFlags>(), context);
    });
  addExample(command, context, ["jittai values --search 推計人数", "jittai values ice-age-generation --format csv"]);
}
