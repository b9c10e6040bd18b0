import { describe, expect, test } from "vitest";
import { SurveyError } from "../../src/errors.js";
import { readLedger, refuseClaimedTwice, unclaimed } from "../../src/reconcile/ledger.js";
import { figures } from "./counted.js";

const header = "id,document,section_ja,section_en,label_ja,label_en";
const ledger = (...rows: readonly string[]) => readLedger(`\uFEFF${[header, ...rows].join("\r\n")}\r\n`, "ledger.csv");

const faultOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof SurveyError) return error.text.en;
    throw error;
  }
  throw new Error("no error");
};

describe("the ledger says which figures there should be", () => {
  const entries = ledger("a,plan,第1章,Chapter 1,対象年齢,Age", "z,plan,第2章,,人数,People");

  test("its rows keep their order, section and label", () => {
    expect(entries).toEqual([
      {
        id: "a",
        document: "plan",
        section: { ja: "第1章", en: "Chapter 1" },
        label: { ja: "対象年齢", en: "Age" },
        line: 2,
      },
      { id: "z", document: "plan", section: { ja: "第2章" }, label: { ja: "人数", en: "People" }, line: 3 },
    ]);
  });

  test("a row that no published.csv claims is found", () => {
    const files = [{ file: "published.csv", figures: figures(["15", "years", ""]) }];
    expect(unclaimed(entries, files).map(({ id }) => id)).toEqual(["z"]);
    expect(unclaimed(entries, [])).toEqual(entries);
  });

  test.each([
    [
      () => ledger("a,plan,第1章,,x,", "a,plan,第1章,,y,"),
      'ledger.csv: line 3, column id: "a" (expected each id once; line 2 has it too)',
    ],
    [() => ledger(",plan,第1章,,x,"), 'ledger.csv: line 2, column id: "" (expected an id)'],
    [() => ledger("a,plan,,,x,"), 'ledger.csv: line 2, column section_ja: "" (expected the section in Japanese)'],
    [
      () => readLedger("id,section\na,b\n", "ledger.csv"),
      'ledger.csv: line 1: "id,section" (expected the header id,document,section_ja',
    ],
  ])("a faulty ledger names line and column", (run, expected) => {
    expect(faultOf(run)).toContain(expected);
  });
});

test("a figure that stands in two files is an error that names both", () => {
  const one = { file: "surveys/one/published.csv", figures: figures(["1", "other", ""], ["2", "other", ""]) };
  const two = { file: "surveys/two/published.csv", figures: figures(["1", "other", ""]) };
  expect(faultOf(() => refuseClaimedTwice([one, two]))).toBe(
    'surveys/two/published.csv: line 2, column id: "a" (expected each id once; surveys/one/published.csv line 2 has it too)',
  );
  expect(() => refuseClaimedTwice([one])).not.toThrow();
});
