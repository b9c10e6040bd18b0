/** Files for reading tests: written to a folder of their own, in the encodings and formats that arrive. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";

const folder = mkdtempSync(join(tmpdir(), "jittai-data-"));
let files = 0;

/** Writes a file of its own and returns its path. */
export function file(content: string | Uint8Array, name = "responses.csv"): string {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, content);
  return path;
}

/** Text in CP932, by turning the decoder round; throws on a character that CP932 lacks. */
export function cp932(text: string): Uint8Array {
  const decoder = new TextDecoder("shift_jis");
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd" && !bytes.has(character))
        bytes.set(character, [lead, trail]);
    }
  }
  for (let kana = 0xa1; kana <= 0xdf; kana++) bytes.set(decoder.decode(Uint8Array.of(kana)), [kana]);
  const encoded = [...text].flatMap((character) => {
    const code = character.codePointAt(0)!;
    const found = code < 0x80 ? [code] : bytes.get(character);
    if (!found) throw new Error(`${character} is not in CP932`);
    return found;
  });
  return Uint8Array.from(encoded);
}

/** Text in UTF-16, least or most significant byte first. */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

export type SheetInput = Parameters<typeof writeXlsx>[0]["sheets"][number];

/** An Excel workbook. */
export const xlsx = async (sheets: readonly SheetInput[], password?: string): Promise<Uint8Array> =>
  writeXlsx({ sheets: [...sheets], ...(password === undefined ? {} : { encryption: { password, spinCount: 10 } }) });
