/** Drawn charts as a Word document: vector pictures with a bitmap for older programs, each with its alternative text. */
import type { Drawing } from "../wave-results.js";

/** One picture below the other, as drawn: title, notes and source are part of the picture. Word itself is loaded only here. */
export async function toDocx(drawings: readonly Drawing[]): Promise<Uint8Array> {
  const [{ Document, Packer }, { wordPicture }, { settleDocx }] = await Promise.all([
    import("docx"),
    import("./word-figure.js"),
    import("./settle-docx.js"),
  ]);
  const children = await Promise.all(drawings.map(wordPicture));
  const title = drawings[0]?.chart.title ?? "";
  return settleDocx(await Packer.pack(new Document({ title, sections: [{ children }] }), "uint8array"));
}
