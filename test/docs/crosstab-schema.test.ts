import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { crosstabOutputSchema } from "../../src/cli/crosstab-schema.ts";
import { testReasons } from "../../src/compare/test-reasons.ts";
import { jsonText } from "../support/json-text.ts";
import { runCli } from "../support/run-cli.ts";

const clustered = ["test/oracle/apiclus1.csv", "--psu", "dnum", "--fpc", "fpc", "--weight", "pw"];
const sides = ["--rows", "sch.wide", "--columns", "stype"];

const outputs: Readonly<Record<string, readonly string[]>> = {
  "column shares": [...clustered, ...sides],
  "row shares of several tables": [...clustered, "--rows", "sch.wide,awards", "--columns", "stype", "--shares", "row"],
  "shares of the whole": [...clustered, ...sides, "--shares", "total", "--test", "wald"],
  "a small domain": [...clustered, ...sides, "--where", "awards=No", "--minimum-n", "5"],
  "a domain where nothing can be tested": [...clustered, ...sides, "--where", "sch.wide=No"],
  "infinite df": [...clustered, ...sides, "--df", "inf", "--test", "saddlepoint"],
  "a multistage design with missing answers": [
    ...["test/oracle/apiclus2.csv", "--psu", "dnum,snum", "--fpc", "fpc1,fpc2", "--rows", "comp.imp"],
    ...["--columns", "stype", "--missing", "category", "--adjust", "none"],
  ],
};

describe("the JSON of jittai crosstab", () => {
  test.each(Object.entries(outputs))("fits its schema for %s", async (_, flags) => {
    const { code, out, err } = await runCli(["crosstab", ...flags, "--format", "json"]);
    expect(code, err).toBe(0);
    const json: unknown = JSON.parse(out);
    expect(crosstabOutputSchema.safeParse(json).error).toBeUndefined();
    expect(crosstabOutputSchema.parse(json).tables.length).toBeGreaterThan(0);
  });

  test("has its JSON schema in docs", async () => {
    const schema = jsonText(z.toJSONSchema(crosstabOutputSchema));
    await expect(schema).toMatchFileSnapshot("../../docs/crosstab.schema.json");
  });
});

describe("docs/crosstab-json.md", () => {
  const page = readFileSync(new URL("../../docs/crosstab-json.md", import.meta.url), "utf8");
  const { table, test: oneTest } = {
    table: crosstabOutputSchema.shape.tables.element.shape,
    test: crosstabOutputSchema.shape.tables.element.shape.tests.element.shape,
  };
  const inside = (name: "cells" | "comparisons") =>
    Object.keys(table[name].element.shape).map((key) => `${name}.${key}`);

  test.each([...Object.keys(table), ...Object.keys(oneTest), ...inside("cells"), ...inside("comparisons")])(
    "explains %s",
    (name) => {
      expect(page).toContain(`\`${name}\``);
    },
  );

  test.each(Object.entries(testReasons))("gives the reason %s as tables print it", (code, { ja, en }) => {
    expect(page).toContain(`| \`${code}\` | ${ja} | ${en} |`);
  });
});
