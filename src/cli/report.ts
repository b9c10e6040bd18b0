/** `jittai report`: the chapter of the plan as a document. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { choice } from "./flag-value.js";
import { addExample } from "./help-format.js";
import { type ReportFlags, reportFormats } from "./report-flags.js";

const flags: readonly Flag[] = [
  {
    flags: "--format <pdf|docx>",
    parse: choice("--format", reportFormats),
    initial: "pdf",
    text: {
      ja: "PDF（印刷用）か Word（編集できる図つき）",
      en: "pdf, or docx with editable charts",
    },
  },
  {
    flags: "--out <FILE>",
    text: { ja: "書き出すファイル（既定は report.pdf など）", en: "file to write; default: report.pdf or the like" },
  },
  { flags: "--title <TEXT>", text: { ja: "文書の題名", en: "title of the document" } },
];

export function declareReport(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument("[SURVEY[@WAVE]...]", say({ ja: "調査（既定はすべて）", en: "surveys; default: all" }))
    .summary(say({ ja: "計画の章を PDF か Word で書き出す", en: "write the chapter as PDF or Word" }))
    .description(
      say({
        ja: "調査の方法・人数の推計・図・表・照合を、A4 の PDF か、図を編集できる Word 文書にします。",
        en: "Writes method, people, charts, tables and reconciliation as an A4 PDF, or as a Word document whose charts can be edited.",
      }),
    )
    .action(async (selectors: readonly string[], _flags: unknown, self: Command) => {
      const { runReport } = await import("./run-report.js");
      await runReport(selectors, self.optsWithGlobals<ReportFlags>(), context);
    });
  addExample(command, context, ["jittai report ice-age-generation --format docx --out 第2章.docx", "jittai report"]);
}
