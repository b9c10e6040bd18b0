import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { indexedPng } from "../../src/report/indexed-png.ts";
import { toPng } from "../../src/report/png.ts";

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="16"><rect width="32" height="16" fill="#ffffff"/>${inside}</svg>`;

/** The chunks of a PNG by name. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

describe("a picture of few colours", () => {
  test("has a palette, 300 dpi, and the pixels that were drawn", async () => {
    const png = await toPng(svg('<rect x="0" y="0" width="16" height="16" fill="#ff0000"/>'));
    const chunks = chunksOf(png);
    const [width, height] = [chunks.get("IHDR")?.readUInt32BE(0) ?? 0, chunks.get("IHDR")?.readUInt32BE(4) ?? 0];
    expect([width, height]).toEqual([100, 50]);
    expect(chunks.get("IHDR")?.[9]).toBe(3);
    expect(chunks.get("pHYs")?.readUInt32BE(0)).toBe(11_811);
    const lines = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
    const colourAt = (x: number, y: number): string => {
      const place = lines[y * (width + 1) + 1 + x] ?? 0;
      return (
        chunks
          .get("PLTE")
          ?.subarray(3 * place, 3 * place + 3)
          .toString("hex") ?? ""
      );
    };
    expect(colourAt(10, 20)).toBe("ff0000");
    expect(colourAt(90, 20)).toBe("ffffff");
  });

  test("gives the same bytes again", async () => {
    const drawing = svg('<circle cx="8" cy="8" r="6" fill="#4682b4"/>');
    expect(Buffer.from(await toPng(drawing)).equals(Buffer.from(await toPng(drawing)))).toBe(true);
  });
});

test("a picture of more than 256 colours, or one to see through, keeps true colour", () => {
  const pixels = (of: (i: number) => number) =>
    new Uint8Array(Uint32Array.from({ length: 300 }, (_, i) => of(i)).buffer);
  expect(indexedPng({ width: 30, height: 10, rgba: pixels((i) => (0xff000000 | i) >>> 0) }, 11_811)).toBeNull();
  expect(indexedPng({ width: 30, height: 10, rgba: pixels(() => 0x80ffffff) }, 11_811)).toBeNull();
  expect(
    indexedPng({ width: 30, height: 10, rgba: pixels((i) => (0xff000000 | (i % 256)) >>> 0) }, 11_811),
  ).not.toBeNull();
});

test("a picture of many colours is drawn all the same, with its resolution", async () => {
  const many = Array.from({ length: 32 }, (_, x) =>
    Array.from(
      { length: 16 },
      (_, y) => `<rect x="${x}" y="${y}" width="1" height="1" fill="rgb(${x * 8},${y * 16},${x * y})"/>`,
    ).join(""),
  ).join("");
  const chunks = chunksOf(await toPng(svg(many)));
  expect(chunks.get("IHDR")?.[9]).not.toBe(3);
  expect(chunks.get("pHYs")?.readUInt32BE(0)).toBe(11_811);
});
