/** The same content as the same bytes: what a Word document would otherwise take from the clock or from chance is fixed. */
import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from "fflate";

type Parts = Readonly<Record<string, Uint8Array>>;

/** The first moment that a zip archive can name, in any time zone. */
const mtime = new Date(1980, 0, 1);

/** Fixes ids, dates and the times of the archive; whatever `original`, the author's own document, holds stays as it is. */
export function settleDocx(bytes: Uint8Array, original?: Uint8Array): Uint8Array {
  const before: Parts = original === undefined ? {} : unzipSync(original);
  const parts = unzipSync(bytes);
  settleDates(parts, before);
  settleRelationships(parts, before);
  settleDrawings(parts, before);
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith(".xlsx") && before[name] === undefined) parts[name] = zipped(unzipSync(part));
  }
  return zipped(parts);
}

const zipped = (parts: Zippable): Unzipped[string] => zipSync(parts, { mtime });

/** A document of ours does not say when it was made: its text says when the answers were given. */
function settleDates(parts: Unzipped, before: Parts): void {
  const name = "docProps/core.xml";
  const part = parts[name];
  if (part === undefined || before[name] !== undefined) return;
  parts[name] = strToU8(strFromU8(part).replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ""));
}

/** Random names of relationships are counted instead, in the relationships and in the part that uses them. */
function settleRelationships(parts: Unzipped, before: Parts): void {
  for (const [name, part] of Object.entries(parts)) {
    const path = /^(.*)_rels\/(.*)\.rels$/.exec(name);
    if (path === null) continue;
    const kept = new Set(idsIn(before[name]));
    const names = countedNames(
      idsIn(part).filter((id) => random.test(id) && !kept.has(id)),
      kept,
    );
    for (const each of names.size === 0 ? [] : [name, `${path[1]}${path[2]}`]) {
      const xml = parts[each];
      if (xml !== undefined) parts[each] = renamed(xml, names);
    }
  }
}

/** The names that the writer of Word documents draws. */
const random = /^rId[\w-]{21}$/;

function countedNames(added: readonly string[], kept: ReadonlySet<string>): ReadonlyMap<string, string> {
  let count = 0;
  const next = (): string => {
    const id = `rIdPart${++count}`;
    return kept.has(id) ? next() : id;
  };
  return new Map(added.map((id) => [id, next()]));
}

const idsIn = (part: Uint8Array | undefined): string[] =>
  part === undefined ? [] : [...strFromU8(part).matchAll(/\bId="([^"]+)"/g)].map(([, id = ""]) => id);

const renamed = (part: Uint8Array, names: ReadonlyMap<string, string>): Unzipped[string] =>
  strToU8(strFromU8(part).replace(/="(rId[\w-]+)"/g, (_, id: string) => `="${names.get(id) ?? id}"`));

const drawing = /(<wp:docPr\b[^>]*?\bid=")(\d+)"/g;
const numbered = /<(?:wp:docPr|wps:cNvPr|wpg:cNvPr)\b[^>]*?\bid="(\d+)"/g;

/** Drawings are counted over all documents that a program writes; here, after the author's, as they stand in the text. */
function settleDrawings(parts: Unzipped, before: Parts): void {
  const name = "word/document.xml";
  const part = parts[name];
  if (part === undefined) return;
  const kept = new Set(
    Object.entries(before)
      .filter(([path]) => /^word\/[^/]*\.xml$/.test(path))
      .flatMap(([, xml]) => [...strFromU8(xml).matchAll(numbered)].map(([, id]) => Number(id))),
  );
  let last = [...kept].reduce((most, id) => Math.max(most, id), 0);
  const settled = strFromU8(part).replace(drawing, (text, head: string, id: string) =>
    kept.has(Number(id)) ? text : `${head}${++last}"`,
  );
  parts[name] = strToU8(settled);
}
