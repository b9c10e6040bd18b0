/** The commands of jittai. Each file declares one; what it needs is loaded when it runs. */
import { Command, Option } from "commander";
import type { Message } from "../errors.js";
import { declareBuild } from "./build.js";
import { declareChart } from "./chart.js";
import { declareCheck } from "./check.js";
import { declareCheckTable } from "./check-table.js";
import { declareCompare } from "./compare.js";
import type { Context } from "./context.js";
import { declareCrosstab } from "./crosstab.js";
import { declareDisclosure } from "./disclosure.js";
import { declareDoctor } from "./doctor.js";
import { declareEstimate } from "./estimate.js";
import { declareFill } from "./fill.js";
import { addExample, formatHelp } from "./help-format.js";
import { declareInit } from "./init.js";
import { checkedLanguage } from "./language.js";
import { declareNew } from "./new.js";
import { declareReconcile } from "./reconcile.js";
import { declareReport } from "./report.js";
import { declareTables } from "./tables.js";
import { declareValues } from "./values.js";

/** Adds one command to the program. */
export type DeclareCommand = (command: Command, context: Context) => void;

const commands = {
  build: declareBuild,
  check: declareCheck,
  estimate: declareEstimate,
  crosstab: declareCrosstab,
  tables: declareTables,
  disclosure: declareDisclosure,
  compare: declareCompare,
  reconcile: declareReconcile,
  chart: declareChart,
  report: declareReport,
  fill: declareFill,
  values: declareValues,
  "check-table": declareCheckTable,
  new: declareNew,
  init: declareInit,
  doctor: declareDoctor,
} as const satisfies Record<string, DeclareCommand>;

const about: Message = {
  ja: "アンケートや実態調査の回答から、計画に載せる割合・人数・信頼区間・図をつくります。",
  en: "Turns survey responses into the shares, headcounts, intervals and charts of a plan.",
};

function commonOptions(program: Command, { say }: Context): Command {
  return program
    .addOption(
      new Option(
        "--lang <ja|en>",
        say({
          ja: "表示の言語（既定は ja、環境変数 JITTAI_LANG でも）",
          en: "language; defaults to ja, or JITTAI_LANG",
        }),
      ).argParser(checkedLanguage),
    )
    .option(
      "--workspace <DIR>",
      say({
        ja: "surveys/ があるフォルダー（既定は今いるところかその親）",
        en: "folder that holds surveys/; defaults to here or the nearest parent",
      }),
    );
}

/** The whole program, ready to parse. */
export function createProgram(context: Context, version: string): Command {
  const { say, io } = context;
  const program = formatHelp(new Command("jittai"), context).description(say(about));
  program.version(version, "-V, --version", say({ ja: "版を表示する", en: "show the version" }));
  program.helpCommand(false).exitOverride();
  program.configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} });
  commonOptions(program, context);
  for (const [name, declare] of Object.entries(commands)) {
    declare(formatHelp(program.command(name), context), context);
  }
  return addExample(program, context, ["jittai build", "jittai check ice-age-generation", "jittai estimate --help"]);
}
