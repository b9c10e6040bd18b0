/** The same pages as the same bytes: the typesetter writes the resources of pictures in an order that changes from run to run. */
import { createHash } from "node:crypto";

/** Resources in order of their names, objects in the order in which they are first named from the root, and an id that follows from both. */
export function settlePdf(bytes: Uint8Array): Uint8Array {
  const file = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
  if (file === null) return bytes;
  const objects = new Map([...file.objects].map(([id, { head, stream }]) => [id, { head: ordered(head), stream }]));
  const numbers = numbered(objects, file.roots);
  const renumbered = (text: string): string =>
    text.replace(reference, (whole, id: string | undefined) =>
      id !== undefined && numbers.has(id) ? `${numbers.get(id)} 0 R` : whole,
    );
  let out = file.start;
  const places: number[] = [];
  for (const [id, number] of numbers) {
    const { head, stream } = objects.get(id) ?? { head: "null", stream: "" };
    places.push(out.length);
    out += `${number} 0 obj\n${renumbered(head)}${stream}\nendobj\n\n`;
  }
  const place = out.length;
  out += `xref\n0 ${places.length + 1}\n0000000000 65535 f\r\n`;
  for (const each of places) out += `${String(each).padStart(10, "0")} 00000 n\r\n`;
  const trailer = renumbered(file.trailer).replace(/\/Size \d+/, `/Size ${places.length + 1}`);
  out += `${trailer}startxref\n${place}\n%%EOF`;
  return Buffer.from(identified(out), "latin1");
}

interface PdfObject {
  /** What stands before the data of a stream, or all there is. */
  readonly head: string;
  /** From the word stream to its end; empty for other objects. */
  readonly stream: string;
}

interface PdfFile {
  readonly start: string;
  readonly objects: ReadonlyMap<string, PdfObject>;
  readonly trailer: string;
  readonly roots: readonly string[];
}

/** A text between brackets, which names nothing, or the number of another object. */
const reference = /\((?:[^()\\]|\\[\s\S])*\)|(?<![\d.])(\d+) 0 R\b/g;

/** Null for a file that does not list its objects in a plain table. */
function parse(text: string): PdfFile | null {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const end = text.lastIndexOf("trailer");
  if (!text.startsWith("xref", table) || end < table) return null;
  const places = [...text.slice(table, end).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  const objects = new Map<string, PdfObject>();
  for (const place of places) {
    const found = objectAt(text, place);
    if (found === null) return null;
    objects.set(found.id, found.object);
  }
  const trailer = text.slice(end, text.lastIndexOf("startxref"));
  const roots = [...trailer.matchAll(reference)].map(([, id = ""]) => id);
  return { start: text.slice(0, Math.min(...places)), objects, trailer, roots };
}

const opening = /(\d+) 0 obj\n/y;

function objectAt(text: string, place: number): { readonly id: string; readonly object: PdfObject } | null {
  opening.lastIndex = place;
  const [whole = "", id = ""] = opening.exec(text) ?? [];
  const from = place + whole.length;
  const end = text.indexOf("\nendobj", from);
  const data = text.indexOf(">>\nstream\n", from);
  if (whole === "" || end < 0) return null;
  if (data < 0 || data > end) return { id, object: { head: text.slice(from, end), stream: "" } };
  const head = text.slice(from, data + 2);
  const length = Number(/\/Length (\d+)\n/.exec(head)?.[1] ?? Number.NaN);
  const after = data + 10 + length;
  if (!text.startsWith("\nendstream\nendobj", after)) return null;
  return { id, object: { head, stream: text.slice(data + 2, after + 10) } };
}

const resources = /(\/(?:XObject|ExtGState|Font|Pattern|Shading|ColorSpace) <<\n)((?: *\/[^\n]*\n)+)( *>>)/g;

/** Names are given as a picture is read, and are the same in every run. */
const ordered = (head: string): string =>
  head.replace(resources, (_, open: string, entries: string, close: string) => {
    const lines = entries.trimEnd().split("\n");
    return `${open}${lines.sort().join("\n")}\n${close}`;
  });

/** New numbers by old, in order; what nothing names is left out. */
function numbered(objects: ReadonlyMap<string, PdfObject>, roots: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const waiting = [...roots].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const object = objects.get(id);
    if (object === undefined || numbers.has(id)) continue;
    numbers.set(id, numbers.size + 1);
    waiting.push(...[...object.head.matchAll(reference)].map(([, named = ""]) => named).reverse());
  }
  return numbers;
}

/** The id of this instance, in the trailer and in the metadata, is drawn from the whole file. */
function identified(text: string): string {
  const instance = /\/ID \[\([^)]*\) \(([A-Za-z0-9+/=]{24})\)\]/.exec(text)?.[1];
  if (instance === undefined) return text;
  const blank = text.replaceAll(instance, "0".repeat(instance.length));
  const id = createHash("sha256").update(blank, "latin1").digest("base64").slice(0, 22);
  return text.replaceAll(instance, `${id}==`);
}
