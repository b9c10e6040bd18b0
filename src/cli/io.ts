/** Where a command reads its surroundings from and writes to, so that tests need no process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal: only then is progress shown. */
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is an end, not a failure. */
function endWithReader(error: Error): void {
  if ("code" in error && error.code === "EPIPE") process.exit();
  throw error;
}

/** The process itself. */
export function processIo(): Io {
  process.stdout.on("error", endWithReader);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    env: process.env,
    cwd: process.cwd(),
  };
}
