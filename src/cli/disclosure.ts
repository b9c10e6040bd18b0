/** `jittai disclosure`: what is hidden, why and how well, for the analyst. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { disclosureFormats } from "./disclosure-formats.js";
import { addFlags, type Flag } from "./flag.js";
import { choice } from "./flag-value.js";
import { addExample } from "./help-format.js";
import type { DisclosureFlags } from "./run-disclosure.js";

const flags: readonly Flag[] = [
  {
    flags: "--format <text|csv|json>",
    parse: choice("--format", disclosureFormats),
    initial: "text",
    text: { ja: "出力の形", en: "how to print" },
  },
];

export function declareDisclosure(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument(
      "[SURVEY[@WAVE]...]",
      say({ ja: "調査、または調査@回（既定はすべて）", en: "a survey, or survey@wave; default: all" }),
    )
    .summary(say({ ja: "秘匿の点検（公表しない）", en: "audit what is hidden (not for publication)" }))
    .description(
      say({
        ja: "何がどの規則で秘匿され、読者がどこまで絞り込めるかを示します。真の数の手がかりになるので公表しないでください。読者がちょうど言い当てられる数があれば終了コードは 1 です。",
        en: "Says what is hidden by which rule, and how far a reader can narrow it down. Do not publish it: it hints at the true counts. Exit code 1 if a reader can tell one of them exactly.",
      }),
    )
    .action(async (selectors: string[], _flags: DisclosureFlags, self: Command) => {
      const { runDisclosure } = await import("./run-disclosure.js");
      await runDisclosure(selectors, self.optsWithGlobals<DisclosureFlags>(), context);
    });
  addExample(command, context, [
    "jittai disclosure ice-age-generation",
    "jittai disclosure ice-age-generation@2020 --format csv > audit.csv",
  ]);
}
