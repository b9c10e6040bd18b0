import type { Cell } from "./table.js";

const written = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const plain = /^-?\d{1,15}$/;

/** The number a cell holds: full-width digits, thousands separators and U+2212 are read as people mean them; `null` if none. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return null;
  if (plain.test(cell)) return Number(cell);
  const text = cell.normalize("NFKC").replaceAll("−", "-").trim();
  if (!/\d/.test(text) || !written.test(text)) return null;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}
