/**
 * Text in CP932, the Shift_JIS of Windows, for programs that know nothing else; with a list of what had to change.
 * As the Encoding Standard of WHATWG has Shift_JIS: of characters that stand twice the first place is taken.
 */

/** A character that CP932 does not have, what stands in its place, and how often. */
export interface ChangedCharacter {
  readonly character: string;
  /** `U+20BB7`. */
  readonly codePoint: string;
  readonly to: string;
  readonly count: number;
}

export interface Cp932Text {
  readonly bytes: Uint8Array;
  readonly changed: readonly ChangedCharacter[];
}

/** 〓, the mark of a missing character in Japanese typesetting. */
const missing = "〓";

/** What comes nearest, where Unicode's own compatibility forms do not say. */
const nearest: ReadonlyMap<string, string> = new Map([
  ["−", "－"],
  ["〜", "～"],
  ["–", "-"],
  ["—", "―"],
  ["‖", "∥"],
  ["¢", "￠"],
  ["£", "￡"],
  ["¬", "￢"],
  ["¥", "￥"],
  ["“", '"'],
  ["\u00a0", " "],
  ["•", "・"],
  ["𠮷", "吉"],
  ["⚠", "※"],
  ["\ufeff", ""],
]);

export function toCp932(text: string): Cp932Text {
  const codes = cp932Codes();
  const bytes: number[] = [];
  const changed = new Map<string, { to: string; count: number }>();
  for (const character of text.normalize("NFC")) {
    const code = codes.get(character);
    if (code !== undefined) {
      addCode(bytes, code);
      continue;
    }
    const to = substitute(character, codes);
    for (const other of to) addCode(bytes, codes.get(other) ?? 0x3f);
    if (character !== "\ufeff") changed.set(character, { to, count: (changed.get(character)?.count ?? 0) + 1 });
  }
  return {
    bytes: Uint8Array.from(bytes),
    changed: [...changed].map(([character, { to, count }]) => ({
      character,
      codePoint: pointOf(character),
      to,
      count,
    })),
  };
}

function substitute(character: string, codes: ReadonlyMap<string, number>): string {
  const known = nearest.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize("NFKC");
  return [...plain].every((one) => codes.has(one)) ? plain : missing;
}

const pointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function addCode(bytes: number[], code: number): void {
  if (code > 0xff) bytes.push(code >> 8);
  bytes.push(code & 0xff);
}

/** Characters and their codes, read back from the decoder that every platform has. */
function cp932Codes(): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("shift_jis", { fatal: true });
  for (let byte = 0; byte < 0x80; byte++) codes.set(String.fromCharCode(byte), byte);
  for (let byte = 0xa1; byte <= 0xdf; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), byte);
  for (const lead of leads()) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const character = trail === 0x7f ? null : characterAt(decoder, lead, trail);
      if (character !== null && !codes.has(character)) codes.set(character, lead * 256 + trail);
    }
  }
  return codes;
}

/** Without the private use area, and with the IBM extensions where Windows writes them. */
const leads = (): readonly number[] => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xfa, 0xfc)];
};

function characterAt(decoder: TextDecoder, lead: number, trail: number): string | null {
  try {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    return [...character].length === 1 ? character : null;
  } catch {
    return null;
  }
}
