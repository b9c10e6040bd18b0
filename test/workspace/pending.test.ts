import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { awaitedFiles, visitorsWorkspace } from "../support/visitors-workspace.ts";

const read = (folder: string, path: string): string => readFileSync(join(folder, "output", path), "utf8");

describe("surveys without responses do not stop a build", () => {
  test("each is named in a line, and everything else is built", async () => {
    const folder = visitorsWorkspace(awaitedFiles);
    const { code, out, err } = await runCli(["build"], { cwd: folder });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("予定の調査（planned）：調査の回がまだないため、集計していません");
    expect(out).toContain("待つ調査（awaited@2024）：回答を待っています。回収状況だけを集計しました");
    expect(existsSync(join(folder, "output/visitors/2024/estimates.csv"))).toBe(true);
  });

  test("the replies that are known are counted, and what waits is said in both languages", async () => {
    const folder = visitorsWorkspace(awaitedFiles);
    expect((await runCli(["build", "--lang", "en"], { cwd: folder })).out).toContain(
      "Awaited (awaited@2024): responses are awaited; only the replies were counted",
    );
    const [head, all, a] = read(folder, "awaited/2024/response.csv").replace("\uFEFF", "").split("\r\n");
    expect(head).toBe("stratum,label_ja,label_en,asked,replied,valid,rate,low,high,margin");
    expect(all).toMatch(/^,全体,all,127,81,81,0\.6377/);
    expect(a).toMatch(new RegExp(`^a,甲,A,68,55,55,${55 / 68},${55 / 68},${55 / 68},0\\.0588`));
    const note = read(folder, "awaited/2024/awaited.md");
    expect(note).toContain("回答ファイルを待っているもの：把握の有無");
    expect(note).toContain("Waiting for the response file: Knows any");
    expect(note).toContain("標本誤差はない");
    expect(existsSync(join(folder, "output/awaited/2024/estimates.csv"))).toBe(false);
  });

  test("the book shows the replies, and lists a survey that is only declared", async () => {
    const folder = visitorsWorkspace(awaitedFiles);
    await runCli(["build"], { cwd: folder });
    const book = read(folder, "index.html");
    expect(book).toMatch(/id="awaited--2024"[\s\S]*<td class="n">68<\/td>[\s\S]*±5\.9/);
    expect(book).toContain("調査票は登録されていますが、調査の回がまだないため、集計はありません。");
    expect(book).toContain('href="#awaited--2024"');
  });

  test("the manifest holds what they were made from, and a wave may be built alone", async () => {
    const folder = visitorsWorkspace(awaitedFiles);
    expect((await runCli(["build", "awaited"], { cwd: folder })).code).toBe(0);
    const manifest = JSON.parse(read(folder, "manifest.json")) as {
      waves: { survey: string; status: string; inputs: { path: string }[] }[];
      outputs: { path: string; inputs: string[] }[];
    };
    expect(manifest.waves).toMatchObject([{ survey: "awaited", status: "provisional" }]);
    expect(manifest.outputs.map(({ path }) => path)).toEqual(["awaited/2024/awaited.md", "awaited/2024/response.csv"]);
    expect(manifest.outputs[0]!.inputs).toEqual(["surveys/awaited/survey.ts", "surveys/awaited/waves/2024.ts"]);
  });

  test("a survey without a wave that is named is an error, as there is nothing to build", async () => {
    const { code, err } = await runCli(["build", "planned"], { cwd: visitorsWorkspace(awaitedFiles) });
    expect(code).toBe(1);
    expect(err).toContain("surveys/planned: 回（waves/*.ts）がありません");
  });
});

test("every wave with responses has its replies as a table too", async () => {
  const folder = visitorsWorkspace();
  await runCli(["build"], { cwd: folder });
  expect(read(folder, "visitors/2024/response.csv")).toContain(",全体,all,12,6,6,0.5,0.5,0.5,");
});
