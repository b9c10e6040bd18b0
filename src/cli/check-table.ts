/** `jittai check-table`: whether machines can read a table that is to be published. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { choice } from "./flag-value.js";
import { addExample } from "./help-format.js";
import type { CheckTableFlags } from "./run-check-table.js";

const flags: readonly Flag[] = [
  {
    flags: "--format <text|json>",
    parse: choice("--format", ["text", "json"]),
    initial: "text",
    text: { ja: "書き方", en: "how to print" },
  },
  { flags: "--all", text: { ja: "該当するセルをすべて示す", en: "name every cell" } },
  { flags: "--encoding <NAME>", text: { ja: "文字コード（既定は自動判定）", en: "encoding; default: found out" } },
];

export function declareCheckTable(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument("<FILE>", say({ ja: "Excel か CSV の統計表", en: "a table, Excel or CSV" }))
    .summary(say({ ja: "公表する表が機械で読めるかを確かめる", en: "see whether machines can read a table" }))
    .description(
      say({
        ja: "総務省「統計表における機械判読可能なデータの表記方法の統一ルール」の項目ごとに、合わないセルと直し方を示します。あれば終了コードは 1 です。",
        en: "Names every cell that breaks an item of the ministries' rules for machine-readable tables, and the mend. Exit code 1 if there is one.",
      }),
    )
    .action(async (file: string, _flags: unknown, self: Command) => {
      const { runCheckTable } = await import("./run-check-table.js");
      await runCheckTable(file, self.optsWithGlobals<CheckTableFlags>(), context);
    });
  addExample(command, context, [
    "jittai check-table 第1表.xlsx",
    "jittai check-table output/estimates.csv --format json",
  ]);
}
