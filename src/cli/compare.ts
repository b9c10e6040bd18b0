/** `jittai compare`: one wave against an earlier one. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { choice, columns, level } from "./flag-value.js";
import { addExample } from "./help-format.js";
import type { CompareFlags } from "./run-compare.js";

const flags: readonly Flag[] = [
  {
    flags: "--question <Q>",
    parse: columns,
    initial: [],
    text: { ja: "比べる設問（既定は両方の回にあるもの）", en: "questions; default: all that both waves ask" },
  },
  {
    flags: "--accept-broken <Q>",
    parse: columns,
    initial: [],
    text: {
      ja: "系列が途切れていても比べる設問（印が付く）",
      en: "questions compared although their series is broken; marked",
    },
  },
  { flags: "--level <LEVEL>", parse: level, initial: 0.95, text: { ja: "信頼水準", en: "confidence level" } },
  {
    flags: "--format <FORMAT>",
    parse: choice("--format", ["table", "csv", "json"]),
    initial: "table",
    text: { ja: "table、csv、json", en: "table, csv or json" },
  },
];

export function declareCompare(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, flags)
    .argument("<WAVE>", say({ ja: "新しい回（調査@回）", en: "the later wave, survey@wave" }))
    .argument(
      "[EARLIER]",
      say({ ja: "前の回（既定は同じ調査のひとつ前）", en: "the earlier one; default: the one before" }),
    )
    .summary(
      say({ ja: "前の回から増えたか減ったかを区間つきで示す", en: "differences from an earlier wave, with intervals" }),
    )
    .description(
      say({
        ja: "両方の回にある設問の割合と平均を比べます。設問や選択肢が変わっていれば surveys/調査/crosswalks/回.ts の対応表に書きます。",
        en: "Compares shares and means of the questions both waves ask. What changed is declared in surveys/SURVEY/crosswalks/WAVE.ts.",
      }),
    )
    .action(async (later: string, earlier: string | undefined, _flags: unknown, self: Command) => {
      const { runCompare } = await import("./run-compare.js");
      await runCompare({ later, earlier }, self.optsWithGlobals<CompareFlags>(), context);
    });
  addExample(command, context, ["jittai compare town@2026", "jittai compare town@2026 town@2024 --format csv"]);
}
