import type { Drawing } from "../wave-results.js";

/** A piece of a chapter, in one language, that every kind of document can set: Word, PDF, Markdown, HTML. */
export type Block = Heading | Paragraph | Terms | TableBlock | FigureBlock;

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** A note is small; a warning stands out. */
  readonly tone: "plain" | "note" | "warning";
}

/** Terms and what there is to say of each. */
export interface Terms {
  readonly kind: "terms";
  readonly items: readonly { readonly term: string; readonly text: string }[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of figures, set to the right. */
  readonly figures: ReadonlySet<number>;
  /** Columns that need room for sentences. */
  readonly wide: ReadonlySet<number>;
  readonly notes: readonly string[];
}

/** A chart; its title, notes and source are part of the picture, its finding is the caption. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly id: string;
  readonly caption: string;
  readonly drawing: Drawing;
}
