/**
 * Cell suppression: which counts to hide so that none of the sensitive ones can be worked out from what is left.
 * Hides the sensitive (primary), then as little more as it finds (complementary), until for every hidden count at least
 * `width` + 1 values fit everything printed. Each value is shown to fit by a complete set of counts that has it, so the
 * interval a reader can derive is never narrower than the one found here. Willenborg & de Waal (2001), Elements of
 * Statistical Disclosure Control, ch. 6; Fischetti & Salazar (2001), Solving the cell suppression problem on tabular
 * data with linear constraints, Management Science 47, 1008-1027. The search is bounded by the work it does, never by a
 * clock: of what it does not get to, every sum it stands in is hidden as a whole.
 */
import { HiddenCells } from "./hidden-cells.js";
import type { CellProtection, PrintedCounts, Suppression } from "./printed-counts.js";
import { type ProtectOptions, Protector } from "./protector.js";

export interface SuppressOptions extends ProtectOptions {
  /** Whether to hide more than the sensitive counts; false leaves them open to subtraction. Defaults to *true*. */
  readonly complementary?: boolean;
}

export function suppress(counts: PrintedCounts, options: SuppressOptions): Suppression {
  const hidden = new HiddenCells(counts);
  const protector = new Protector(counts, hidden, options);
  for (const [cell, { sensitive, role }] of counts.cells.entries())
    if (sensitive && role === "printed") hidden.hide(cell, "primary");
  if (options.complementary !== false) protector.protectAll();
  return found(counts, protector);
}

function found({ cells }: PrintedCounts, { hidden: kept, reached, isWide, givenUp }: Protector): Suppression {
  const hidden = new Map<number, CellProtection>();
  for (const [cell, because] of kept.reasons())
    hidden.set(cell, { because, ...reached.of(cell), enough: cells[cell]?.sensitive !== true || isWide(cell) });
  const exposed = [...cells.entries()].flatMap(([cell, { role, sensitive }]) =>
    role === "unprinted" && sensitive && !isWide(cell) ? [reached.of(cell)] : [],
  );
  return { hidden, exposed, givenUp };
}
