import { expect, test } from "vitest";
import { SurveyError } from "../../src/errors.js";
import { readPublished } from "../../src/reconcile/published-file.js";

const header = "id,label_ja,label_en,printed,unit,digits,expression,source,note";
const read = (...lines: string[]) => readPublished([header, ...lines].join("\r\n"), "published.csv");

function failure(run: () => unknown): { ja: string; en: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof SurveyError) return error.text;
    throw error;
  }
  throw new Error("no error");
}

test("a line is a figure, with commas, quotes and a byte order mark as Excel writes them", () => {
  const text = `\ufeff${header}\r\na.total,合計,Total,"約１８,２００人",persons,,people(union),"計画, p.8",\r\n`;
  expect(readPublished(text, "published.csv")).toEqual([
    {
      id: "a.total",
      label: { ja: "合計", en: "Total" },
      printed: "18200",
      text: "約１８,２００人",
      unit: "persons",
      digits: 0,
      digitsStated: false,
      approximate: true,
      claim: "exact",
      expression: "people(union)",
      source: "計画, p.8",
      note: "",
      wave: "",
      line: 2,
    },
  ]);
});

test("the place of the last digit follows from the decimals, from 万, or from the column digits", () => {
  const [share, man, people, stated] = read(
    "a,あ,,2.30,percent,,share(x),s,",
    "b,い,,1.6万人,10k_persons,,people(x),s,",
    "c,う,,約1.6万人,persons,,people(x),s,",
    '"d",え,,"8,400",persons,-2,people(x),s,',
  );
  expect(share).toMatchObject({ printed: "2.30", digits: 2, digitsStated: true });
  expect(man).toMatchObject({ printed: "1.6", digits: 1, digitsStated: true });
  expect(people).toMatchObject({ printed: "16000", digits: -3, digitsStated: true });
  expect(stated).toMatchObject({ printed: "8400", digits: -2, digitsStated: true });
});

test("empty lines and lines of empty cells are passed over, and lines are counted as an editor counts", () => {
  const figures = read("", ",,,,,,,,", '"a",あ,,1,other,,,"two\nlines",', "b,い,,2,other,,,s,");
  expect(figures.map(({ id, line }) => [id, line])).toEqual([
    ["a", 4],
    ["b", 6],
  ]);
});

test("all faults of a file are told at once, each with its line and column", () => {
  const text = failure(() =>
    read(
      "a,あ,,1.6～3.0,percent,,share(x),s,",
      "b,い,,12,people,,count(x),s,",
      'c,う,,"18,2160",persons,,people(x),s,',
      "d,え,,12,persons,1.5,count(x),s,",
      "e,お,,95,percent,,,,",
      "f,か,,1,persons,,count(x),s,",
      "f,か,,2.3％,persons,,count(x),s,",
      "f,か,,1,persons,,count(x),s,",
      ",き,,1,persons,,count(x),s,",
    ),
  );
  expect(text.en).toMatchInlineSnapshot(`
    "published.csv: line 2, column printed: "1.6～3.0" (expected one number a line; give each end a line of its own)
    published.csv: line 3, column unit: "people" (expected one of persons, percent, points, years, 10k_persons, other)
    published.csv: line 4, column printed: "18,2160" (expected commas between groups of three digits)
    published.csv: line 5, column digits: "1.5" (expected a whole number from -6 to 6, or nothing)
    published.csv: line 6, column source: "" (expected a source, since the figure has no expression)
    published.csv: line 8, column printed: "2.3％" (expected a unit that agrees with the column unit)
    published.csv: line 9, column id: "f" (expected each id once; line 7 has it too)
    published.csv: line 10, column id: "" (expected an id)"
  `);
  expect(text.ja).toMatchInlineSnapshot(`
    "published.csv 2 行目 printed 列：「1.6～3.0」（数は1行に1つ。下限と上限は別の行に）
    published.csv 3 行目 unit 列：「people」（次のいずれか：persons、percent、points、years、10k_persons、other）
    published.csv 4 行目 printed 列：「18,2160」（桁区切りは3桁ごと）
    published.csv 5 行目 digits 列：「1.5」（-6 から 6 までの整数か空欄）
    published.csv 6 行目 source 列：「」（式のない数値には出典が必要です）
    published.csv 8 行目 printed 列：「2.3％」（unit 列に合う単位）
    published.csv 9 行目 id 列：「f」（id は一度だけ。7 行目にもあります）
    published.csv 10 行目 id 列：「」（id を書いてください）"
  `);
});

test("a wrong header names the columns expected", () => {
  expect(failure(() => readPublished("id,printed,value\na,1,2\n", "surveys/x/published.csv")).en).toMatchInlineSnapshot(
    `"surveys/x/published.csv: line 1: "id,printed,value" (expected the header id,label_ja,label_en,printed,unit,expression,source,note; digits,wave,accepted are optional)"`,
  );
});

test("a line with too few cells is a fault of that line", () => {
  expect(failure(() => read("a,あ,,1,persons")).en).toMatchInlineSnapshot(
    `"published.csv: line 2: "a,あ,,1,persons" (expected as many cells as the header, quotes paired)"`,
  );
});
