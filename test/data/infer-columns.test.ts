import { expect, test } from "vitest";
import { describeFault } from "../../src/data/describe-fault.js";
import { inferColumns } from "../../src/data/infer-columns.js";
import { readTable } from "../../src/data/read-table.js";
import { file } from "./files.js";

const infer = async (text: string) => inferColumns(await readTable(file(text), { shownAs: "api.csv" }));

test("a column of numbers is numeric, any other a category in natural order; NA and empty are missing", async () => {
  const { responses, faults } = await infer(
    '"","stype","api00","code","dnum","gone"\n"1","H",500,"007","q10",NA\n"2","E",NA,"010","q2",NA\n"3","","４１２","007","",NA\n',
  );
  const column = (name: string) => responses.columns.get(name);
  expect([...responses.columns.keys()]).toEqual(["stype", "api00", "code", "dnum", "gone"]);
  expect(column("stype")).toMatchObject({ kind: "category", categories: [{ name: "E" }, { name: "H" }] });
  expect(column("stype")).toMatchObject({ codes: Uint8Array.of(2, 1, 0), missing: Uint8Array.of(0, 0, 3) });
  expect(column("api00")).toMatchObject({ kind: "number", values: Float64Array.of(500, Number.NaN, 412) });
  expect(column("code")).toMatchObject({ kind: "category", codes: Uint8Array.of(1, 2, 1) });
  expect(column("dnum")).toMatchObject({ categories: [{ name: "q2" }, { name: "q10" }] });
  expect(column("gone")).toMatchObject({ kind: "number", missing: Uint8Array.of(3, 3, 3) });
  expect(responses).toMatchObject({ n: 3, read: 3, refused: 0, rowNumbers: Uint32Array.of(2, 3, 4) });
  expect(faults.map(({ code }) => code)).toEqual(["unnamed-column"]);
});

test("a ragged row is refused, an error value is missing; both are faults", async () => {
  const { responses, faults } = await infer("a,b\n1,#DIV/0!\n2\n3,4\n");
  expect(responses).toMatchObject({ n: 2, read: 3, refused: 1 });
  expect(responses.columns.get("b")).toMatchObject({ values: Float64Array.of(Number.NaN, 4) });
  expect(faults.map((fault) => describeFault(fault, "ja"))).toMatchInlineSnapshot(`
    [
      "api.csv の 2 行目、列「b」：数式のエラー値（欠損とみなします）「#DIV/0!」",
      "api.csv の 3 行目：セルの数が見出しと合わない行「1」（正しくは 2 個）。セルの中のコンマや引用符を確かめてください",
    ]
  `);
});

test("a header that stands twice refuses the file", async () => {
  const { responses, faults } = await infer("a,a,b\n1,2,3\n");
  expect(responses).toMatchObject({ n: 0, read: 1, refused: 1 });
  expect(faults.map((fault) => describeFault(fault, "en"))).toMatchInlineSnapshot(`
    [
      "api.csv, column a: duplicate column; remove one of the columns or rename it",
    ]
  `);
});

test("more kinds of text than codes can hold stay text", async () => {
  const { responses } = await infer(`id\n${Array.from({ length: 65536 }, (_, i) => `x${i}`).join("\n")}\n`);
  expect(responses.columns.get("id")?.kind).toBe("text");
});
