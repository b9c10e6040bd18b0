import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createJiti } from "jiti";
import { expect, test } from "vitest";
import * as api from "../../src/index.js";
import { temporaryFolder } from "../support/temporary-folder.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];

test("the worked example of the README has at most 15 lines, and draws a chart", async () => {
  expect(example.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  const folder = temporaryFolder({
    "town.csv": "id,不安に思うこと\n1,収入\n2,収入;健康\n3,健康\n4,特にない\n5,収入\n6,収入;健康\n",
    "example.ts": example
      .replace('"town.csv");', 'new URL("town.csv", import.meta.url).pathname);')
      .replace("console.log(", "export const svg = ("),
  });
  const jiti = createJiti(import.meta.url, { virtualModules: { jittai: api }, moduleCache: false, fsCache: false });
  const { svg } = await jiti.import<{ svg: string }>(join(folder, "example.ts"));
  expect(svg).toContain("町民調査");
  expect(svg).toContain("66.7");
  expect(svg).toMatch(/^<svg/);
});
