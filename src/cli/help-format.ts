/** Help in the language asked for, with columns that line up for Japanese text. */
import type { Command, Option } from "commander";
import type { Message } from "../errors.js";
import { textWidth } from "../table/text-width.js";
import type { Context } from "./context.js";

const titles: Readonly<Record<string, Message>> = {
  "Usage:": { ja: "使い方:", en: "Usage:" },
  "Arguments:": { ja: "引数:", en: "Arguments:" },
  "Options:": { ja: "オプション:", en: "Options:" },
  "Global Options:": { ja: "共通のオプション:", en: "Options of every command:" },
  "Commands:": { ja: "コマンド:", en: "Commands:" },
};

/** Applies the language and the widths to a command's help. */
export function formatHelp(command: Command, { say }: Context): Command {
  return command
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: textWidth,
      optionDescription: (option) => described(option, say),
      styleTitle: (title) => {
        const translated = titles[title];
        return translated ? say(translated) : title;
      },
    })
    .helpOption("-h, --help", say({ ja: "使い方を表示する", en: "show how it is used" }));
}

/** The text of an option, with its default where that says anything. */
function described({ description, defaultValue }: Option, say: Context["say"]): string {
  if (defaultValue === undefined || defaultValue === false || Array.isArray(defaultValue)) return description;
  return say({ ja: `${description}（既定は ${defaultValue}）`, en: `${description}; default: ${defaultValue}` });
}

/** An example at the end of a command's help. */
export const addExample = (command: Command, { say }: Context, lines: readonly string[]): Command =>
  command.addHelpText(
    "after",
    `\n${say({ ja: "例:", en: "Example:" })}\n${lines.map((line) => `  ${line}`).join("\n")}`,
  );
