/** The command line: the only place with argv, exit codes and the console. */
import { CommanderError } from "commander";
import { packageInfo } from "../workspace/package-info.js";
import type { Context, ExitCode } from "./context.js";
import { reportFailure } from "./failure.js";
import { type Io, processIo } from "./io.js";
import { languageOf } from "./language.js";
import { createProgram } from "./program.js";
import { usageError } from "./usage-error.js";

const answered = new Set(["commander.helpDisplayed", "commander.help", "commander.version"]);

/** Runs one command line, given without the program's own name; resolves to its exit code. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const lang = languageOf(argv, io.env);
  let code: ExitCode = 0;
  const context: Context = {
    io,
    lang,
    say: (message) => message[lang],
    end: (ending) => {
      code = ending;
    },
  };
  try {
    const words = argv.length === 0 ? ["--help"] : argv;
    await createProgram(context, packageInfo().version).parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, context);
    if (answered.has(error.code)) return error.exitCode === 0 ? 0 : 2;
    const command = ["jittai", ...argv.slice(0, 1).filter((word) => !word.startsWith("-"))].join(" ");
    return reportFailure(usageError(error, command), context);
  }
  return code;
}
