import type { Label } from "../../codebook/label.js";

/** A term and what there is to know about it. */
export interface MethodNote {
  readonly term: Label;
  readonly text: Label;
}
