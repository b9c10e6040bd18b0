/**
 * The font that charts are set in: advance widths for layout before drawing, outlines for pictures that
 * need no font. BIZ UDPGothic is on every Windows 10 and later; elsewhere pictures are outlined.
 */
import { createRequire } from "node:module";
import { SurveyError } from "../errors.js";
import type { MeasureText } from "./chart.js";

export const fontFamily = "BIZ UDPGothic";

const files = {
  regular: "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  bold: "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
} as const;

/** The shape of one character in units of the em, y upwards, and how far it advances. */
export interface GlyphOutline {
  readonly advance: number;
  readonly path: string;
}

/** Both weights of the chart font, read once. */
export interface ChartFont {
  readonly unitsPerEm: number;
  readonly measure: MeasureText;
  readonly outline: (character: string, bold: boolean) => GlyphOutline;
  /** Whether the font can draw a character; what it cannot is drawn as its empty box. */
  readonly has: (character: string) => boolean;
}

/** Where both weights of the chart font are. */
export const fontFiles = (): readonly string[] => Object.values(files).map(fontFile);

function fontFile(file: string): string {
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch (cause) {
    throw missingFont(file, cause);
  }
}

/** Reads the chart font; the reader itself is loaded only here. */
export async function openChartFont(): Promise<ChartFont> {
  const { openSync } = await import("fontkit");
  const open = (file: string) => {
    try {
      const font = openSync(fontFile(file));
      if ("fonts" in font) throw new TypeError("a collection of fonts");
      return font;
    } catch (cause) {
      throw missingFont(file, cause);
    }
  };
  const regular = open(files.regular);
  const bold = open(files.bold);
  const glyph = memoize((key: string) =>
    (key.startsWith("b") ? bold : regular).glyphForCodePoint(key.codePointAt(1) ?? 0),
  );
  const outline = memoize((key: string): GlyphOutline => {
    const { advanceWidth, path } = glyph(key);
    return { advance: advanceWidth, path: path.toSVG() };
  });
  const advance = (text: string, weight: string) => {
    let total = 0;
    for (const character of text) total += glyph(weight + character).advanceWidth;
    return total;
  };
  const em = regular.unitsPerEm;
  return {
    unitsPerEm: em,
    measure: (text, fontSize, isBold = false) => (advance(text, isBold ? "b" : "r") * fontSize) / em,
    outline: (character, isBold) => outline((isBold ? "b" : "r") + character),
    has: (character) => regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

function memoize<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const missingFont = (file: string, cause: unknown) =>
  new SurveyError(
    "unreadable-file",
    { ja: `図の書体を読めません: ${file}`, en: `chart font cannot be read: ${file}` },
    { cause, hint: { ja: "npm ci をやり直してください", en: "run npm ci again" } },
  );
