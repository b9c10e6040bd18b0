import { type Label, toLabel } from "./label.js";
import type { Category } from "./question.js";

/** A category as it is declared: its label, or its label with more to say. */
export type CategoryInput = string | CategoryOptions;

interface CategoryOptions extends Label {
  /** What stands for it in the response file; defaults to its position from 1. */
  readonly code?: string | number;
  /** その他, 特にない, わからない: comes last and grey in sorted charts; defaults to *false*. */
  readonly residual?: boolean;
}

/** A category of a multiple question. */
export type MultipleCategoryInput =
  | string
  | (CategoryOptions & {
      /** Cannot be combined with another category; defaults to *false*. */
      readonly exclusive?: boolean;
    });

/** Categories in the order written; what is not an option stays, for the check to name. */
export function categoriesOf<Name extends string>(
  inputs: Readonly<Record<Name, MultipleCategoryInput>>,
): readonly Category<Name>[] {
  const entries = Object.entries(inputs ?? {}) as [Name, MultipleCategoryInput][];
  return entries.map(([name, input], i) => {
    const options = typeof input === "object" ? input : { ja: input };
    const { ja, en, code = i + 1, exclusive = false, residual = false, ...rest } = { ...options };
    return {
      name,
      code: String(code),
      label: toLabel(en === undefined ? ja : { ja, en }),
      exclusive,
      residual,
      ...rest,
    };
  });
}
