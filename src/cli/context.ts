import type { Lang } from "../codebook/label.js";
import type { Message } from "../errors.js";
import type { Io } from "./io.js";

/** 0 done, 1 the data or figures have faults, 2 wrong usage, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** What every command is run with. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  /** The text in the language asked for. */
  readonly say: (message: Message) => string;
  /** What the process will end with; 0 unless a command says otherwise. */
  readonly end: (code: ExitCode) => void;
}

/** Writes one line to stdout. */
export const print = (context: Context, line: string): void => context.io.out(`${line}\n`);
