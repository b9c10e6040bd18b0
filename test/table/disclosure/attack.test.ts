import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Among, attacker, type Person, type Printed } from "../../support/attack.ts";
import { runCli } from "../../support/run-cli.ts";
import { smallTown, townspeople } from "../../support/small-town.ts";

type Row = Readonly<Record<string, string>>;

/** Everything a build wrote, by path. */
type Files = ReadonlyMap<string, string>;

async function built(disclosure?: string): Promise<Files> {
  const folder = smallTown(disclosure);
  const { code, err } = await runCli(["build"], { cwd: folder });
  expect([code, err]).toEqual([0, ""]);
  const out = join(folder, "output");
  const paths = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(out.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

const rowsOf = (files: Files): readonly Row[] => csvIn(files, "estimates.csv");

/** Cells of the tables as rows of estimates. */
const cellsOf = (files: Files): readonly Row[] =>
  csvIn(files, "tables.csv")
    .filter(
      ({ statistic, rowKind, columnKind, base }) =>
        statistic === "share" && rowKind === "category" && columnKind !== "missing" && base === "asked",
    )
    .map((cell) => ({
      ...cell,
      category: cell.row ?? "",
      domain: [cell.scope, cell.columnKind === "total" ? "" : cell.column].filter((one) => one !== "").join(";"),
    }));

function csvIn(files: Files, name: string): readonly Row[] {
  const text = (files.get(`small-town/2024/${name}`) ?? "").replace("\uFEFF", "").trim();
  const [head = "", ...lines] = text.split("\r\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [names[i] ?? "", value])));
}

/** Whether a person has an answer, as the codebook means it. */
function has(person: Person, question: string, category: string): boolean {
  if (question !== "target" && question !== "targets") return (person[question] ?? "").split("+").includes(category);
  const targets: Readonly<Record<string, boolean>> = {
    jobless: person.work === "no",
    worried: person.worry === "money",
  };
  if (category === "union") return Object.values(targets).includes(true);
  return category.split("&").every((name) => targets[name]);
}

const inDomain = ({ domain }: Row): Among => {
  const traits = (domain ?? "").split(";").filter((one) => one !== "");
  return (person) => traits.every((one) => has(person, ...(one.split("=") as [string, string])));
};
const asked =
  ({ question }: Row): Among =>
  (person) =>
    question !== "reason" || person.work === "no";
const counted = (row: Row): Among => {
  const domain = inDomain(row);
  return (person) => domain(person) && has(person, row.question ?? "", row.category ?? "");
};
const base = (row: Row): Among => {
  const [domain, among] = [inDomain(row), asked(row)];
  return (person) => domain(person) && among(person);
};

/** What rows tell: the number of responses, and n and count of each row that is open. */
const printedIn = (rows: readonly Row[]): Printed[] => [
  { of: () => true, count: 70 },
  ...rows
    .filter(({ disclosure }) => disclosure === "open")
    .flatMap((row) => [
      { of: base(row), count: Number(row.n) },
      { of: counted(row), count: Number(row.count) },
    ]),
];

const key = ({ statistic, question, category, domain, method }: Row) =>
  [statistic, question, category, domain, method].join("|");

/** The build as it is published, and one that hides nothing; each made once, in the test that needs it first. */
const builds = new Map<string, Promise<Files>>();
function build(disclosure = ""): Promise<Files> {
  const known = builds.get(disclosure) ?? built(disclosure);
  builds.set(disclosure, known);
  return known;
}
const shown = async () => rowsOf(await build());
const open = async () => rowsOf(await build('disclosure: "off",'));

/** Small counts that the open build shows. */
const smallCounts = async () => (await open()).filter(({ count }) => count === "1" || count === "2");

const hiddenIn = (rows: readonly Row[]) => new Set(rows.filter(({ disclosure }) => disclosure !== "open").map(key));

/** What an attack finds out to within two people, of what is hidden among the small counts. */
async function foundOut(rows: readonly Row[], cells: readonly Row[] = []): Promise<string[]> {
  const attack = attacker(townspeople, printedIn([...rows, ...cells]));
  return (await smallCounts()).flatMap((row) => {
    const { low, high } = attack(counted(row));
    const count = Number(row.count);
    expect([low <= count, count <= high]).toEqual([true, true]);
    return high - low < 2 ? [`${key(row)}: ${low}-${high}`] : [];
  });
}

/** A share, standard error … as files may print it: its first digits, where they are telling. */
const digitsOf = (row: Row): string[] =>
  ["value", "se", "low", "high", "cv", "effectiveN"]
    .map((field) => row[field] ?? "")
    .filter((text) => text.length > 12)
    .map((text) => text.slice(0, 10));

describe("a reader of everything a build publishes", () => {
  test("finds no count of 1 or 2 printed", { timeout: 60_000 }, async () => {
    const counts = await smallCounts();
    expect(counts.length).toBeGreaterThan(20);
    const small = new Set(counts.map(key));
    const found = (await shown()).filter((row) => small.has(key({ ...row, method: "wilson" })));
    expect(found.filter(({ disclosure }) => disclosure === "open")).toEqual([]);
    const numbers = ["value", "se", "low", "high", "df", "n", "count", "size", "effectiveN", "deff", "cv"];
    for (const row of found) expect(numbers.map((name) => row[name]).join("")).toBe("");
    expect(new Set(found.map(({ reliability, reasons }) => `${reliability} ${reasons}`))).toEqual(
      new Set(["ok suppressed"]),
    );
  });

  test("cannot work out one of them to within two people", { timeout: 60_000 }, async () => {
    const cells = cellsOf(await build());
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.some(({ domain, disclosure }) => domain === "area=island" && disclosure === "suppressed")).toBe(true);
    expect(await foundOut(await shown(), cells)).toEqual([]);
  });

  test("does work them out where only small counts are hidden", { timeout: 60_000 }, async () => {
    const small = new Set((await smallCounts()).map(key));
    const onlySmall = (await open()).map((row) => (small.has(key(row)) ? { ...row, disclosure: "suppressed" } : row));
    expect((await foundOut(onlySmall)).length).toBeGreaterThan(10);
  });

  test("meets no number of a hidden share in any file", { timeout: 60_000 }, async () => {
    const hidden = hiddenIn((await shown()).map((row) => ({ ...row, method: "" })));
    const rows = await open();
    const isHidden = (row: Row) => hidden.has(key({ ...row, method: "" }));
    const told = new Set(rows.filter((row) => !isHidden(row)).flatMap(digitsOf));
    const secret = [...new Set(rows.filter(isHidden).flatMap(digitsOf))].filter((digits) => !told.has(digits));
    expect(secret.length).toBeGreaterThan(50);
    const files = await build();
    expect([...files.keys()].some((path) => path.endsWith("index.html"))).toBe(true);
    const leaks = [...files].flatMap(([path, text]) =>
      secret.filter((digits) => text.includes(digits)).map((digits) => `${path}: ${digits}`),
    );
    expect(leaks).toEqual([]);
    const openFiles = await build('disclosure: "off",');
    expect(secret.every((digits) => [...openFiles.values()].some((text) => text.includes(digits)))).toBe(true);
  });

  test("sees no mark of a hidden value in the specification of a chart", { timeout: 60_000 }, async () => {
    const spec = (await build()).get("small-town/2024/charts/worry.vl.json") ?? "";
    const { values } = (JSON.parse(spec) as { data: { values: Record<string, unknown>[] } }).data;
    const withheld = values.filter(({ text }) => text === "x");
    expect(withheld.length).toBeGreaterThan(0);
    for (const row of withheld)
      expect(row).toMatchObject({ value: null, low: null, high: null, n: "x", interval: "x" });
  });

  test("learns of a printed figure whether it agrees, and no more", { timeout: 60_000 }, async () => {
    const lines = ((await build()).get("reconciliation.csv") ?? "").split("\r\n").map((line) => line.split(","));
    const verdicts = lines.map(([id, printed, , computed, verdict, rule]) => [id, printed, computed, verdict, rule]);
    expect(verdicts).toContainEqual(["town.island", "50.0", "", "reproduced", "秘匿"]);
    expect(verdicts).toContainEqual(["town.family", "40.0", "", "not-reproduced", "秘匿"]);
    expect(verdicts.find(([id]) => id === "town.jobless")?.[2]).toMatch(/^25\.71/);
  });
});
