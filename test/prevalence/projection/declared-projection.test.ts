import { describe, expect, test } from "vitest";
import { defineProjection, type ProjectionDeclaration } from "../../../src/codebook/define-projection.js";
import { defineReference } from "../../../src/codebook/define-reference.js";
import type { PopulationRow, PopulationTable } from "../../../src/prevalence/population/population-table.js";
import { projected } from "../../../src/prevalence/projection/declared-projection.js";

const rate = (ages: string, count: number, respondents: number) => ({
  group: "broad",
  label: "広義",
  ages,
  count,
  respondents,
});
const reference = defineReference({
  id: "both",
  title: "架空の調査",
  organisation: "架空省",
  fieldwork: "2015",
  frame: "架空",
  definition: "架空",
  source: "架空の報告書",
  rates: [rate("15-39", 20, 1_000), rate("40-64", 30, 1_000)],
});

const row = (line: number, area: string, age: PopulationRow["age"], persons: number): PopulationRow => ({
  id: "",
  area,
  sex: "total",
  age,
  date: "2020",
  persons,
  se: 0,
  roundedTo: 1,
  basis: "counted",
  source: "架空",
  note: "",
  line,
});
const table = (file: string, ...rows: readonly PopulationRow[]): PopulationTable => ({ file, sha256: "", rows });
const populations = [
  table(
    "surveys/populations/town.csv",
    row(2, "架空市", { from: 15, to: 39 }, 10_000),
    row(3, "架空市", { from: 40, to: 64 }, 20_000),
  ),
  table("surveys/populations/village.csv", row(2, "架空村", { from: 15, to: 64 }, 1_000)),
];
const sources = { references: [reference], populations };

const declared: ProjectionDeclaration = {
  id: "p",
  label: "推計",
  definition: "架空",
  rates: [
    { reference: "both", group: "broad", ages: "15-39" },
    { reference: "both", group: "broad", ages: "40-64" },
  ],
  onto: { file: "town.csv", area: "架空市" },
};
const make = (change: Partial<ProjectionDeclaration> = {}) =>
  projected(defineProjection({ ...declared, ...change }), sources);

describe("a declared projection", () => {
  test("gives the people of each class, their sum with an interval, and the lines it came from", () => {
    const { classes, total } = make();
    expect(classes.map(({ people }) => people.value)).toEqual([200, 600]);
    expect(total.value).toBe(800);
    expect(total.interval!.low).toBeLessThan(800);
    expect(total.interval!.high).toBeGreaterThan(800);
    expect(classes.map(({ population }) => population.from)).toEqual([
      { file: "surveys/populations/town.csv", lines: [2] },
      { file: "surveys/populations/town.csv", lines: [3] },
    ]);
  });

  test("says what its document would print, rounding the rate first and adding up what was rounded", () => {
    const { classes, totalAsPrinted } = make({ rounding: { rateDigits: 0, peopleDigits: -3 } });
    expect(classes.map(({ asPrinted }) => asPrinted)).toEqual([0, 1_000]);
    expect(totalAsPrinted).toBe(1_000);
    expect(make().totalAsPrinted).toBeNull();
  });

  test("is directly standardised where only one class of the area is known: (1/3)·2 % + (2/3)·3 % of 1,000", () => {
    const { classes, total, standard } = make({
      onto: { file: "village.csv", area: "架空村", ages: "15-64" },
      standard: { file: "town.csv", area: "架空市" },
    });
    expect(total.value).toBeCloseTo((1_000 * (20 / 1_000 + (2 * 30) / 1_000)) / 3, 9);
    expect(classes.map(({ population }) => population.age)).toEqual(["15-64"]);
    expect(standard.map(({ population }) => population.persons)).toEqual([10_000, 20_000]);
  });

  test("of which a document prints people, rate and national number tells both ways it may have come about", () => {
    const printed = [
      {
        ages: "15-39",
        people: { value: 200, roundedTo: 10 },
        rate: { value: 0.02 },
        national: { value: 20_000 },
      },
    ];
    const { readings } = make({ printed });
    expect(readings?.populations[0]).toMatchObject({ age: "15-39", persons: 10_000, low: 9_750, high: 10_250 });
    expect(readings?.factor).toEqual({ low: 0.00975, high: 0.01025 });
    expect(make().readings).toBeNull();
  });

  test.each([
    [{ rates: [{ reference: "bath", group: "broad" }] }, /no such reference: bath/],
    [{ rates: [{ reference: "both", group: "broad" }] }, /several rates broad in both/],
    [{ rates: [{ reference: "both", group: "narrow", ages: "15-39" }] }, /both has no rate narrow 15-39/],
    [{ onto: { file: "twon.csv", area: "架空市" } }, /no population table twon\.csv/],
    [{ onto: { file: "town.csv", area: "別の市" } }, /town\.csv: no area 別の市/],
  ])("that names what is not there is refused: %j", (change, message) => {
    expect(() => make(change)).toThrow(message);
  });
});
