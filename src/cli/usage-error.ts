/** Wrong usage as commander found it, said in both languages. */
import type { CommanderError } from "commander";
import { type Message, SurveyError } from "../errors.js";

const rules: readonly (readonly [RegExp, (part: (index: number) => string) => Message])[] = [
  [
    /^unknown option '(.*?)'/,
    (part) => ({ ja: `知らないオプションです：${part(1)}`, en: `unknown option: ${part(1)}` }),
  ],
  [
    /^unknown command '(.*?)'/,
    (part) => ({ ja: `知らないコマンドです：${part(1)}`, en: `unknown command: ${part(1)}` }),
  ],
  [
    /^missing required argument '(.*?)'/,
    (part) => ({ ja: `引数が足りません：${part(1)}`, en: `missing argument: ${part(1)}` }),
  ],
  [
    /^option '(.*?)' argument missing/,
    (part) => ({ ja: `オプションの値がありません：${part(1)}`, en: `missing value: ${part(1)}` }),
  ],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+)/,
    (part) => ({
      ja: `引数が多すぎます：${part(2)} 個（${part(1)} 個まで）`,
      en: `too many arguments: ${part(2)} (expected at most ${part(1)})`,
    }),
  ],
  [
    /^option '(.*?)' cannot be used with option '(.*?)'/,
    (part) => ({
      ja: `${part(1)} と ${part(2)} は同時に使えません`,
      en: `${part(1)} cannot be used with ${part(2)}`,
    }),
  ],
];

function hintFor(message: string, command: string): Message {
  const similar = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
  if (similar) return { ja: `${similar} のことではありませんか`, en: `did you mean ${similar}?` };
  return { ja: `使い方は ${command} --help で見られます`, en: `${command} --help shows how it is used` };
}

/** The SurveyError that a commander error stands for; `command` is what `--help` can be asked of. */
export function usageError(error: CommanderError, command: string): SurveyError {
  const message = error.message.replace(/^error: /, "");
  const hint = hintFor(message, command);
  for (const [pattern, say] of rules) {
    const match = pattern.exec(message);
    if (match)
      return new SurveyError(
        "invalid-option",
        say((index) => match[index] ?? ""),
        { hint },
      );
  }
  return new SurveyError("invalid-option", { ja: `使い方の誤りです：${message}`, en: message }, { hint });
}
