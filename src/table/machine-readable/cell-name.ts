/** The name of a column as a spreadsheet has it: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The name of a cell, both counted from 0: row 2, column 1 → B3. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
