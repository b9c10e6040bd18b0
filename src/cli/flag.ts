/** A flag as data: how it is spelt, what it does, how its value is read. */
import { type Command, Option } from "commander";
import type { Message } from "../errors.js";
import type { Context } from "./context.js";

export interface Flag {
  readonly flags: string;
  readonly text: Message;
  readonly parse?: (value: string, previous: never) => unknown;
  readonly initial?: unknown;
}

/** Adds flags to a command, in order. */
export function addFlags(command: Command, { say }: Context, flags: readonly Flag[]): Command {
  for (const { flags: spelling, text, parse, initial } of flags) {
    const option = new Option(spelling, say(text));
    if (parse) option.argParser(parse as (value: string, previous: unknown) => unknown);
    if (initial !== undefined) option.default(initial);
    command.addOption(option);
  }
  return command;
}
