/** Runs the command line in this process and keeps what it says. */
import { fileURLToPath } from "node:url";
import { main } from "../../src/cli/main.ts";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** Defaults to the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

export async function runCli(
  argv: readonly string[],
  { cwd = repository, env = {}, terminal = false }: RunOptions = {},
): Promise<Run> {
  let [out, err] = ["", ""];
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    terminal,
    env,
    cwd,
  };
  const code = await main(argv, io);
  return { code, out, err };
}
