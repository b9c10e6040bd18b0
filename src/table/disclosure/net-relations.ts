/** Several categories counted as one: their counts make up that of the net, so that none can be had by subtraction. */
import { categoriesOfNet } from "../../codebook/net-name.js";
import { type CellBook, trait } from "./cell-book.js";
import type { NamedNumber } from "./named-number.js";

export const isNet = ({ category }: Pick<NamedNumber, "category">): boolean =>
  category !== null && categoriesOfNet(category) !== null;

export function addNets(book: CellBook, numbers: readonly NamedNumber[]): void {
  for (const { question, category, domain, count } of numbers) {
    const categories = category === null ? null : categoriesOfNet(category);
    const parts = categories?.flatMap((one) => book.find([...domain, trait(question, one)]) ?? []);
    if (parts === undefined || parts.length !== categories?.length || book.sum(count, parts)) continue;
    book.within(count, parts, { name: `${book.cells[count]?.name}, again`, guarded: false });
    for (const part of parts)
      book.sumWithRest(count, [part], { name: `${book.cells[count]?.name} without ${part}`, guarded: false });
  }
}
