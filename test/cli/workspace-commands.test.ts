import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { demoWorkspace, responsesFile, surveyFile, waveFile } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";

const wave = "surveys/demo/waves/2024.ts";
const survey = "surveys/demo/survey.ts";
const responses = "surveys/demo/responses.csv";

/** Every file under a folder with its bytes, as text. */
function snapshot(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "base64")]));
}

describe("build", () => {
  test("prints each group with its share, people, intervals, printed figure and verdict, and where the book is", async () => {
    const cwd = demoWorkspace();
    const { code, out, err } = await runCli(["build"], { cwd });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "試しの調査（令和6年度）回答 10 件
      対象  該当者  割合（％）  95％信頼区間  推計人数  95％信頼区間  公表値  照合
      無業       2        20.0      4.5–57.1       200        45–571     200  ✓ 一致
      公表値との照合：1 件、うち説明できない差 0 件

      データ集：output/index.html
      "
    `);
    expect(existsSync(join(cwd, "output/index.html"))).toBe(true);
  });

  test("gives the same bytes again, in any language, and leaves unchanged files alone", async () => {
    const cwd = demoWorkspace();
    await runCli(["build"], { cwd });
    const first = snapshot(join(cwd, "output"));
    const before = statSync(join(cwd, "output/index.html")).mtimeMs;
    await runCli(["build", "--lang", "en"], { cwd });
    expect(snapshot(join(cwd, "output"))).toEqual(first);
    expect(statSync(join(cwd, "output/index.html")).mtimeMs).toBe(before);
  });

  test("draws a picture again if it was lost or changed", async () => {
    const cwd = demoWorkspace();
    await runCli(["build"], { cwd });
    const first = snapshot(join(cwd, "output"));
    writeFileSync(join(cwd, "output/demo/2024/charts/people.png"), "not the picture");
    await runCli(["build"], { cwd });
    expect(snapshot(join(cwd, "output"))).toEqual(first);
    rmSync(join(cwd, "output/demo/2024/charts/people.png"));
    await runCli(["build"], { cwd });
    expect(snapshot(join(cwd, "output"))).toEqual(first);
  });

  test("lists inputs and outputs with their hashes, and no clock", async () => {
    const cwd = demoWorkspace();
    await runCli(["build"], { cwd });
    const manifest = JSON.parse(readFileSync(join(cwd, "output/manifest.json"), "utf8"));
    expect(manifest.waves[0].inputs.map(({ path }: { path: string }) => path)).toEqual([
      survey,
      wave,
      responses,
      "surveys/demo/published.csv",
    ]);
    expect(manifest.outputs.map(({ path }: { path: string }) => path)).toEqual(
      Object.keys(snapshot(join(cwd, "output"))).filter((path) => path !== "manifest.json"),
    );
    expect(JSON.stringify(manifest)).not.toContain(cwd);
  });

  test("removes what an earlier build made and this one does not, and leaves other files", async () => {
    const cwd = demoWorkspace();
    await runCli(["build"], { cwd });
    writeFileSync(join(cwd, "output/demo/2024/my-notes.txt"), "mine");
    writeFileSync(join(cwd, survey), surveyFile.replace('{ id: "people"', '{ id: "jobless-people"'));
    expect((await runCli(["build"], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, "output/demo/2024/charts/people.svg"))).toBe(false);
    expect(existsSync(join(cwd, "output/demo/2024/charts/jobless-people.svg"))).toBe(true);
    expect(readFileSync(join(cwd, "output/demo/2024/my-notes.txt"), "utf8")).toBe("mine");
  });

  test("stops at faults above the tolerance, names them, and leaves the last output as it was", async () => {
    const cwd = demoWorkspace();
    await runCli(["build"], { cwd });
    const last = snapshot(join(cwd, "output"));
    writeFileSync(join(cwd, responses), responsesFile.replace("2,2,1", "2,7,1"));
    const { code, err, out } = await runCli(["build"], { cwd });
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/surveys\/demo\/responses\.csv.* 3 行目.*列「sex」.*「7」/);
    expect(err).toContain("1 行を使えません（許容は 0 行まで）");
    expect(err).toContain("jittai check demo@2024");
    expect(snapshot(join(cwd, "output"))).toEqual(last);
  });

  test("goes on with the rows a wave tolerates to lose, and counts them", async () => {
    const cwd = demoWorkspace({
      [responses]: responsesFile.replace("2,2,1", "2,7,1"),
      [wave]: waveFile.replace('origin: "responses"', 'origin: "responses",\n  tolerance: 1'),
    });
    const { code, out } = await runCli(["build"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("回答 9 件");
    expect(readFileSync(join(cwd, "output/demo/2024/check.md"), "utf8")).toContain("除外 1 行");
  });

  test("builds one wave alone without touching the book of all", async () => {
    const second = waveFile.replaceAll("2024", "2025");
    const cwd = demoWorkspace({ "surveys/demo/waves/2025.ts": second });
    await runCli(["build"], { cwd });
    const last = snapshot(join(cwd, "output"));
    const { code, err } = await runCli(["build", "demo@2025"], { cwd });
    expect(code).toBe(0);
    expect(err).toContain("jittai build");
    expect(snapshot(join(cwd, "output"))).toEqual(last);
  });

  test("shows progress on a terminal only, and leaves no trace of it", async () => {
    const { err } = await runCli(["build"], { cwd: demoWorkspace(), terminal: true });
    expect(err).toContain("demo@2024 people");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });

  test("says which place cannot be written to", async () => {
    const cwd = demoWorkspace();
    writeFileSync(join(cwd, "output"), "a file in the way");
    const { code, err } = await runCli(["build"], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/書き込めません：.*output.*\n {2}対処: 前回の出力はそのまま残っています/);
  });
});

describe("a survey folder that is not in order", () => {
  test.each([
    ["has no wave", { [wave]: null }, 1, /surveys\/demo: 回（waves\/\*\.ts）がありません/],
    ["misses the response file", { [responses]: null }, 1, /surveys\/demo\/responses\.csv（ファイルがありません）/],
    [
      "holds a wave of another survey",
      { [wave]: waveFile.replace("defineWave(survey,", 'defineWave({ id: "other" },') },
      1,
      /surveys\/demo\/waves\/2024\.ts: 調査 other の回が、調査 demo のフォルダーにあります/,
    ],
    [
      "exports something else",
      { [survey]: "export default 42;\n" },
      1,
      /surveys\/demo\/survey\.ts: export default が調査ではありません/,
    ],
    ["exports nothing", { [survey]: "export const a = 1;\n" }, 1, /survey\.ts: export default がありません/],
    ["throws", { [survey]: 'throw new Error("boom");\n' }, 1, /survey\.ts: 読み込むとエラーになります（boom）/],
    [
      "imports a package that is not there",
      { [survey]: 'import lost from "nosuch-package";\nexport default lost;\n' },
      1,
      /survey\.ts: import した nosuch-package がありません/,
    ],
    ["has two waves of one id", { "surveys/demo/waves/copy.ts": waveFile }, 1, /回の id 2024 が .* と重なっています/],
    [
      "declares a population smaller than its responses",
      { [wave]: waveFile.replaceAll("1000", "5").replace("asked: 20, valid: 10", "asked: 5, valid: 5") },
      1,
      /母集団/,
    ],
    ["misspells a question", { [survey]: surveyFile.replace('by: ["sex"]', 'by: ["seks"]') }, 1, /seks/],
  ])("%s", async (_, changes, code, message) => {
    const cwd = demoWorkspace(changes);
    const run = await runCli(["build"], { cwd });
    expect(run.err).toMatch(message);
    expect(run.err).toMatch(/\n {2}対処: /);
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(run.code).toBe(code);
    expect(existsSync(join(cwd, "output/index.html"))).toBe(false);
  });

  test("an unknown survey or wave is answered with the nearest", async () => {
    const cwd = demoWorkspace();
    const unknownSurvey = await runCli(["build", "deno"], { cwd });
    expect(unknownSurvey.err).toContain("調査がありません：deno\n  対処: demo ではありませんか");
    expect(unknownSurvey.code).toBe(2);
    expect((await runCli(["check", "demo@2042"], { cwd })).err).toContain("demo の回がありません：2042");
  });
});

describe("targets at the edge", () => {
  const withEveryone = (work: string) => responsesFile.replace(/^(\d+,\d),[12],.*$/gm, `$1,${work}`);
  test("a target that nobody meets has an interval on one side, never NaN", async () => {
    const cwd = demoWorkspace({ [responses]: withEveryone("1,,"), "surveys/demo/published.csv": null });
    const { code, err } = await runCli(["build"], { cwd });
    expect(err).toBe("");
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, "output/demo/2024/estimates.json"), "utf8");
    expect(text).not.toMatch(/NaN|Infinity/);
    const shares = JSON.parse(text).filter(({ question }: { question: string }) => question === "targets");
    expect(shares[0]).toMatchObject({ value: 0, count: 0, interval: { low: 0 } });
    expect(shares[0].interval.high).toBeGreaterThan(0);
  });

  test("a target that everyone meets, too", async () => {
    const cwd = demoWorkspace({ [responses]: withEveryone("2,1,0"), "surveys/demo/published.csv": null });
    expect((await runCli(["build"], { cwd })).code).toBe(0);
    const text = readFileSync(join(cwd, "output/demo/2024/estimates.json"), "utf8");
    const shares = JSON.parse(text).filter(({ question }: { question: string }) => question === "targets");
    expect(shares[0]).toMatchObject({ value: 1, interval: { high: 1 } });
  });
});

describe("check", () => {
  test("finds nothing and ends with 0, or shows every kind of fault and ends with 1", async () => {
    const good = await runCli(["check"], { cwd: demoWorkspace() });
    expect(good.code).toBe(0);
    expect(good.out).toContain("調査票と食い違う回答はありません");
    const faulty = responsesFile.replace("2,2,1", "2,7,1").replace("\n5,", "\n4,");
    const bad = await runCli(["check", "demo@2024", "--lang", "en"], { cwd: demoWorkspace({ [responses]: faulty }) });
    expect(bad.code).toBe(1);
    expect(bad.out).toContain("10 rows read = 8 accepted + 2 refused");
  });

  test.each([
    ["UTF-8 with BOM", new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(responsesFile)])],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from(responsesFile, "utf16le")])],
  ])("reads %s", async (_, bytes) => {
    expect((await runCli(["check"], { cwd: demoWorkspace({ [responses]: bytes }) })).code).toBe(0);
  });

  test.each([
    ["an empty file", "", /空のファイル/],
    ["a header and nothing else", "id,sex,work,why_health,why_care\n", /見出しだけ/],
    ["a renamed column", responsesFile.replace("sex", "gender"), /sex[\s\S]*gender|gender[\s\S]*sex/],
    ["an unknown code", responsesFile.replace("2,2,1", "2,7,1"), /3 行目.*列「sex」.*「7」/],
    ["a duplicate id", responsesFile.replace("\n5,", "\n4,"), /6 行目.*「4」/],
    ["an answer of someone not asked", responsesFile.replace("1,1,1,,", "1,1,1,1,0"), /2 行目.*why/],
    ["a row with too many cells", responsesFile.replace("1,1,1,,", "1,1,1,,,9"), /2 行目/],
  ])("names %s, with file, row and column, and ends with 1", async (_, content, message) => {
    const { code, out, err } = await runCli(["check"], { cwd: demoWorkspace({ [responses]: content }) });
    expect(out + err).toContain(responses);
    expect(out + err).toMatch(message);
    expect(code).toBe(1);
  });

  test("reads CP932, and warns of characters that only one machine has", async () => {
    const [before, after] = ["id,sex,work,why_health,why_care,備考\n1,1,1,,,", "\n2,2,1,,,\n"];
    const note = new Uint8Array([0x94, 0xf5, 0x8d, 0x6c]);
    const gaiji = new Uint8Array([0xf0, 0x40]);
    const text = (ascii: string) => Buffer.from(ascii, "latin1");
    const [head = "", rest = ""] = before.split("備考");
    const bytes = Buffer.concat([text(head), note, text(rest), gaiji, text(after)]);
    const { code, out } = await runCli(["check"], { cwd: demoWorkspace({ [responses]: bytes }) });
    expect(out).toMatch(/外字/);
    expect(out).toContain("備考");
    expect(code).toBe(0);
  });

  test("honours --encoding", async () => {
    const cwd = demoWorkspace();
    expect((await runCli(["check", "--encoding", "shift_jis"], { cwd })).code).toBe(0);
    expect((await runCli(["check", "--encoding", "klingon"], { cwd })).err).toContain("klingon");
  });

  test("writes every fault to check.md and touches nothing else, but keeps a manifest true", async () => {
    const cwd = demoWorkspace();
    await runCli(["check"], { cwd });
    expect(Object.keys(snapshot(join(cwd, "output")))).toEqual(["demo/2024/check.md"]);
    await runCli(["build"], { cwd });
    const built = snapshot(join(cwd, "output"));
    writeFileSync(join(cwd, responses), responsesFile.replace("2,2,1", "2,7,1"));
    const { out } = await runCli(["check"], { cwd });
    expect(out).toContain("output/demo/2024/check.md");
    const checked = snapshot(join(cwd, "output"));
    expect(Object.keys(built).filter((path) => built[path] !== checked[path])).toEqual([
      "demo/2024/check.md",
      "manifest.json",
    ]);
    expect(readFileSync(join(cwd, "output/demo/2024/check.md"), "utf8")).toMatch(/3 [|] sex [|] 7/);
  });
});

describe("reconcile", () => {
  test("prints every figure under its verdict", async () => {
    const { code, out } = await runCli(["reconcile"], { cwd: demoWorkspace() });
    expect(code).toBe(0);
    expect(out).toMatch(/一致 \(reproduced\): 1\n[\s\S]*demo\.jobless +無業 +200 +200/);
  });

  test("ends with 1 if a difference is left unexplained", async () => {
    const published =
      "id,label_ja,label_en,printed,unit,digits,expression,source,note\nx,無業,,333,persons,,people(jobless),報告書,\n";
    const { code, out } = await runCli(["reconcile"], {
      cwd: demoWorkspace({ "surveys/demo/published.csv": published }),
    });
    expect(out).toContain("(not-reproduced): 1");
    expect(code).toBe(1);
  });
});

describe("chart", () => {
  test("writes one chart in the formats and width asked for", async () => {
    const cwd = demoWorkspace();
    const args = ["chart", "people", "--format", "vl,svg,outlined,png", "--width", "half", "--out", "figures"];
    const { code, out } = await runCli(args, { cwd });
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toEqual([
      "figures/people.half.vl.json",
      "figures/people.half.svg",
      "figures/people.half.outlined.svg",
      "figures/people.half.png",
    ]);
    expect(readFileSync(join(cwd, "figures/people.half.svg"), "utf8")).toContain('width="302"');
    expect(readFileSync(join(cwd, "figures/people.half.png")).subarray(1, 4).toString()).toBe("PNG");
  });

  test("an unknown chart is answered with the nearest", async () => {
    const { code, err } = await runCli(["chart", "peple"], { cwd: demoWorkspace() });
    expect(err).toBe("jittai: 図がありません：peple\n  対処: people ではありませんか\n");
    expect(code).toBe(2);
  });
});

test("commands work from any folder below the workspace", async () => {
  const cwd = demoWorkspace();
  mkdirSync(join(cwd, "surveys/demo/notes"));
  expect((await runCli(["check"], { cwd: join(cwd, "surveys/demo/notes") })).code).toBe(0);
});
