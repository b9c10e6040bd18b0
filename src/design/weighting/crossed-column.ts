import type { CategoryColumn, ColumnCategory } from "../../data/column.js";
import { SurveyError } from "../../errors.js";

const most = 65_535;
const between = " × ";

/** One or more columns crossed into one, for post-strata such as sex by age; a category is named `male × 15-24`. */
export const crossedColumn = (columns: readonly CategoryColumn[]): CategoryColumn => columns.reduce(crossed);

function crossed(left: CategoryColumn, right: CategoryColumn): CategoryColumn {
  const name = left.name + between + right.name;
  const width = right.categories.length;
  const size = left.categories.length * width;
  if (size > most) throw tooMany(name, size);
  const codes = Uint16Array.from(left.codes, (code, row) => {
    const other = right.codes[row]!;
    return code === 0 || other === 0 ? 0 : (code - 1) * width + other;
  });
  const categories = left.categories.flatMap((a) => right.categories.map((b) => together(a, b)));
  const missing = left.missing.map((kind, row) => kind || right.missing[row]!);
  return { kind: "category", name, codes, categories, missing };
}

const together = (a: ColumnCategory, b: ColumnCategory): ColumnCategory => ({
  name: a.name + between + b.name,
  label: {
    ja: a.label.ja + between + b.label.ja,
    en: (a.label.en ?? a.label.ja) + between + (b.label.en ?? b.label.ja),
  },
});

const tooMany = (column: string, size: number): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `組合せが多すぎます: ${column} ${size}(${most} まで)`,
      en: `too many crossings: ${column} has ${size} (expected at most ${most})`,
    },
    { column, size },
  );
