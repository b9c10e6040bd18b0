/**
 * Bytes to text: the encoding is found in the order byte order mark, NUL bytes (UTF-16), strict UTF-8,
 * strict Shift_JIS as Windows has it (CP932), EUC-JP; nothing is replaced by �.
 */
import { isUtf8 } from "node:buffer";
import { SurveyError } from "../errors.js";
import { type Encoding, encodingNamed } from "./encoding.js";

export interface Decoded {
  readonly text: string;
  /** The encoding, with "with BOM" where a byte order mark said so. */
  readonly encoding: string;
}

const strict = (encoding: Encoding): TextDecoder => new TextDecoder(encoding, { fatal: true });

function attempt(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return strict(encoding).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: commas, digits and line ends leave NUL bytes on one side of each pair. */
function utf16ByNul(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1) return null;
  const nul = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, 65536); i++) if (bytes[i] === 0) nul[i % 2]!++;
  if (nul[0] === 0 && nul[1] === 0) return null;
  return nul[1]! >= nul[0]! ? "utf-16le" : "utf-16be";
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Short EUC-JP is also valid CP932, but then reads as a run of half-width kana where EUC-JP reads as kana and kanji. */
function japanese(bytes: Uint8Array): Decoded | null {
  const sjis = attempt(bytes, "shift_jis");
  const halfWidth = sjis === null ? 0 : count(sjis, /[｡-ﾟ]/g);
  const mostlyHalfWidth = sjis !== null && halfWidth * 2 > count(sjis, /[^\0-\x7f]/g);
  if (sjis !== null && !mostlyHalfWidth) return { text: sjis, encoding: "shift_jis" };
  const euc = attempt(bytes, "euc-jp");
  if (euc !== null && (sjis === null || count(euc, /[ぁ-ヶ]/g) > 0)) return { text: euc, encoding: "euc-jp" };
  return sjis === null ? null : { text: sjis, encoding: "shift_jis" };
}

/** The first byte that no text in this encoding has: in UTF-8 before the first �, else by halving the prefix that still decodes. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") {
    const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return Buffer.byteLength(lenient.slice(0, lenient.indexOf("\ufffd")));
  }
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      strict(encoding).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function undecodable(bytes: Uint8Array, tried: readonly Encoding[], file: string): SurveyError {
  const offsets = tried.map((encoding) => firstBadByte(bytes, encoding));
  const offset = Math.max(...offsets);
  const best = tried[offsets.indexOf(offset)]!;
  const before = new TextDecoder(best).decode(bytes.subarray(0, offset));
  const line = 1 + count(before, /\r\n|\r|\n/g);
  const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, "0").toUpperCase()}`;
  return new SurveyError(
    "unreadable-file",
    {
      ja: `文字コードを読み取れません：${file} の ${line} 行目、${offset} バイト目の ${byte}（${tried.join("、")} のいずれでもない）`,
      en: `undecodable text: ${byte} at byte ${offset}, line ${line} of ${file} (expected ${tried.join(", ")})`,
    },
    {
      file,
      offset,
      line,
      hint: {
        ja: "Excel で「CSV UTF-8（コンマ区切り）」として保存し直すか、--encoding で文字コードを指定してください",
        en: "save the file again as CSV UTF-8 in Excel, or name the encoding with --encoding",
      },
    },
  );
}

/** The text of a file; `encoding` overrides what the bytes suggest. */
export function decode(bytes: Uint8Array, options: { readonly file: string; readonly encoding?: string }): Decoded {
  const mark = byteOrderMark(bytes);
  const named = options.encoding === undefined ? null : encodingNamed(options.encoding);
  const certain = named ?? mark ?? utf16ByNul(bytes) ?? (isUtf8(bytes) ? "utf-8" : null);
  if (certain === null) {
    const decoded = japanese(bytes);
    if (decoded) return decoded;
    throw undecodable(bytes, ["utf-8", "shift_jis", "euc-jp"], options.file);
  }
  const text = attempt(bytes, certain);
  if (text === null) throw undecodable(bytes, [certain], options.file);
  return { text, encoding: mark === certain ? `${certain} with BOM` : certain };
}
