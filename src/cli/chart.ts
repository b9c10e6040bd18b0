/** `jittai chart ID`: one declared chart, as files. */
import { type Command, Option } from "commander";
import { chartFormats } from "../workspace/chart-format.js";
import type { Context } from "./context.js";
import { choice, columns } from "./flag-value.js";
import { addExample } from "./help-format.js";
import type { ChartFlags } from "./run-chart.js";

export function declareChart(command: Command, context: Context): void {
  const { say } = context;
  const width = new Option("--width <half|full>", say({ ja: "段の半分か全幅か", en: "half or full column" }));
  const formats = new Option(
    "--format <LIST>",
    say({ ja: "vl,svg,png のどれか、またはいくつか（既定は svg）", en: "one or more of vl,svg,png; default: svg" }),
  );
  command
    .argument("<ID>", say({ ja: "図の id", en: "id of the chart" }))
    .addOption(formats.argParser((value) => columns(value, []).map(choice("--format", chartFormats))).default(["svg"]))
    .option(
      "--survey <SURVEY[@WAVE]>",
      say({ ja: "同じ id の図が複数あるときの調査", en: "the survey, if several have a chart of that id" }),
    )
    .addOption(width.argParser(choice("--width", ["half", "full"])).default("full"))
    .option("--out <DIR>", say({ ja: "書き出す先", en: "where to write" }), ".")
    .summary(say({ ja: "図をひとつ書き出す", en: "write one chart" }))
    .description(
      say({
        ja: "調査が宣言した図をひとつ、Vega-Lite・SVG・PNG で書き出します。",
        en: "Writes one chart that a survey declares as Vega-Lite, SVG or PNG.",
      }),
    )
    .action(async (id: string, _flags: ChartFlags, self: Command) => {
      const { runChart } = await import("./run-chart.js");
      await runChart(id, self.optsWithGlobals<ChartFlags>(), context);
    });
  addExample(command, context, ["jittai chart headcount --format svg,png --width half --out figures"]);
}
