import { expect, test } from "vitest";
import { tabulate } from "../../src/table/tabulate.ts";
import { near } from "../support/near.ts";
import { twelve, twelvePeople } from "../support/table-sample.ts";
import { waveResults } from "../support/wave-results.ts";

const sample = { ...twelvePeople, survey: twelve, wave: waveResults().wave };

test("a table is made of a sample on the spot", () => {
  const [table] = tabulate(sample, { rows: ["wish"], columns: ["sex", ["sex", "age"]], title: "速報" });
  expect(table).toMatchObject({ id: "table.wish", title: { ja: "速報：意向", en: "速報: Wish" } });
  expect(table!.columns.map(({ domain }) => domain)).toEqual([
    {},
    { sex: "male" },
    { sex: "female" },
    { sex: "male" },
    { sex: "male", age: "young" },
    { sex: "male", age: "old" },
    { sex: "female" },
    { sex: "female", age: "young" },
    { sex: "female", age: "old" },
  ]);
  near(table!.cells[0]![1]!.estimate.value, 0.5);
});

test("a misspelt name does not compile, and throws where no compiler has seen it", () => {
  // @ts-expect-error no such question
  expect(() => tabulate(sample, { rows: ["wsh"] })).toThrow("no question or column: wsh");
  // @ts-expect-error no such question
  expect(() => tabulate(sample, { rows: ["wish"], columns: ["sx"] })).toThrow("no question or column: sx");
});
