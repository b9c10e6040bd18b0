import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { estimateOutputSchema } from "../../src/cli/estimate-schema.ts";
import { reasons } from "../../src/estimate/reasons.ts";
import { jsonText } from "../support/json-text.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const oracle = new URL("../oracle/", import.meta.url);
const files = Object.fromEntries(
  ["apiclus1.csv", "apistrat.csv", "apiclus2.csv"].map((file) => [file, readFileSync(new URL(file, oracle), "utf8")]),
);
const margins = "variable,category,total\nstype,E,4421\nstype,H,755\nstype,M,1018\n";
const folder = () => temporaryFolder({ ...files, "margins.csv": margins });
const clustered = ["apiclus1.csv", "--psu", "dnum", "--fpc", "fpc", "--weight", "pw"];

const outputs: Readonly<Record<string, readonly string[]>> = {
  "every statistic": [...clustered, ...["share", "total"].flatMap((flag) => [`--${flag}`, "stype"]), "--mean", "api00"],
  "ratios and quantiles": [...clustered, "--ratio", "api.stu/enroll", "--quantile", "api00@0.1,0.5", "--deff"],
  "an infinite df": [...clustered, "--mean", "api00", "--df", "inf", "--level", "0.9"],
  "domains, one of a single psu": [...clustered, "--share", "comp.imp", "--by", "stype,awards"],
  "nobody and everybody": [...clustered, "--share", "stype", "--where", "stype=E", "--interval", "wald"],
  "missing answers as a category": ["apiclus2.csv", "--psu", "dnum", "--share", "enroll", "--missing", "category"],
  "zero standard errors": ["apistrat.csv", "--strata", "stype", "--fpc", "fpc", "--share", "stype"],
  "post-stratified weights": [...clustered, "--total", "enroll", "--poststratify", "margins.csv"],
  "raked weights": [...clustered, "--total", "enroll", "--rake", "margins.csv"],
  "replicates from the design": [...clustered, "--mean", "api00", "--replicate-type", "jk1"],
};

describe("the JSON of jittai estimate", () => {
  test.each(Object.entries(outputs))("fits its schema for %s", async (_, flags) => {
    const { code, out, err } = await runCli(["estimate", ...flags, "--format", "json"], { cwd: folder() });
    expect(code, err).toBe(0);
    const json: unknown = JSON.parse(out);
    expect(estimateOutputSchema.safeParse(json).error).toBeUndefined();
    expect(estimateOutputSchema.parse(json).estimates.length).toBeGreaterThan(0);
  });

  test("does not fit with a field that the schema does not know", async () => {
    const { out } = await runCli(["estimate", ...clustered, "--mean", "api00", "--format", "json"], { cwd: folder() });
    const { design, estimates } = estimateOutputSchema.parse(JSON.parse(out));
    expect(estimateOutputSchema.safeParse({ design, estimates, more: 1 }).success).toBe(false);
    expect(estimateOutputSchema.safeParse({ design, estimates: [{ ...estimates[0], se: "1" }] }).success).toBe(false);
  });

  test("has its JSON schema in docs", async () => {
    const schema = jsonText(z.toJSONSchema(estimateOutputSchema));
    await expect(schema).toMatchFileSnapshot("../../docs/estimate.schema.json");
  });
});

/** Every property name, with the path that leads to it. */
function properties(schema: z.core.JSONSchema.BaseSchema, path = ""): string[] {
  const inside = [schema.items, ...(schema.anyOf ?? [])].filter(
    (part): part is z.core.JSONSchema.BaseSchema => typeof part === "object" && !Array.isArray(part),
  );
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const here = path === "" ? name : `${path}.${name}`;
    return [here, ...(typeof part === "object" ? properties(part, here) : [])];
  });
  return [...own, ...inside.flatMap((part) => properties(part, path))];
}

describe("docs/estimate-json.md", () => {
  const page = readFileSync(new URL("../../docs/estimate-json.md", import.meta.url), "utf8");

  test.each(properties(z.toJSONSchema(estimateOutputSchema)))("explains %s", (path) => {
    const name = path.replace(/^(design|estimates)\./, "").replace(/^calibration\.(margins|small)\./, "margins.");
    expect(page).toContain(`\`${name}\``);
  });

  test.each(Object.entries(reasons))("gives the reason %s as tables print it", (code, { ja, en }) => {
    expect(page).toContain(`| \`${code}\` | ${ja} | ${en} |`);
  });
});
