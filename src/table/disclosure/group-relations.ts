/** Targets overlap: the parts into which they cut the respondents (in this, not in that) are counts a reader can work out. */
import type { Survey } from "../../codebook/survey.js";
import { subsets } from "../../prevalence/subsets.js";
import { type CellBook, trait } from "./cell-book.js";

/** Of more targets the parts are too many, and too small, to name; each is then held against everyone only. */
const mostTargets = 6;

export function addGroups(book: CellBook, { targets }: Survey): void {
  const present = Object.keys(targets).filter((name) => book.find([trait("target", name)]) !== undefined);
  if (present.length < 2 || present.length > mostTargets) return;
  const sets = subsets(present);
  const sizes = sets.map((members) => onlyIn(book, members, sets));
  if (sizes.some((size) => size < 0)) return;
  const cells = sets.map((members, i) => {
    const printed = book.find([trait("target", `only:${members.join("&")}`)]);
    return printed ?? book.unprinted(`only ${members.join(" and ")}`, { value: sizes[i] ?? 0, guarded: true });
  });
  for (const members of sets) {
    const inside = cells.filter((_, i) => members.every((name) => sets[i]?.includes(name)));
    const whole = cellOf(book, members);
    if (whole === undefined) book.empty(inside);
    else book.sum(whole, inside);
  }
  const union = book.find([trait("target", "union")]);
  if (union !== undefined) book.sum(union, cells);
}

const cellOf = (book: CellBook, members: readonly string[]): number | undefined =>
  book.find(members.map((name) => trait("target", name)));

/** People in exactly these targets: inclusion and exclusion over the overlaps, of which those not printed are empty. */
function onlyIn(book: CellBook, members: readonly string[], sets: readonly (readonly string[])[]): number {
  const wider = sets.filter((set) => members.every((name) => set.includes(name)));
  return wider.reduce((sum, set) => {
    const cell = cellOf(book, set);
    const sign = (set.length - members.length) % 2 === 0 ? 1 : -1;
    return sum + (cell === undefined ? 0 : sign * book.valueOf(cell));
  }, 0);
}
