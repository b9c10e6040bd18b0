/**
 * A picture of few colours as a PNG with a palette (PNG, 3rd edition, §11.2): a third of the bytes of a true-colour one, and
 * half the time.
 */
import { crc32, deflateSync } from "node:zlib";

/** Pixels row by row, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const mostColours = 256;

/** The PNG; null where there are more colours than a palette holds, or a pixel one can see through. */
export function indexedPng({ width, height, rgba }: Pixels, pixelsPerMetre: number): Buffer | null {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const places = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  let [last, place] = [-1, 0];
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1) + 1;
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x] ?? 0;
      if (colour !== last) {
        last = colour;
        const known = places.get(colour);
        if (known === undefined && (places.size === mostColours || colour >>> 24 !== 255)) return null;
        place = known ?? places.size;
        if (known === undefined) places.set(colour, place);
      }
      lines[start + x] = place;
    }
  }
  return Buffer.concat([
    signature,
    chunk("IHDR", header(width, height)),
    chunk("pHYs", resolution(pixelsPerMetre)),
    chunk("PLTE", Buffer.from([...places.keys()].flatMap((colour) => [colour, colour >>> 8, colour >>> 16]))),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Eight bits a pixel, palette, no interlace. */
function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes[8] = 8;
  bytes[9] = 3;
  return bytes;
}

export function resolution(pixelsPerMetre: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt32BE(pixelsPerMetre, 0);
  bytes.writeUInt32BE(pixelsPerMetre, 4);
  bytes[8] = 1;
  return bytes;
}

/** Length, name, content and a checksum of name and content. */
export function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
