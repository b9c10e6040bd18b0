/** Categories counted as one: those a survey declares, and the ends of a scale (top-2 box). */
import type { Question } from "../codebook/question.js";
import type { DeclaredNet } from "../codebook/table-declaration.js";
import type { Column, ColumnCategory, MultipleColumn } from "../data/column.js";
import type { Base } from "../estimate/estimate.js";
import { asCategories } from "../totals/coding.js";
import { bottomLabel, topLabel } from "./words.js";

interface Wanted {
  readonly question: Question;
  readonly nets: readonly DeclaredNet[];
  readonly top: number;
  readonly bottom: number;
}

/** The nets of a question: as declared, then the first and the last of a scale. */
export function declaredNets({ question, nets, top, bottom }: Wanted): readonly DeclaredNet[] {
  if (question.kind !== "scale") return nets;
  const names = question.categories.map(({ name }) => name);
  const ends: readonly DeclaredNet[] = [
    { name: `top${top}`, label: topLabel(top), categories: names.slice(0, top) },
    { name: `bottom${bottom}`, label: bottomLabel(bottom), categories: bottom === 0 ? [] : names.slice(-bottom) },
  ];
  return [...nets, ...ends.filter(({ categories }) => categories.length > 0)];
}

/** 1 for those in any of the categories. */
export function netFlags(column: Column, categories: readonly string[]): Uint8Array {
  if (column.kind === "multiple") return mentionsOf(column, categories).map((count) => Math.min(count, 1));
  const coding = asCategories(column);
  const inside = Uint8Array.from([0, ...coding.categories.map(({ name }) => Number(categories.includes(name)))]);
  return Uint8Array.from(coding.codes, (code) => inside[code] ?? 0);
}

/** Per respondent how many of the categories were chosen. */
function mentionsOf({ chosen, categories: options, missing }: MultipleColumn, categories: readonly string[]) {
  const counts = new Uint8Array(missing.length);
  options.forEach(({ name }, j) => {
    if (!categories.includes(name)) return;
    chosen[j]?.forEach((flag, row) => {
      counts[row] = (counts[row] ?? 0) + flag;
    });
  });
  return counts;
}

/**
 * A net as the option of a multiple question: whoever is in any of its categories. Per mention it is all answers given
 * within it, beside all others, so that the answers it is a share of stay the same.
 */
export function netColumn(column: Column, { name, label, categories }: DeclaredNet, base: Base): MultipleColumn {
  const net = { kind: "multiple", name: `${column.name}\u0000${name}`, missing: column.missing } as const;
  if (base !== "mentions" || column.kind !== "multiple") {
    return { ...net, chosen: [netFlags(column, categories)], categories: [{ name, label }] };
  }
  const others = column.categories.map((option) => option.name).filter((option) => !categories.includes(option));
  const rest: ColumnCategory = { name: `${name}\u0000`, label: { ja: "その他の回答" } };
  const counts = [mentionsOf(column, categories), mentionsOf(column, others)];
  return { ...net, chosen: counts, categories: [{ name, label }, rest] };
}
