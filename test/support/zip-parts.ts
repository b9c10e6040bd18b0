/** The files inside a zip archive as text, by the list at its end. */
import { inflateRawSync } from "node:zlib";

export function zipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const plain = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.set(zip.toString("utf8", at + 46, at + 46 + name), plain.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}
