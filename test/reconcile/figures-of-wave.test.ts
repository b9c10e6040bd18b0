import { expect, test } from "vitest";
import { figuresOfWave } from "../../src/reconcile/figures-of-wave.js";
import { readPublished } from "../../src/reconcile/published-file.js";

const figures = (...waves: readonly string[]) =>
  readPublished(
    [
      "id,label_ja,label_en,printed,unit,expression,source,note,wave",
      ...waves.map((wave, i) => `f${i},図,,1,other,,資料,,${wave}`),
    ].join("\n"),
    "published.csv",
  );
const of = (wave: string, ...named: readonly string[]) =>
  figuresOfWave(figures(...named), wave, { waves: ["2020", "2025"], file: "published.csv" }).map(({ id }) => id);

test("figures that name no wave are about the first", () => {
  expect(of("2020", "", "2020", "2025")).toEqual(["f0", "f1"]);
  expect(of("2025", "", "2020", "2025")).toEqual(["f2"]);
});

test("a figure about a wave that does not exist is an error, not passed over", () => {
  expect(() => of("2020", "", "2002")).toThrow(
    'published.csv: line 3, column wave: "2002" (expected one of 2020, 2025)',
  );
});
