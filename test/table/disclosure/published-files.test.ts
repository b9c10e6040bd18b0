import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { attacker } from "../../support/attack.ts";
import { guardedPeople, guardedTown, guardedYears, possiblePeople } from "../../support/guarded-town.ts";
import { estimateFacts, type Fact, type TableData, tableFacts } from "../../support/printed-facts.ts";
import { runCli } from "../../support/run-cli.ts";
import { zipParts } from "../../support/zip-parts.ts";

/** Everything a build wrote but the report on faults, which is for the analyst; archives as their parts. */
type Files = ReadonlyMap<string, string>;

interface Built {
  readonly files: Files;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly err: string;
}

async function built(disclosure: string): Promise<Built> {
  const folder = guardedTown(disclosure);
  const { code, err } = await runCli(["build", "--xlsx", "--lang", "en"], { cwd: folder });
  expect([code, err.includes("unexpected")]).toEqual([0, false]);
  const out = join(folder, "output");
  const report = await runCli(["report", "--format", "docx", "--out", "output/report.docx"], { cwd: folder });
  expect([report.code, report.err]).toEqual([0, ""]);
  const paths = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = new Map(
    paths
      .filter(({ name }) => name !== "check.md")
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(out.length + 1).replaceAll("\\", "/"), readFileSync(path)] as const;
      }),
  );
  const compared = await runCli(["compare", "guarded-town@2024", "--format", "json"], { cwd: folder });
  const values = await runCli(["values", "--format", "json"], { cwd: folder });
  const files = [...bytes].flatMap(([path, content]): [string, string][] =>
    /\.(xlsx|docx)$/.test(path)
      ? [...zipParts(content)].map(([part, text]) => [`${path}/${part}`, text])
      : [[path, Buffer.from(content).toString("utf8")]],
  );
  return { files: new Map([...files, ["compare", compared.out], ["values", values.out]]), bytes, err };
}

const builds = new Map<string, Promise<Built>>();
function build(disclosure = ""): Promise<Built> {
  const known = builds.get(disclosure) ?? built(disclosure);
  builds.set(disclosure, known);
  return known;
}
const off = 'disclosure: "off",';
const tight = "disclosure: { minimum: 20 },";

const folderOf = (year: number): string => `guarded-town/${year}/`;
const json = <T>({ files }: Built, path: string): T => JSON.parse(files.get(path) ?? "null") as T;
const tablesOf = (found: Built, year: number) => json<TableData[]>(found, `${folderOf(year)}tables.json`);
const factsOf = (found: Built, year: number): readonly Fact[] => [
  ...estimateFacts(json(found, `${folderOf(year)}estimates.json`)),
  ...tableFacts(tablesOf(found, year)),
];

/** Everybody in a fact, as numbers of those who could be. */
const membersOf = ({ of }: Fact): string => possiblePeople.map((person) => Number(of(person))).join("");
const trueCount = ({ of }: Fact, year: number): number =>
  guardedPeople(year).reduce((sum, person) => sum + Number(of(person)), 0);

/** Different counts of answers that are 1 or 2, or as many as the minimum leaves sensitive. */
async function smallFacts(year: number, minimum = 3): Promise<readonly Fact[]> {
  const isSmall = ({ counted, count }: Fact): boolean => counted && count > 0 && count < minimum;
  const small = factsOf(await build(off), year).filter(isSmall);
  return [...new Map(small.map((fact) => [membersOf(fact), fact])).values()];
}

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** Whether so many other numbers are the same fraction that meeting it says nothing. */
const isCommon = (one: number): boolean =>
  Math.abs(one) < 1e-9 ||
  (Math.abs(one) < 10 &&
    Array.from({ length: 300 }, (_, i) => one * (i + 1)).some((x) => Math.abs(x - Math.round(x)) < 1e-9));

const digitsOf = (one: number): string => String(Math.abs(one)).slice(0, 11);

/** First digits of numbers that stand for themselves. */
const telling = (numbers: readonly number[]): readonly string[] =>
  numbers.flatMap((one) => (String(one).length > 12 && !isCommon(one) ? [digitsOf(one)] : []));

/** The secrets among the numbers of a text. */
function metIn(text: string, hidden: ReadonlySet<string>): readonly string[] {
  const numbers = text.match(/\d+\.\d+(?:e-?\d+)?/g) ?? [];
  return numbers.map((found) => found.slice(0, 11)).filter((digits) => hidden.has(digits));
}

const recordsOf = (found: Built): readonly unknown[] =>
  guardedYears.flatMap((year) => [
    json(found, `${folderOf(year)}estimates.json`),
    json(found, `${folderOf(year)}tables.json`),
  ]);

/** Digits that the open build prints and the protected records do not. */
async function secrets(disclosure = ""): Promise<ReadonlySet<string>> {
  const [shown, open] = [await build(disclosure), await build(off)];
  const told = new Set(telling(numbersIn(recordsOf(shown))));
  return new Set(telling(numbersIn(recordsOf(open))).filter((digits) => !told.has(digits)));
}

