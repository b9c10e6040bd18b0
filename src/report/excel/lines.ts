/** Rows of one cell: a title, a sentence, a way to another sheet. */
import type { SheetCell } from "./sheet.js";

type Line = readonly [SheetCell];

export const titleLine = (value: string): Line => [{ value, role: "title" }];
export const textLine = (value: string): Line => [{ value, role: "line" }];
export const linkLine = (value: string, link: string): Line => [{ value, role: "link", link }];
