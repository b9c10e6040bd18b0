/** The columns of a breakdown as codes a row: what questions cross, and where one of them overlaps itself. */
import type { Label } from "../codebook/label.js";
import type { Column } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import { answerCoding, asCategories } from "../totals/coding.js";
import { questionColumn } from "../totals/question-column.js";

/** Categories of one question that do not overlap: per row 0 or one of them, from 1. */
export interface Axis {
  readonly question: string;
  readonly codes: ArrayLike<number>;
  readonly categories: readonly AxisCategory[];
}

export interface AxisCategory {
  readonly name: string;
  readonly label: Label;
  readonly missing: boolean;
}

/** A question with one answer is one axis; a multiple question is one for each option, and one for those who gave none. */
export function axesOf(responses: Responses, question: string, missing: "shown" | "left-out"): readonly Axis[] {
  const column = questionColumn(responses, question);
  if (column.kind === "multiple") {
    const options = column.categories.map(({ name, label }, j) => ({
      question,
      codes: column.chosen[j] ?? [],
      categories: [{ name, label, missing: false }],
    }));
    return missing === "shown" ? [...options, ...missingAxis(question, column)] : options;
  }
  const plain = asCategories(column);
  const coding = missing === "shown" ? answerCoding(column, { base: "all", missing: "category" }) : plain;
  const categories = coding.categories.map(({ name, label }, j) => ({
    name,
    label,
    missing: j >= plain.categories.length,
  }));
  return [{ question, codes: coding.codes, categories }];
}

/** Those who gave no answer, by kind; none if everyone answered. */
function missingAxis(question: string, { missing, name }: Column): readonly Axis[] {
  const nobody = { kind: "category", name, missing, codes: new Uint8Array(missing.length), categories: [] } as const;
  const { codes, categories } = answerCoding(nobody, { base: "all", missing: "category" });
  if (categories.length === 0) return [];
  return [{ question, codes, categories: categories.map((kind) => ({ ...kind, missing: true })) }];
}

/** Axes crossed, the last varying fastest: per row 0 or one of the crossings, from 1. */
export function crossedCodes(axes: readonly Axis[], rows: number): Int32Array {
  const codes = new Int32Array(rows).fill(1);
  for (const axis of axes) {
    const width = axis.categories.length;
    for (let row = 0; row < rows; row++) {
      const [before, code] = [codes[row] ?? 0, axis.codes[row] ?? 0];
      codes[row] = before === 0 || code === 0 ? 0 : (before - 1) * width + code;
    }
  }
  return codes;
}