describe("a reader of every file of two waves", () => {
  test.each(guardedYears)(
    "reads true counts from the estimates and tables of %i",
    { timeout: 120_000 },
    async (year) => {
      const facts = factsOf(await build(off), year);
      expect(facts.length).toBeGreaterThan(700);
      expect(facts.filter((fact) => trueCount(fact, year) !== fact.count).map(({ count }) => count)).toEqual([]);
      const shown = factsOf(await build(), year);
      expect(shown.length).toBeGreaterThan(300);
      expect(shown.filter((fact) => trueCount(fact, year) !== fact.count)).toEqual([]);
    },
  );

  test.each(guardedYears)("finds no answer of 1 or 2 people printed in %i", { timeout: 120_000 }, async (year) => {
    expect((await smallFacts(year)).length).toBeGreaterThan(20);
    const found = factsOf(await build(), year).filter(({ counted, count }) => counted && (count === 1 || count === 2));
    expect(found).toEqual([]);
  });

  test.each(guardedYears)(
    "cannot work out one of them to within two people in %i",
    { timeout: 240_000 },
    async (year) => {
      const attack = attacker(possiblePeople, factsOf(await build(), year));
      const narrow = (await smallFacts(year)).flatMap((fact) => {
        const { low, high } = attack((person) => fact.of(person) !== false && Number(fact.of(person)) > 0);
        expect([low <= fact.count, fact.count <= high]).toEqual([true, true]);
        return high - low < 2 ? [`${fact.count}: ${low}-${high}`] : [];
      });
      expect(narrow).toEqual([]);
    },
  );

  test("cannot work out a count below 20 of 70, though the search for what to hide is cut short, which build says", {
    timeout: 240_000,
  }, async () => {
    const found = await build(tight);
    expect(found.err).toMatch(/guarded-town@2024: the search for what to hide was cut short; of \d+ counts/);
    const facts = factsOf(found, 2024);
    expect(facts.filter(({ counted, count }) => counted && count > 0 && count < 20)).toEqual([]);
    const attack = attacker(possiblePeople, facts);
    const small = (await smallFacts(2024, 20)).filter((_, i) => i % 2 === 0);
    expect(small.length).toBeGreaterThan(50);
    const widths = small.map((fact) => {
      const { low, high } = attack((person) => fact.of(person) !== false && Number(fact.of(person)) > 0);
      return high - low;
    });
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(widths.filter((width) => width < 19).length).toBeLessThan(small.length / 4);
  });

  test("meets no number of a hidden estimate in any file, archive, document or answer of the command line", {
    timeout: 120_000,
  }, async () => {
    const { files } = await build();
    const hidden = await secrets();
    expect(hidden.size).toBeGreaterThan(200);
    const names = [...files.keys()];
    for (const end of [
      "index.html",
      "tables.csv",
      "tables.json-stat.json",
      "codebook.csv",
      "datapackage.json",
      "change.vl.json",
      "change.svg",
      "change.md",
      "response.csv",
      "reconciliation.csv",
      "sheet1.xml",
      "document.xml",
      "compare",
    ])
      expect(
        names.some((name) => name.endsWith(end)),
        end,
      ).toBe(true);
    const leaks = [...files].flatMap(([path, text]) => metIn(text, hidden).map((digits) => `${path}: ${digits}`));
    expect(leaks).toEqual([]);
  });

  test("finds the same cells withheld in the CSV file and in JSON-stat as in the records", {
    timeout: 120_000,
  }, async () => {
    const found = await build();
    for (const year of guardedYears) {
      const cells = tablesOf(found, year).flatMap(({ cells: rows }) => rows.flat());
      const [head = "", ...lines] = (found.files.get(`${folderOf(year)}tables.csv`) ?? "").trim().split("\r\n");
      const place = head.split(",").indexOf("disclosure") - head.split(",").length;
      expect(lines.map((line) => line.split(",").at(place))).toEqual(cells.map(({ disclosure }) => disclosure));
      const { link } = json<{ link: { item: { value: (number | null)[] }[] } }>(
        found,
        `${folderOf(year)}tables.json-stat.json`,
      );
      const measured = link.item.flatMap(({ value }) => value);
      const shown = cells.map(({ value, n }) => [value, n]);
      expect(cells.map((_, i) => [measured[i * 4], measured[i * 4 + 3]])).toEqual(shown);
    }
  });

  test("finds no number in a chart or a workbook that the records do not print", { timeout: 120_000 }, async () => {
    const found = await build();
    const printed = new Set(telling(numbersIn([recordsOf(found), json(found, "compare")])));
    const people = new Set(telling(numbersIn(recordsOf(found)).map((one) => 9000 * one)));
    const specs = [...found.files].filter(([path]) => path.endsWith(".vl.json"));
    expect(specs.length).toBeGreaterThan(20);
    for (const [path, text] of specs) {
      const { data, datasets } = JSON.parse(text) as { data?: unknown; datasets?: unknown };
      const rows = [data, datasets].flatMap(recordsIn);
      const shares = rows.flatMap(({ value, low, high }) => [value, low, high]);
      const strange = telling(numbersIn(shares)).filter((digits) => !printed.has(digits) && !people.has(digits));
      expect([path, strange]).toEqual([path, []]);
    }
    for (const [path, bytes] of found.bytes) {
      if (!path.endsWith(".xlsx")) continue;
      const { sheets } = await readXlsx(bytes);
      const numbers = sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === "number"));
      expect(numbers.length).toBeGreaterThan(300);
      const hidden = await secrets();
      expect(telling(numbers).filter((digits) => hidden.has(digits))).toEqual([]);
    }
  });

  test("sees x wherever the table viewer of the book holds a hidden cell", { timeout: 120_000 }, async () => {
    const found = await build();
    const html = found.files.get("index.html") ?? "";
    const data = [...html.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)].map(
      ([, text = ""]) => JSON.parse(text) as unknown,
    );
    const hidden = await secrets();
    expect(telling(numbersIn(data)).filter((digits) => hidden.has(digits))).toEqual([]);
    const cells = data.flatMap(viewerCells);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(([value]) => value === "x").length).toBeGreaterThan(20);
    for (const [value, range, count, difference] of cells)
      if ([value, range, count, difference].includes("x"))
        expect([value, range, count, difference]).toEqual(["x", "x", "x", "x"]);
    const small = cells.filter(([, , count]) => count === "1" || count === "2");
    expect(small).toEqual([]);
  });

  test("finds of a change between waves no side that its own wave withholds", { timeout: 120_000 }, async () => {
    const found = await build();
    const { changes } = json<{ changes: { later: SideRecord; earlier: SideRecord; change: SideRecord }[] }>(
      found,
      "compare",
    );
    const hidden = guardedYears.flatMap((year) =>
      json<SideRecord[]>(found, `${folderOf(year)}estimates.json`)
        .filter(({ disclosure }) => disclosure === "suppressed")
        .map(sideKey),
    );
    const sides = changes.flatMap(({ later, earlier }) => [later, earlier]);
    expect(sides.length).toBeGreaterThan(20);
    expect(sides.some(({ disclosure }) => disclosure === "suppressed")).toBe(true);
    expect(sides.filter((side) => side.disclosure === "open" && hidden.includes(sideKey(side)))).toEqual([]);
    for (const { later, earlier, change } of changes)
      if ([later, earlier].some(({ disclosure }) => disclosure === "suppressed")) expect(change.value).toBeNull();
  });

  test("finds no mean that one person dominates, nor the only other that would give it away", {
    timeout: 240_000,
  }, async () => {
    const declared = "disclosure: { minimum: 3, dominance: { p: 10 } },";
    const found = await build(declared);
    for (const year of guardedYears) {
      const means = json<
        { statistic: string; question: string; domain: Record<string, string>; value: number | null }[]
      >(found, `${folderOf(year)}estimates.json`).filter(
        ({ statistic, question, domain }) =>
          statistic === "mean" &&
          question === "income" &&
          Object.keys(domain).join("area") === Object.keys(domain).join(""),
      );
      const byArea = means.filter(({ domain }) => Object.keys(domain).every((name) => name === "area"));
      expect(byArea).toHaveLength(4);
      expect(byArea.find(({ domain }) => domain.area === "island")?.value).toBeNull();
      expect(byArea.filter(({ value }) => value === null).length).toBeGreaterThan(1);
    }
    const hidden = await secrets(declared);
    const leaks = [...found.files].flatMap(([path, text]) => metIn(text, hidden).map((digits) => `${path}: ${digits}`));
    expect(leaks).toEqual([]);
    const open = json<{ statistic: string; question: string; domain: object; value: number | null }[]>(
      await build(),
      `${folderOf(2024)}estimates.json`,
    );
    expect(
      open.find(
        ({ statistic, question, domain }) =>
          statistic === "mean" && question === "income" && Object.keys(domain).length === 0,
      )?.value,
    ).not.toBeNull();
  });
});

interface SideRecord {
  readonly wave: string;
  readonly statistic: string;
  readonly question: string;
  readonly category?: string;
  readonly domain: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly disclosure: string;
}

const sideKey = ({ wave, statistic, question, category, domain }: SideRecord): string =>
  JSON.stringify([wave, statistic, question, category, domain]);

type Row = Readonly<Record<string, unknown>>;

/** Every record with fields, however deep. */
const recordsIn = (value: unknown): readonly Row[] =>
  Array.isArray(value)
    ? value.flatMap(recordsIn)
    : typeof value === "object" && value !== null
      ? [value as Row, ...Object.values(value).flatMap(recordsIn)]
      : [];

/** Cells of the tables that the viewer holds: value, interval, count, difference. */
const viewerCells = (data: unknown): readonly (readonly unknown[])[] => {
  const { tables = [] } = data as { tables?: { cells: (readonly unknown[])[][] }[] };
  return tables.flatMap(({ cells }) => cells.flat());
};
