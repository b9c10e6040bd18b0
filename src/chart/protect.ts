/**
 * Second suppression as far as one picture needs it: a single withheld share is 100 % less the others of its row, and
 * a single withheld domain is the total less the other domains. It adds to what `table` has decided, never takes away.
 */
import { type BreakdownRow, sizeOf } from "./breakdown-rows.js";
import type { CategoryShare } from "./shares-of.js";

interface Place {
  readonly row: number;
  readonly at: number;
}

/** Rows with a second share withheld wherever one alone could be had by subtraction; `whole` if a row adds up to 100 %. */
export function protectRows(rows: readonly BreakdownRow[], whole: boolean): BreakdownRow[] {
  const cells = rows.map(({ shares }) => [...shares]);
  const lines = [...(whole ? rowLines(rows) : []), ...columnLines(rows)];
  const isHidden = ({ row, at }: Place) => cells[row]?.[at]?.estimate.disclosure === "suppressed";
  const isNumber = ({ row, at }: Place) => typeof cells[row]?.[at]?.estimate.value === "number";
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      if (line.filter(isHidden).length !== 1) continue;
      const open = line.filter((place) => !isHidden(place) && isNumber(place));
      const least = open.sort((a, b) => people(cells[a.row]?.[a.at]) - people(cells[b.row]?.[b.at]))[0];
      if (least === undefined) continue;
      hide(cells[least.row] ?? [], least.at);
      changed = true;
    }
  }
  return rows.map((row, i) => ({ ...row, shares: cells[i] ?? [], n: sizeOf({ shares: cells[i] ?? [] }) }));
}

const rowLines = (rows: readonly BreakdownRow[]): Place[][] =>
  rows.map(({ shares }, row) => shares.map((_, at) => ({ row, at })));

/** One category across the domains of one breakdown, where the total of it is shown. */
function columnLines(rows: readonly BreakdownRow[]): Place[][] {
  const total = rows.find(({ group }) => group === 0)?.shares ?? [];
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group > 0);
  return groups.flatMap((group) =>
    total
      .filter(({ estimate }) => estimate.disclosure === "open")
      .map(({ category }) =>
        rows.flatMap((row, i) => {
          const at = row.group === group ? row.shares.findIndex((share) => share.category === category) : -1;
          return at < 0 ? [] : [{ row: i, at }];
        }),
      ),
  );
}

/** How many stand behind a share: the fewest are withheld first, so that the least is lost. */
const people = (share: CategoryShare | undefined): number => (share?.estimate.value ?? 0) * (share?.estimate.n ?? 0);

function hide(shares: CategoryShare[], at: number): void {
  const share = shares[at];
  if (share !== undefined) shares[at] = { ...share, estimate: { ...share.estimate, disclosure: "suppressed" } };
}
