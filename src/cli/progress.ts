/** One line on stderr that says what is being done, on a terminal only; it leaves no trace. */
import type { Io } from "./io.js";

export interface Progress {
  /** Replaces the line; resolves after pending signals were heard. */
  readonly show: (text: string) => Promise<void>;
  readonly clear: () => void;
}

const erase = "\r\u001b[K";

/** The progress line of a run; silent where stderr is not a terminal. */
export function progressLine({ terminal, err }: Io): Progress {
  return {
    show: (text) => {
      if (terminal) err(`${erase}${text}`);
      return new Promise((resolve) => void setImmediate(resolve));
    },
    clear: () => {
      if (terminal) err(erase);
    },
  };
}
