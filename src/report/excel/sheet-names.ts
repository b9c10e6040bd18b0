/** Names that a spreadsheet takes: at most 31 characters, none of []:*?/\, no two alike but for case. */

const longest = 31;

/** One name for each text, in their order: the number of the sheet, then as much of the text as there is room for. */
export const sheetNames = (texts: readonly string[]): readonly string[] =>
  texts.map((text, i) => shortened(`${i + 1} ${legal(text)}`));

/** A name in a reference: `'1 性別'!A1`. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const legal = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "")
    .replace(/[[\]:*?/\\'\p{Cc}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** Counted as spreadsheets count, in halves of UTF-16, without parting a character. */
function shortened(text: string): string {
  let name = "";
  for (const character of text.normalize("NFC")) {
    if (name.length + character.length > longest) break;
    name += character;
  }
  return name.trim();
}
