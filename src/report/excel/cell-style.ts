/** How cells look, by what they are for. */
import type { BorderSide, CellStyle, FontStyle } from "hucre";
import { looksLikeFormula } from "./safe-text.js";
import type { Role, SheetCell } from "./sheet.js";

/** BIZ UDPゴシック by the name that every system knows it by; Windows has had it since 2018. */
export const bookFont: FontStyle = { name: "BIZ UDPGothic", size: 10 };

const ink = { rgb: "1F2933" } as const;
const linked: FontStyle = { ...bookFont, underline: true, color: { rgb: "0B5394" } };
const line: BorderSide = { style: "thin", color: { rgb: "9AA5B1" } };
const box = { top: line, right: line, bottom: line, left: line } as const;
/** Below and on the right of what has neighbours on its other sides. */
const corner = { right: line, bottom: line } as const;
const filled = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

const roles: Readonly<Record<Role, CellStyle>> = {
  title: { font: { ...bookFont, size: 13, bold: true, color: ink }, alignment: { vertical: "center", wrapText: true } },
  line: { alignment: { vertical: "top", wrapText: true } },
  head: {
    font: { ...bookFont, bold: true, color: ink },
    fill: filled("E4EAF1"),
    border: box,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  caption: {
    font: { ...bookFont, bold: true, color: ink },
    fill: filled("F3F6F9"),
    border: { top: line, bottom: line },
    alignment: { horizontal: "left", vertical: "center" },
  },
  label: { border: box, alignment: { horizontal: "left", vertical: "center", wrapText: true, indent: 1 } },
  number: { border: corner, alignment: { horizontal: "right", vertical: "center" } },
  sign: { border: corner, numFmt: "@_ ", alignment: { horizontal: "right", vertical: "center" } },
  letters: { border: corner, numFmt: "@_ ", alignment: { horizontal: "right", vertical: "center", wrapText: true } },
  "label-link": { font: linked, border: box, alignment: { horizontal: "left", vertical: "center", indent: 1 } },
  link: {
    font: linked,
    alignment: { vertical: "center", wrapText: true },
  },
  "data-head": { font: { ...bookFont, bold: true, color: ink }, fill: filled("E4EAF1") },
  data: {},
};

/** By role, then by format; the same object for the same look. */
const known = new Map<Role, Map<string, CellStyle>>();

export function cellStyle(cell: SheetCell): CellStyle {
  const { role, strong = false, value } = cell;
  const format = typeof value === "string" && looksLikeFormula(value) ? "@" : (cell.format ?? "");
  const ofRole = known.get(role) ?? new Map<string, CellStyle>();
  if (ofRole.size === 0) known.set(role, ofRole);
  const key = strong ? `strong ${format}` : format;
  const found = ofRole.get(key) ?? madeStyle(role, format, strong);
  ofRole.set(key, found);
  return found;
}

function madeStyle(role: Role, format: string, strong: boolean): CellStyle {
  const plain = roles[role];
  return {
    ...plain,
    ...(strong && { font: { ...bookFont, ...plain.font, bold: true } }),
    ...(format !== "" && { numFmt: format }),
  };
}
