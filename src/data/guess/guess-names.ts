/**
 * Names of questions: the header itself where it can be one (F1, income), else the number it begins with (問5 → q5),
 * else q1, q2 … in the order of the file. The same file gives the same names.
 */

const reserved = new Set(["all", "any", "not", "target", "targets", "union"]);
const identifier = /^[A-Za-z][A-Za-z0-9_]*$/;
const number = /^(?:(問|設問|質問|Q|q)|([A-Za-z]))\s?(\d{1,3})(?:(?:-|_|の|\s?\()(\d{1,2})\)?)?(?!\d)/;

/** The name that a header suggests, or `null`. */
export function ownName(header: string): string | null {
  const plain = header.normalize("NFKC").trim();
  if (identifier.test(header) && !reserved.has(header)) return header;
  const found = number.exec(plain);
  if (!found) return null;
  const [, question, letter, digits, part] = found;
  const prefix = question === undefined ? letter!.toLowerCase() : "q";
  return `${prefix}${Number(digits)}${part === undefined ? "" : `_${Number(part)}`}`;
}

/** A name for each header, none of them twice and none the header of another column. */
export function questionNames(headers: readonly string[], taken: readonly string[]): readonly string[] {
  const wanted = headers.map((header) => {
    const name = ownName(header);
    return name !== null && (name === header || !taken.includes(name)) ? name : null;
  });
  const kept = wanted.map((name) =>
    name !== null && wanted.filter((other) => other === name).length === 1 ? name : null,
  );
  const used = new Set([...kept.filter((name) => name !== null), ...taken]);
  let next = 0;
  return kept.map((name) => {
    if (name !== null) return name;
    do next++;
    while (used.has(`q${next}`));
    return `q${next}`;
  });
}
