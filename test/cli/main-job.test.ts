import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, repository, runCli } from "../support/run-cli.ts";

const committed = join(repository, "output");
let fresh: string;
let run: Run;

beforeAll(async () => {
  fresh = mkdtempSync(join(tmpdir(), "jittai-output-"));
  run = await runCli(["build", "--out", fresh, "--lang", "en"]);
}, 120_000);
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

/** Text output, which is committed; pictures, outlined text, office files and whole books of tables are made anew by each build. */
function textFiles(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /(?<!\.outlined)\.(html|json|csv|md|svg)$/.test(path) && !/(^|[\\/])tables\.[^\\/]+$/.test(path))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

describe("the main job", () => {
  test("prints the four rows of the plan with shares, intervals and people", () => {
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
    const rows = [
      [44, "2.3", "1.6–3.0", "8,438", "8,445"],
      [26, "1.4", "0.8–1.9", "4,986", "4,978"],
      [40, "2.1", "1.4–2.7", "7,671", "7,670"],
      [95, "4.9", "4.0–5.9", "18,218", "18,216"],
    ] as const;
    for (const [n, share, interval, people, printed] of rows) {
      expect(run.out).toMatch(new RegExp(` ${n} +${share} +${interval} +${people} +[\\d,]+–[\\d,]+ +${printed}  `));
    }
    expect(run.out).toContain("[reconstructed data]");
    expect(run.out).toContain("book: ");
  });

  test("holds every printed figure of the ledger against the responses, and leaves none unexplained", async () => {
    const { code, out } = await runCli(["reconcile", "ice-age-generation"]);
    expect(code).toBe(0);
    const published = readFileSync(join(repository, "surveys/ice-age-generation/published.csv"), "utf8");
    const ids = [...published.matchAll(/^(ice-age\.[^,]+),/gm)].map(([, id]) => id ?? "");
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id) => !out.includes(`  ${id} `))).toEqual([]);
  });

  test("the committed output is current: npm start refreshes it", () => {
    const built = textFiles(committed).filter((path) => !path.startsWith("gallery"));
    expect(built).toEqual(textFiles(fresh));
    const differing = textFiles(fresh).filter(
      (path) => !readFileSync(join(fresh, path)).equals(readFileSync(join(committed, path))),
    );
    expect(differing).toEqual([]);
  });

  test("the picture of the README is the chart as drawn now", () => {
    const [, picture = ""] = /\(output\/([^)]*\.svg)\)/.exec(readFileSync(join(repository, "README.md"), "utf8")) ?? [];
    expect(readFileSync(join(committed, picture))).toEqual(readFileSync(join(fresh, picture)));
  });

  test("no output names a place on the machine that made it", () => {
    const naming = textFiles(fresh).filter((path) => readFileSync(join(fresh, path), "utf8").includes(repository));
    expect(naming).toEqual([]);
  });
});
