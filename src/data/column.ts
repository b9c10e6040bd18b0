import type { Label } from "../codebook/label.js";
import type { MissingKind } from "../codebook/question.js";

/** The kind of missing answer behind each non-zero entry of `missing`. */
export const missingKinds = [
  null,
  "noAnswer",
  "notAsked",
  "unknown",
] as const satisfies readonly (MissingKind | null)[];

interface Common {
  readonly name: string;
  /** Per row an index into `missingKinds`: 0 answered, 1 no answer, 2 not asked, 3 unknown. */
  readonly missing: Uint8Array;
}

/** A category as a column knows it. */
export interface ColumnCategory {
  readonly name: string;
  readonly label: Label;
}

/** One category a row, dictionary-coded: 0 is missing, k is `categories[k - 1]`. */
export interface CategoryColumn extends Common {
  readonly kind: "category";
  readonly codes: Uint8Array | Uint16Array;
  readonly categories: readonly ColumnCategory[];
}

/** Any number of categories a row: `chosen[j][row]` is 1 where category j was chosen. */
export interface MultipleColumn extends Common {
  readonly kind: "multiple";
  readonly chosen: readonly Uint8Array[];
  readonly categories: readonly ColumnCategory[];
}

/** A number a row; NaN exactly where missing. */
export interface NumberColumn extends Common {
  readonly kind: "number";
  readonly values: Float64Array;
  /** The classes of the codebook, as a column of their own kind; absent without bins. */
  readonly classes?: CategoryColumn;
}

/** A text or an ISO date a row; the empty string exactly where missing. */
export interface TextColumn extends Common {
  readonly kind: "text" | "date";
  readonly values: readonly string[];
}

export type Column = CategoryColumn | MultipleColumn | NumberColumn | TextColumn;
