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
  const palette = new Palette();
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1) + 1;
    for (let x = 0; x < width; x++) {
      const place = palette.placeOf(pixels[y * width + x] ?? 0);
      if (place < 0) return null;
      lines[start + x] = place;
    }
  }
  return Buffer.concat([
    signature,
    chunk("IHDR", header(width, height)),
    chunk("pHYs", resolution(pixelsPerMetre)),
    chunk("PLTE", Buffer.from(palette.colours.flatMap((colour) => [colour, colour >>> 8, colour >>> 16]))),
    chunk("IDAT", deflateSync(lines, { level: 4 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const slots = 4096;

/** Colours in the order they are met; a table of slots, since most pixels are like the one before or one seen lately. */
class Palette {
  readonly colours: number[] = [];
  readonly #keys = new Uint32Array(slots);
  readonly #places = new Int16Array(slots).fill(-1);
  #last = -1;
  #place = -1;

  /** The place of a colour; -1 where it cannot have one. */
  placeOf(colour: number): number {
    if (colour === this.#last) return this.#place;
    this.#last = colour;
    let slot = Math.imul(colour, 0x9e3779b1) >>> 20;
    while (this.#places[slot] !== -1 && this.#keys[slot] !== colour) slot = (slot + 1) % slots;
    if (this.#places[slot] === -1) {
      if (this.colours.length === mostColours || colour >>> 24 !== 255) return -1;
      this.#keys[slot] = colour;
      this.#places[slot] = this.colours.push(colour) - 1;
    }
    this.#place = this.#places[slot] ?? -1;
    return this.#place;
  }
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
