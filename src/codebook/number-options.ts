import { type Label, type LabelInput, toLabel } from "./label.js";
import type { Bin } from "./question.js";

/** A class as it is declared; its label defaults to the range with its unit (34～39歳). */
export interface BinInput {
  readonly ja?: string;
  readonly en?: string;
  readonly min: number;
  readonly max: number;
}

/** What must be said of a number. */
export interface NumberOptions<Name extends string = string> {
  readonly unit: LabelInput;
  /** The smallest answer possible. */
  readonly min: number;
  /** The largest answer possible. */
  readonly max: number;
  /** Whether only whole numbers can be answered; defaults to *true*. */
  readonly integer?: boolean;
  /** Classes without gaps from `min` to `max`; defaults to none. */
  readonly bins?: Readonly<Record<Name, BinInput>>;
}

/** Classes in the order written; what is not an option stays, for the check to name. */
export function binsOf<Name extends string>(
  inputs: Readonly<Record<Name, BinInput>> | undefined,
  unit: LabelInput,
): readonly Bin<Name>[] {
  const entries = Object.entries(inputs ?? {}) as [Name, BinInput][];
  return entries.map(([name, input]) => {
    const { ja, en, min, max, ...rest } = { ...input };
    const label =
      ja === undefined ? rangeLabel({ min, max }, toLabel(unit)) : toLabel(en === undefined ? ja : { ja, en });
    return { name, label, min, max, ...rest };
  });
}

function rangeLabel({ min, max }: { min: number; max: number }, unit: Label): Label {
  if (min === max) return { ja: `${min}${unit.ja}`, en: String(min) };
  return { ja: `${min}～${max}${unit.ja}`, en: `${min}–${max}` };
}
