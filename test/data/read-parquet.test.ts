import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/data/read-table.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe("a Parquet file", () => {
  test("is a table of its columns: whole numbers, text, missing answers, truth values and dates", async () => {
    const { encoding, header, rows, rowNumbers, faults } = await readTable(file("answers.parquet"));
    expect([encoding, faults]).toEqual(["parquet", []]);
    expect(header).toEqual(["id", "area", "income", "weight", "moved", "answered"]);
    expect(rows).toEqual([
      [1, "北", 101.5, 2, true, "2024-01-05"],
      [2, "南", 99.25, 2, false, "2024-01-06T09:30:00"],
      [3, "北", "", 3, "", ""],
      [4, "", 120, 3, true, "2024-02-01"],
      [5, "南", "", 3, false, ""],
    ]);
    expect([...rowNumbers]).toEqual([2, 3, 4, 5, 6]);
  });

  test("gives estimates as a CSV file does", async () => {
    const csv = "id,area,income,weight\n1,北,101.5,2\n2,南,99.25,2\n3,北,,3\n4,,120,3\n5,南,,3\n";
    const cwd = temporaryFolder({ "answers.csv": csv });
    const asked = ["--weight", "weight", "--mean", "income", "--share", "area", "--format", "json"];
    const estimates = async (name: string) => {
      const { out, err } = await runCli(["estimate", name, ...asked], { cwd });
      expect(err).toBe("");
      const found: { estimates: { value: number; se: number; n: number }[] } = JSON.parse(out);
      return found.estimates.map(({ value, se, n }) => [value, se, n]);
    };
    expect(await estimates(file("answers.parquet"))).toEqual(await estimates("answers.csv"));
  });

  test("with a column of lists or objects is refused by the name of the column", async () => {
    await expect(readTable(file("nested.parquet"))).rejects.toThrow(
      "nested.parquet (column list, row 2: neither a number nor text nor a date)",
    );
  });

  test("that is broken is refused", async () => {
    const cut = join(temporaryFolder({}), "cut.parquet");
    writeFileSync(cut, "PAR1 and no more");
    await expect(readTable(cut)).rejects.toThrow("cut.parquet (broken, or not a Parquet file)");
  });
});
