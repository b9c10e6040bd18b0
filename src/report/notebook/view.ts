/** A table as a notebook shows it: text only, every number already written. */

/** A head over columns; `rows` and `columns` are how many it stands over. */
export interface ViewHead {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

export interface View {
  readonly caption: string;
  readonly head: readonly (readonly ViewHead[])[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns from the left name a row; the rest hold figures. */
  readonly names: number;
  /** Columns of text among those that hold figures, by their place; defaults to none. */
  readonly texts?: ReadonlySet<number>;
  /** Rows that stand out, by their place: totals. */
  readonly strong?: ReadonlySet<number>;
  readonly notes: readonly string[];
}

/** One row of heads. */
export const plainHead = (texts: readonly string[]): View["head"] => [texts.map((text) => ({ text }))];
