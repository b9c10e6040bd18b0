import { describe, expect, test } from "vitest";
import { settlePdf } from "../../../src/report/pdf/settle-pdf.ts";

/** A file of one page as a typesetter might number it; every name is given in `order`, every number from `numbers`. */
function written(numbers: readonly number[], order: readonly ("a" | "b")[], instance: string): Uint8Array {
  const [catalog, page, content, a, b] = numbers;
  const fonts = order.map((name) => `    /f${name} ${name === "a" ? a : b} 0 R\n`).join("");
  const drawn = "(1 0 R) Tj";
  const objects = new Map([
    [catalog, `<<\n  /Type /Catalog\n  /Pages ${page} 0 R\n>>`],
    [page, `<<\n  /Title (5 0 R)\n  /Font <<\n${fonts}  >>\n  /Contents ${content} 0 R\n>>`],
    [content, `<<\n  /Length ${drawn.length}\n>>\nstream\n${drawn}\nendstream`],
    [a, "<<\n  /BaseFont /A\n>>"],
    [b, "<<\n  /BaseFont /B\n>>"],
  ]);
  let text = "%PDF-1.7\n";
  const places = new Map<number | undefined, number>();
  for (const [number, object] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n\n`;
  }
  const rows = [1, 2, 3, 4, 5].map((number) => `${String(places.get(number)).padStart(10, "0")} 00000 n\r\n`);
  const trailer = `trailer\n<<\n  /Size 6\n  /Root ${catalog} 0 R\n  /ID [(same) (${instance})]\n>>\n`;
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f\r\n${rows.join("")}${trailer}startxref\n${text.length}\n%%EOF`,
    "latin1",
  );
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const instances = ["AAAAAAAAAAAAAAAAAAAAAA==", "BBBBBBBBBBBBBBBBBBBBBB=="] as const;

describe("a typeset file", () => {
  const settled = textOf(settlePdf(written([1, 2, 3, 4, 5], ["a", "b"], instances[0])));

  test("has the same bytes however its objects were numbered, its resources ordered and its instance named", () => {
    expect(textOf(settlePdf(written([3, 5, 1, 2, 4], ["b", "a"], instances[1])))).toBe(settled);
  });

  test("keeps its streams and its texts, also those that look like the number of an object", () => {
    expect(settled).toContain("stream\n(1 0 R) Tj\nendstream");
    expect(settled).toContain("/Title (5 0 R)");
    expect(settled).toContain("/BaseFont /A");
  });

  test("finds each object where its table says", () => {
    const table = Number(/startxref\n(\d+)/.exec(settled)?.[1]);
    const places = [...settled.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
    expect(places).toHaveLength(5);
    for (const [index, place] of places.entries())
      expect(settled.slice(place)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
  });

  test("of another build is left as it is", () => {
    const other = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF");
    expect(settlePdf(other)).toBe(other);
  });
});
