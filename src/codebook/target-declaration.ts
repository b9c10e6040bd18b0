import type { Label, LabelInput } from "./label.js";
import type { ConditionOn } from "./names.js";
import type { Questions } from "./question.js";

/** A target as it is declared: its label, and the condition its people meet. */
export interface TargetDeclaration<Qs extends Questions> extends Label {
  /** The label where space is short; defaults to the label. */
  readonly short?: LabelInput;
  readonly when: ConditionOn<Qs>;
}
