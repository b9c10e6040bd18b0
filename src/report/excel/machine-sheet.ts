import type { Lang } from "../../codebook/label.js";
import { digitsWide } from "./digits-wide.js";
import { type MachinePart, machineRows } from "./machine-rows.js";
import type { SheetCell, Unnamed } from "./sheet.js";

/** As many rows as a sheet takes below its head. */
const longest = 1_048_575;
/** In digits. */
const [narrow, wide] = [8, 40];
/** Rows that widths are measured from. */
const measured = 200;

/** All tables as data, without any layout; more sheets if one is too short. */
export function machineSheets(parts: readonly MachinePart[], lang: Lang): readonly Unnamed[] {
  const [head = [], ...data] = machineRows(parts, lang);
  const widths = head.map((name, column) => {
    const texts = [name, ...data.slice(0, measured).map((row) => row[column] ?? "")];
    return Math.min(wide, texts.reduce<number>((most, one) => Math.max(most, shownWidth(one)), narrow) + 2);
  });
  const heading = head.map((value): SheetCell => ({ value, role: "data-head" }));
  return Array.from({ length: Math.max(1, Math.ceil(data.length / longest)) }, (_, i) => ({
    rows: [
      heading,
      ...data
        .slice(i * longest, (i + 1) * longest)
        .map((row) => row.map((value): SheetCell => ({ value, role: "data" }))),
    ],
    merges: [],
    widths,
    heights: new Map(),
    frozen: { rows: 1, columns: 0 },
    printed: false,
  }));
}

const shownWidth = (datum: string | number): number => (typeof datum === "number" ? 11 : digitsWide(datum));
