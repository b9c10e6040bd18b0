import { columnLetters } from "../../data/column-letters.js";

/** The name of a cell, both counted from 0: row 2, column 1 → B3. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
