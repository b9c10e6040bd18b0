/** Holds the rows of a population file against each other: what is there twice, overlaps, leaves a gap or does not add up. */

import { type AgeClass, ageAfter, ageText, inOrder, type Seam, seams } from "../../codebook/age-class.js";
import type { CellFault } from "../../data/cell-fault.js";
import type { Message } from "../../errors.js";
import { sum } from "../../math/compensated-sum.js";
import type { PopulationRow } from "./population-table.js";

/** The contradictions of a file; none if it is sound. */
export function checkPopulation(rows: readonly PopulationRow[]): readonly CellFault[] {
  const repeated = [...repetitions(rows), ...repeatedIds(rows)];
  if (repeated.length > 0) return repeated;
  return [
    ...groups(rows, ({ area, sex, date }) => [area, sex, date]).flatMap(ageFaults),
    ...groups(rows, ({ area, age, date }) => [area, nameOf(age), date]).flatMap(sexFaults),
    ...groups(rows, ({ sex, age, date }) => [sex, nameOf(age), date]).flatMap(areaFaults),
  ];
}

type Key = readonly string[];

/** Rows that agree in a key, in the order they first do. */
function groups(rows: readonly PopulationRow[], keyOf: (row: PopulationRow) => Key): readonly PopulationRow[][] {
  const found = new Map<string, PopulationRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}

const nameOf = (age: PopulationRow["age"]): string => (typeof age === "string" ? age : ageText(age));

const told = ({ area, sex, age, date }: PopulationRow): string => [area, sex, nameOf(age), date].join(" ");

const repetitions = (rows: readonly PopulationRow[]): CellFault[] =>
  groups(rows, ({ area, sex, age, date }) => [area, sex, nameOf(age), date]).flatMap(([first, ...again]) =>
    again.map((row) => ({
      line: row.line,
      column: null,
      found: told(row),
      expected: {
        ja: `地域・性別・年齢・時点の組は一度だけ。${first!.line} 行目にもあります`,
        en: `each area, sex, age and date once; line ${first!.line} has it too`,
      },
    })),
  );

const repeatedIds = (rows: readonly PopulationRow[]): CellFault[] =>
  groups(
    rows.filter(({ id }) => id !== ""),
    ({ id }) => [id],
  ).flatMap(([first, ...again]) =>
    again.map(({ line, id }) => ({
      line,
      column: "id",
      found: id,
      expected: {
        ja: `id は一度だけ。${first!.line} 行目にもあります`,
        en: `each id once; line ${first!.line} has it too`,
      },
    })),
  );

type Aged = PopulationRow & { readonly age: AgeClass };

/** Classes of one area, sex and date: they meet, and with those of unknown age they add up to all. */
function ageFaults(rows: readonly PopulationRow[]): readonly CellFault[] {
  const classes = inOrder(rows.filter((row): row is Aged => typeof row.age !== "string"));
  const unmet = seams(classes);
  if (unmet.length > 0) return unmet.map(seamFault);
  const all = rows.find(({ age }) => age === "all");
  if (all === undefined || classes.length === 0) return [];
  const unknown = rows.filter(({ age }) => age === "unknown");
  const complete = classes[0]!.age.from === 0 && ageAfter(classes.at(-1)!.age) === Number.POSITIVE_INFINITY;
  return sumFaults(all, [...classes, ...unknown], {
    complete,
    parts: { ja: "年齢別の合計（年齢不詳の行があれば含む）", en: "its age classes, with those of unknown age," },
  });
}

function seamFault({ kind, below, above }: Seam<Aged>): CellFault {
  const ages = ageText(below.age);
  const expected: Readonly<Record<Seam<Aged>["kind"], Message>> = {
    overlap: {
      ja: `${below.line} 行目の ${ages} と重ならない年齢区分`,
      en: `a class that does not overlap ${ages} of line ${below.line}`,
    },
    gap: {
      ja: `${below.line} 行目の ${ages} に続く ${ageAfter(below.age)} 歳からの区分`,
      en: `a class from ${ageAfter(below.age)}, next to ${ages} of line ${below.line}`,
    },
  };
  return { line: above.line, column: "age", found: ageText(above.age), expected: expected[kind] };
}

function sexFaults(rows: readonly PopulationRow[]): readonly CellFault[] {
  const all = rows.find(({ sex }) => sex === "total");
  const parts = rows.filter(({ sex }) => sex !== "total");
  if (all === undefined || parts.length === 0) return [];
  return sumFaults(all, parts, {
    complete: parts.length === 2,
    parts: { ja: "男女の合計", en: "men and women" },
  });
}

/** Parts of an area, whether or not all are there, hold no more people than the area. */
const areaFaults = (rows: readonly PopulationRow[]): readonly CellFault[] =>
  rows.flatMap((whole) => {
    const parts = rows.filter(
      ({ area }) => area.startsWith(`${whole.area} `) && !area.slice(whole.area.length + 1).includes(" "),
    );
    if (parts.length === 0) return [];
    return sumFaults(whole, parts, { complete: false, parts: { ja: "地域内の合計", en: "its parts" } });
  });

interface Sum {
  /** Whether nobody is missing from the parts, so that they add up to the whole. */
  readonly complete: boolean;
  readonly parts: Message;
}

function sumFaults(whole: PopulationRow, parts: readonly PopulationRow[], { complete, parts: name }: Sum): CellFault[] {
  const total = sum(parts.map(({ persons }) => persons));
  const excess = total - whole.persons;
  const slack = sum([whole, ...parts].map(({ roundedTo }) => (roundedTo > 1 ? roundedTo / 2 : 0)));
  if (excess <= slack && (!complete || -excess <= slack)) return [];
  return [
    {
      line: whole.line,
      column: "persons",
      found: String(whole.persons),
      expected: {
        ja: `${name.ja} ${total} ${complete ? "と同じ" : "以上"}`,
        en: `${complete ? "the sum of" : "at least the sum of"} ${name.en} ${total}`,
      },
    },
  ];
}
