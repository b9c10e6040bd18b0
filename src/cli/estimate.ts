/** `jittai estimate FILE`: design-based estimates from any file, declared by flags. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addEstimateFlags, type EstimateFlags } from "./estimate-flags.js";
import { addExample } from "./help-format.js";

export function declareEstimate(command: Command, context: Context): void {
  const { say } = context;
  addEstimateFlags(command, context)
    .argument("<FILE>", say({ ja: "CSV、Excel、Parquet のファイル", en: "a CSV, Excel or Parquet file" }))
    .summary(
      say({
        ja: "ファイルから割合・平均・総数・比・分位点を区間つきで求める",
        en: "shares, means, totals, ratios and quantiles of a file, with intervals",
      }),
    )
    .description(
      say({
        ja: "抽出設計（層・抽出単位・母集団の数・重み）を指定して、ファイルから推計します。空欄と NA は欠測です。",
        en: "Estimates from a file, given how the sample was drawn. Empty cells and NA are missing.",
      }),
    )
    .action(async (file: string, flags: EstimateFlags) => {
      const { runEstimate } = await import("./run-estimate.js");
      await runEstimate(file, flags, context);
    });
  addExample(command, context, [
    "jittai estimate schools.csv --strata stype --weight pw --fpc fpc --mean api00 --by sch.wide",
    "jittai estimate responses.xlsx --share employment --where sex=female --interval wilson",
  ]);
}
