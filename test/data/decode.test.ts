import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/data/decode.js";
import { SurveyError } from "../../src/errors.js";
import { cp932, utf16 } from "./files.js";

const sample = "番号,氏名\r\n1,髙﨑①㈱～\r\n2,ﾃｽﾄ\r\n";
const options = { file: "a.csv" };
const thrownBy = (act: () => unknown): SurveyError => {
  try {
    act();
  } catch (error) {
    if (error instanceof SurveyError) return error;
  }
  throw new Error("expected a SurveyError");
};

describe("the encoding of a file", () => {
  test.each([
    ["utf-8", Buffer.from(sample)],
    ["utf-8 with BOM", Buffer.from(`\ufeff${sample}`)],
    ["utf-16le", utf16(sample, "le")],
    ["utf-16be", utf16(sample, "be")],
    ["utf-16le with BOM", utf16(`\ufeff${sample}`, "le")],
    ["utf-16be with BOM", utf16(`\ufeff${sample}`, "be")],
    ["shift_jis", cp932(sample)],
  ])("%s is found from the bytes", (encoding, bytes) => {
    expect(decode(bytes, options)).toEqual({ text: sample, encoding });
  });

  test("EUC-JP is found where CP932 would read half-width kana", () => {
    const bytes = Uint8Array.of(0xc7, 0xaf, 0xce, 0xf0, 0xa4, 0xce, 0xc9, 0xbd);
    expect(decode(bytes, options)).toEqual({ text: "年齢の表", encoding: "euc-jp" });
  });

  test("half-width kana alone stay CP932", () => {
    expect(decode(cp932("ﾅﾏｴ"), options)).toEqual({ text: "ﾅﾏｴ", encoding: "shift_jis" });
  });

  test("user-defined characters of CP932 decode to private use, none is lost", () => {
    expect(decode(Uint8Array.of(0xf0, 0x40, 0x2c, 0x8d, 0x82), options).text).toBe("\ue000,高");
  });

  test.each(["cp932", "SJIS", "windows-31j", "Shift_JIS"])("may be named %s", (encoding) => {
    expect(decode(cp932("髙"), { ...options, encoding })).toEqual({ text: "髙", encoding: "shift_jis" });
  });

  test("an unknown name lists those known", () => {
    const error = thrownBy(() => decode(Buffer.from("a"), { ...options, encoding: "latin-9" }));
    expect(error.code).toBe("invalid-option");
    expect(error.text).toMatchInlineSnapshot(`
      {
        "en": "unknown encoding: latin-9 (expected one of utf-8, utf-16le, utf-16be, cp932, sjis, shift_jis, windows-31j, euc-jp)",
        "ja": "文字コードの名前が正しくありません：latin-9（使えるもの：utf-8, utf-16le, utf-16be, cp932, sjis, shift_jis, windows-31j, euc-jp）",
      }
    `);
  });

  test("bytes of no encoding are named by offset and line", () => {
    const error = thrownBy(() => decode(Uint8Array.of(0x61, 0x0d, 0x0a, 0x62, 0xff, 0x0a), options));
    expect(error.code).toBe("unreadable-file");
    expect(error.details).toMatchObject({ offset: 4, line: 2 });
    expect(error.text).toMatchInlineSnapshot(`
      {
        "en": "undecodable text: 0xFF at byte 4, line 2 of a.csv (expected utf-8, shift_jis, euc-jp)",
        "ja": "文字コードを読み取れません：a.csv の 2 行目、4 バイト目の 0xFF（utf-8、shift_jis、euc-jp のいずれでもない）",
      }
    `);
  });

  test("an encoding that does not fit is an error, not a replaced character", () => {
    const error = thrownBy(() => decode(cp932("a\n髙"), { ...options, encoding: "utf-8" }));
    expect(error.details).toMatchObject({ offset: 2, line: 2 });
  });
});

test("text of any encoding comes back as it was", () => {
  const japanese = fc.constantFrom(..."番号髙﨑①㈱～ー、あいうえおカキク漢字一二三女男");
  const cells = fc.array(
    fc.array(japanese, { minLength: 3, maxLength: 8 }).map((c) => c.join("")),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(cells, (values) => {
      const text = `id,値\n${values.join("\n")}\n`;
      for (const bytes of [Buffer.from(text), utf16(text, "le"), utf16(text, "be"), cp932(text)]) {
        expect(decode(bytes, options).text).toBe(text);
      }
    }),
    { numRuns: 30 },
  );
});
