/** `jittai crosstab FILE`: cross-tabulations from any file, with intervals and design-based tests. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addCrosstabFlags, type CrosstabFlags } from "./crosstab-flags.js";
import { addExample } from "./help-format.js";

export function declareCrosstab(command: Command, context: Context): void {
  const { say } = context;
  addCrosstabFlags(command, context)
    .argument("<FILE>", say({ ja: "CSV、Excel、Parquet のファイル", en: "a CSV, Excel or Parquet file" }))
    .summary(
      say({
        ja: "ファイルからクロス集計表を区間と検定つきでつくる",
        en: "cross-tabulations of a file, with intervals and tests",
      }),
    )
    .description(
      say({
        ja: "2 つの列のクロス集計です。割合に信頼区間を付け、関連を Rao–Scott 検定で、列どうしの差を抽出設計にもとづく t 検定で調べます。",
        en: "Crosses two columns: shares with intervals, a Rao–Scott test, and t-tests between columns, all design-based.",
      }),
    )
    .action(async (file: string, flags: CrosstabFlags) => {
      const { runCrosstab } = await import("./run-crosstab.js");
      await runCrosstab(file, flags, context);
    });
  addExample(command, context, [
    "jittai crosstab schools.csv --rows sch.wide --columns stype --psu dnum --weight pw --fpc fpc",
    "jittai crosstab responses.xlsx --rows employment,income --columns sex --shares row --format csv",
  ]);
}
