/** What keeps notebooks from running, in both languages, with what to do. */

export interface Said {
  readonly ja: string;
  readonly en: string;
}

export class NotebookProblem extends Error {
  constructor(
    readonly what: Said,
    readonly mend?: Said,
  ) {
    super(what.en);
  }
}

/** The lines for a terminal, Japanese first. */
export const problemLines = ({ what, mend }: NotebookProblem): readonly string[] => [
  ...(["ja", "en"] as const).map((lang) => what[lang]),
  ...(mend === undefined ? [] : (["ja", "en"] as const).map((lang) => `  → ${mend[lang]}`)),
];
