import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";

test.each([
  ["agency", { reproduced: 32, "base-unknown": 14, "held-as-fact": 2 }],
  ["welfare-commissioner", { reproduced: 29 }],
  ["regional-support-centre", { reproduced: 4, "held-as-fact": 1 }],
])("%s: every printed figure has a verdict, and none is left unexplained: %o", async (survey, expected) => {
  const { code, out } = await runCli(["reconcile", survey]);
  expect(code).toBe(0);
  const found = [...out.matchAll(/\(([a-z-]+)\): (\d+)$/gm)].map(([, verdict = "", count]) => [verdict, Number(count)]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
