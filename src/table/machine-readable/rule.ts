import type { RawFile, RawSheet } from "../../data/read-sheets.js";
import type { Message } from "../../errors.js";
import type { TableShape } from "./table-shape.js";

/** Where a rule is broken, and what stands there. */
export interface Breach {
  /** `B3`, `B3:C4`, `C` for a column, or empty for the whole sheet. */
  readonly place: string;
  readonly found: string;
}

/** What a rule looks at. */
export interface Looked {
  readonly file: Pick<RawFile, "file" | "format">;
  readonly sheet: RawSheet;
  readonly shape: TableShape;
}

/** One rule for tables that machines read: its number and text in the ministry's list, and the mend. */
export interface Rule {
  /** The item of the check list, such as 1-3. */
  readonly item: string;
  readonly text: Message;
  readonly mend: Message;
  readonly check: (looked: Looked) => readonly Breach[];
}
