/** `jittai tables`: the tables a survey declares, printed or written as data. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { choice, columns } from "./flag-value.js";
import { addExample } from "./help-format.js";
import type { TablesFlags } from "./run-tables.js";
import { tableEncodings, tableFormats } from "./table-formats.js";

const flags: readonly Flag[] = [
  {
    flags: "--format <text|csv|json|json-stat|xlsx>",
    parse: choice("--format", tableFormats),
    initial: "text",
    text: { ja: "出力の形。xlsx は --out とともに使います", en: "output format; xlsx needs --out" },
  },
  {
    flags: "--encoding <utf-8|cp932>",
    parse: choice("--encoding", tableEncodings),
    initial: "utf-8",
    text: {
      ja: "文字コード。cp932 は --out とともに使い、変わった文字を示します",
      en: "encoding; cp932 needs --out and lists the characters that changed",
    },
  },
  {
    flags: "--table <ID>",
    parse: columns,
    initial: [],
    text: { ja: "表の id、または表の組の id（既定はすべて）", en: "id of a table or of a set of tables; default: all" },
  },
  { flags: "--out <FILE>", text: { ja: "書き出すファイル（既定は画面）", en: "file to write; default: print" } },
];

export function declareTables(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument(
      "[SURVEY[@WAVE]...]",
      say({ ja: "調査、または調査@回（既定はすべて）", en: "a survey, or survey@wave; default: all" }),
    )
    .summary(say({ ja: "集計表（GT・クロス）を示す、または書き出す", en: "print or write the tables of a survey" }))
    .description(
      say({
        ja: "調査が宣言した集計表を、秘匿を済ませて示します。宣言がなければ、全質問の GT 表と by によるクロス表です。",
        en: "Prints the tables a survey declares, after disclosure control; where none is declared, every question alone and by each breakdown.",
      }),
    )
    .action(async (selectors: string[], _flags: TablesFlags, self: Command) => {
      const { runTables } = await import("./run-tables.js");
      await runTables(selectors, self.optsWithGlobals<TablesFlags>(), context);
    });
  addExample(command, context, [
    "jittai tables ice-age-generation --table by.employment",
    "jittai tables ice-age-generation@2020 --format csv --encoding cp932 --out tables.csv",
    "jittai tables agency --format xlsx --out tables.xlsx",
  ]);
}
