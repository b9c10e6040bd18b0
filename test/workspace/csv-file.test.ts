import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../src/workspace/csv-file.ts";

test("a table has a BOM, CRLF, quotes where needed, and numbers in full precision", () => {
  expect(
    csvText([
      ["a", "b"],
      ['say "hi", all', 0.1 + 0.2],
      [null, -3],
    ]),
  ).toBe('\uFEFFa,b\r\n"say ""hi"", all",0.30000000000000004\r\n,-3\r\n');
});

test("text that a spreadsheet would run is made text; negative numbers stay numbers", () => {
  fc.assert(
    fc.property(fc.constantFrom("=", "+", "-", "@"), fc.string(), (sign, rest) => {
      const [, row = []] = parse(
        csvText([
          ["x", "y"],
          [sign + rest, -1],
        ]),
        { bom: true, relax_quotes: true },
      ) as string[][];
      expect(row[0]).not.toMatch(/^[=+\-@]/);
      expect(row.at(-1)).toBe("-1");
    }),
  );
});
