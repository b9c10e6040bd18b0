/**
 * What a notebook shows of a value. A kernel looks for a method named `Symbol.for("Jupyter.display")` and prints the richest
 * form it returns; nothing here depends on a kernel. The method is not enumerable: JSON, copies and comparisons never see it.
 */

/** One value in several forms, by MIME type: `text/html` or `image/svg+xml` beside `text/plain`. */
export type RichForms = Readonly<Record<string, string>>;

/** How a kernel asks for the forms of a value. */
export const displayMethod = Symbol.for("Jupyter.display");

/** A value that a notebook shows richly where it is the last of a cell. */
export interface Displayable {
  readonly [displayMethod]: () => Promise<RichForms>;
}

/** The value itself, which a notebook now shows in the forms given. */
export function shown<Value extends object>(value: Value, forms: () => Promise<RichForms>): Value {
  return Object.defineProperty(value, displayMethod, { value: forms, configurable: true });
}

/** Nothing but its forms. */
export const displayable = (forms: () => Promise<RichForms>): Displayable => ({ [displayMethod]: forms });
