import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { visitorsFiles, visitorsWorkspace, wideForm } from "../support/visitors-workspace.ts";

const read = (folder: string, path: string): string => readFileSync(join(folder, "output", path), "utf8");
const rows = (folder: string): Record<string, string>[] => {
  const [head = "", ...lines] = read(folder, "visitors/2024/estimates.csv").replace("\uFEFF", "").trim().split("\r\n");
  return lines.map((line) => Object.fromEntries(head.split(",").map((name, i) => [name, line.split(",")[i] ?? ""])));
};
async function built(changes = {}): Promise<string> {
  const folder = visitorsWorkspace(changes);
  const { code, out, err } = await runCli(["build"], { cwd: folder });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("見守り調査（架空）（令和6年度）回答 6 件、訪問先 9 件");
  return folder;
}

describe("a survey with two levels is built", () => {
  test("with the estimates of both levels in one file", async () => {
    const folder = await built();
    const found = rows(folder);
    const one = (question: string, category: string, domain = "") =>
      found.find(
        (row) =>
          row.question === question && row.category === category && row.domain === domain && row.statistic === "share",
      );
    expect(one("kind", "welfare")).toMatchObject({ n: "6", count: "3", value: "0.5" });
    expect(one("sex", "female")).toMatchObject({ n: "9", count: "4", df: "3" });
    expect(one("sex", "noAnswer")).toMatchObject({ n: "9", count: "1" });
    expect(one("alone", "yes", "kind=welfare")).toMatchObject({ n: "4", value: "0.5" });
    expect(found.filter((row) => row.question === "kind" && row.n === "9")).toEqual([]);
    const headcount = found.find((row) => row.statistic === "headcount" && row.category === "alone");
    expect(headcount).toMatchObject({ value: "12", count: "6" });
  });

  test("the same from the wide form, but for what names the file", async () => {
    const [long, wide] = [await built(), await built(wideForm)];
    expect(rows(wide)).toEqual(rows(long));
    expect(read(wide, "visitors/2024/charts/alone-by-kind.ja.svg".replace(".ja", ""))).toBe(
      read(long, "visitors/2024/charts/alone-by-kind.svg"),
    );
  });

  test("with the figures of each level recomputed at its own", async () => {
    const table = read(await built(), "reconciliation.csv");
    for (const id of ["helpers", "residents", "women", "welfare", "alone.welfare", "visits", "age"]) {
      expect(table).toMatch(new RegExp(`visitors\\.${id},[^\\n]*reproduced`));
    }
  });

  test("with both files among the inputs, and both in the check", async () => {
    const folder = await built();
    const manifest = JSON.parse(read(folder, "manifest.json")) as { waves: { inputs: { path: string }[] }[] };
    expect(manifest.waves[0]!.inputs.map(({ path }) => path)).toEqual([
      "surveys/visitors/survey.ts",
      "surveys/visitors/waves/2024.ts",
      "surveys/visitors/waves/helpers.csv",
      "surveys/visitors/waves/residents.csv",
      "surveys/visitors/published.csv",
    ]);
    const check = read(folder, "visitors/2024/check.md");
    expect(check).toContain("surveys/visitors/waves/helpers.csv");
    expect(check).toContain("読み込み 9 行 ＝ 採用 9 行 ＋ 除外 0 行");
  });
});

describe("one changed cell", () => {
  const cases = "surveys/visitors/waves/residents.csv";
  interface Outputs {
    readonly outputs: readonly {
      readonly path: string;
      readonly sha256: string;
      readonly inputs?: readonly string[];
    }[];
  }
  const outputs = (folder: string) => (JSON.parse(read(folder, "manifest.json")) as Outputs).outputs;
  const keyOf = ({ statistic, question, category, domain, method }: Record<string, string>) =>
    [statistic, question, category, domain, method].join(" ");
  const changedIn = (after: string, before: string): string[] => {
    const then = new Map(rows(before).map((row) => [keyOf(row), JSON.stringify(row)]));
    return rows(after)
      .filter((row) => then.get(keyOf(row)) !== JSON.stringify(row))
      .map(keyOf);
  };

  test("of the cases changes the estimates of that question and of what it breaks down, and none of the respondents", async () => {
    const before = await built();
    const text = visitorsFiles[cases];
    const [head = "", first = ""] = text.split("\n");
    const columns = head.split(",");
    const cells = first.split(",");
    const alone = columns.indexOf("alone");
    expect(cells[alone]).toMatch(/^[12]$/);
    cells[alone] = cells[alone] === "1" ? "2" : "1";
    const after = await built({ [cases]: text.replace(first, cells.join(",")) });
    const changed = changedIn(after, before);
    expect(changed).toEqual(expect.arrayContaining(["share alone yes  wilson", "headcount targets alone  wald"]));
    expect(changed.filter((key) => /^\S+ (kind|caseCount|sex|age|wishes) \S* {2}/.test(key))).toEqual([]);
    const then = new Map(outputs(before).map(({ path, sha256 }) => [path, sha256]));
    const files = outputs(after).filter(({ path, sha256 }) => then.get(path) !== sha256);
    expect(files.map(({ path }) => path)).toContain("visitors/2024/charts/alone-by-kind.svg");
    for (const { path, inputs = [] } of files) expect(inputs, path).toContain(cases);
  });
});

describe("a fault among the cases", () => {
  const unknown = {
    "surveys/visitors/waves/residents.csv": visitorsFiles["surveys/visitors/waves/residents.csv"].replace(
      "h2-1,h2",
      "h2-1,h9",
    ),
  };

  test("stops the build and names the file of cases", async () => {
    const { code, err } = await runCli(["build"], { cwd: visitorsWorkspace(unknown) });
    expect(code).toBe(1);
    expect(err).toContain(
      "surveys/visitors/waves/residents.csv の 5 行目、列「helper」：回答者が見つからないケース「h9」",
    );
    expect(err).toContain("surveys/visitors/waves/residents.csv: 回答に誤りがあり 1 行を使えません");
  });

  test("is shown by check, under the name of the level", async () => {
    const { code, out } = await runCli(["check", "--lang", "en"], { cwd: visitorsWorkspace(unknown) });
    expect(code).toBe(1);
    expect(out).toContain("visitors@2024 resident surveys/visitors/waves/residents.csv");
    expect(out).toContain("case of an unknown respondent: h9");
  });
});

test("a chart of cases is drawn alone by its id", async () => {
  const folder = visitorsWorkspace();
  const { code, out } = await runCli(["chart", "alone-by-kind", "--format", "vl", "--out", "here"], { cwd: folder });
  expect([code, out.trim()]).toEqual([0, "here/alone-by-kind.vl.json"]);
});

test("the book has the cases under their survey, with both intervals of their shares", async () => {
  const book = read(await built(), "index.html");
  expect(book).toMatch(/id="visitors--2024--part-cases"[\s\S]*訪問先の集計/);
  expect(book).toMatch(
    /見守り調査（架空）（訪問先）：9件。回答6のうち4にあり、2にはない。ある回答では1つに1～3件（中央値2\.5件）。/,
  );
  expect(book).toContain("1件ずつ選んだとみなした区間");
  expect(book).toContain("As if drawn one by one");
  expect(book).toContain('id="visitors--cases--2024--alone-by-kind"');
});
