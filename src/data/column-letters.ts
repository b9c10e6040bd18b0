/** The letters of a column by its place from 0, as a spreadsheet has them: A … Z, AA, AB … */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}
