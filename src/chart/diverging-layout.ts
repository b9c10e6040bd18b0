/** Where the pieces of diverging bars lie: the left side ends and the right side begins at the zero line. */
import type { ScaleRow, SidePart } from "./diverging-rows.js";
import type { CategoryShare } from "./shares-of.js";

/** A piece of a bar in px of the plot. */
export interface SidePiece {
  readonly part: number;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly star: string;
}

/** All pieces, the zero line, and where what stands apart begins; rows that cannot be shown have no pieces. */
export interface SideLayout {
  readonly pieces: readonly SidePiece[];
  readonly zero: number;
  readonly apart: number;
}

const apartGap = 22;

export function layOutSides(rows: readonly ScaleRow[], parts: readonly SidePart[], plot: number): SideLayout {
  const values = rows.map((row) => valuesOf(row, parts));
  const reach = (side: SidePart["side"]) =>
    Math.max(
      0,
      ...values.map((some) =>
        parts.reduce((sum, part, i) => sum + (part.side === side ? (some?.[i]?.value ?? 0) : 0), 0),
      ),
    );
  const [left, right, apart] = [reach("left"), reach("right"), reach("apart")];
  const gap = apart > 0 ? apartGap : 0;
  const unit = (plot - gap) / Math.max(left + right + apart, 1e-9);
  const zero = left * unit;
  const begin = zero + right * unit + gap;
  return {
    zero,
    apart: begin,
    pieces: values.flatMap((some, row) =>
      some === null ? [] : piecesOf(some, parts, { row, zero, apart: begin, unit }),
    ),
  };
}

interface Value {
  readonly value: number;
  readonly star: string;
}

/** The share of each part; `null` for the whole row if any is withheld or unknown. */
function valuesOf({ shares }: ScaleRow, parts: readonly SidePart[]): Value[] | null {
  const found = parts.map(({ categories }) => shares.filter(({ category }) => categories.includes(category)));
  const open = ({ estimate }: CategoryShare) => estimate.disclosure === "open" && estimate.value !== null;
  if (found.flat().length === 0 || !found.flat().every(open)) return null;
  return found.map((some) => ({
    value: some.reduce((sum, { estimate }) => sum + (estimate.value ?? 0), 0),
    star: some.length === 1 && some[0]?.estimate.reliability !== "ok" ? "＊" : "",
  }));
}

function piecesOf(
  values: readonly Value[],
  parts: readonly SidePart[],
  { row, zero, apart, unit }: { row: number; zero: number; apart: number; unit: number },
): SidePiece[] {
  const total = (side: SidePart["side"]) =>
    parts.reduce((sum, part, i) => sum + (part.side === side ? (values[i]?.value ?? 0) : 0), 0);
  const at = { left: zero - total("left") * unit, right: zero, apart };
  return parts.flatMap(({ side }, part) => {
    const { value, star } = values[part] ?? { value: 0, star: "" };
    const start = at[side];
    at[side] += value * unit;
    return value > 0 ? [{ part, row, start, end: at[side], value, star }] : [];
  });
}
