import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as api from "../../src/index.ts";
import { build } from "../../src/workspace/build.ts";
import type { Manifest } from "../../src/workspace/manifest.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { demoFiles, demoWorkspace } from "../support/demo-workspace.ts";
import { knowledgeFiles } from "../support/knowledge-files.ts";

interface Built {
  readonly manifest: Manifest;
  /** Records by the name of their file and their id. */
  readonly records: ReadonlyMap<string, string>;
}

const lists = ["projections", "comparisons"] as const;

/** The workspace with one file otherwise, built. */
async function built(changes: Readonly<Record<string, string>> = {}): Promise<Built> {
  const root = demoWorkspace({ ...knowledgeFiles, ...changes });
  const out = join(root, "output");
  const workspace = await openWorkspace({ cwd: root, api });
  await build(workspace, { selectors: [], out, progress: async () => {}, refused: () => {} });
  const json = (path: string) => JSON.parse(readFileSync(join(out, path), "utf8"));
  const records = lists.flatMap((list) =>
    (json(`${list}.json`) as { readonly id: string }[]).map(
      (record) => [`${list} ${record.id}`, JSON.stringify(record)] as const,
    ),
  );
  return { manifest: json("manifest.json"), records: new Map(records) };
}

let first: Promise<Built> | undefined;
/** The workspace as it is; only what was read of it outlives the test that builds it. */
const unchanged = (): Promise<Built> => {
  first ??= built();
  return first;
};

const changedFiles = ({ manifest }: Built, before: Built): readonly string[] => {
  const then = new Map(before.manifest.outputs.map(({ path, sha256 }) => [path, sha256]));
  return manifest.outputs.filter(({ path, sha256 }) => then.get(path) !== sha256).map(({ path }) => path);
};

/** Files that say they depend on the input. */
const dependents = (input: string, before: Built): readonly string[] =>
  before.manifest.outputs.filter(({ inputs = [] }) => inputs.includes(input)).map(({ path }) => path);

const changedRecords = ({ records }: Built, before: Built): readonly string[] =>
  [...records].filter(([id, record]) => before.records.get(id) !== record).map(([id]) => id);

/** Estimates whose manifest entry names the input, a line of a table if it is one. */
const dependentRecords = (input: string, before: Built): readonly string[] =>
  lists.flatMap((list) =>
    (before.manifest.knowledge?.[list] ?? []).flatMap(({ id, inputs }) =>
      inputs.includes(input) ? [`${list} ${id}`] : [],
    ),
  );

describe("one changed cell changes exactly the estimates that depend on it, as the manifest says", {
  timeout: 30_000,
}, () => {
  const towns = "surveys/populations/towns.csv";
  const townsWith = (from: string, to: string) => ({ [towns]: knowledgeFiles[towns].replace(from, to) });

  test.each([
    ["10000", "10001", 2, ["projections north"]],
    ["20000", "20001", 3, ["projections south", "projections south-again"]],
    ["5000,", "5001,", 4, []],
  ])("of a population: %s for %s in line %i", async (from, to, line, expected) => {
    const before = await unchanged();
    const after = await built(townsWith(from, to));
    expect(dependentRecords(`${towns}#${line}`, before)).toEqual(expected);
    expect(changedRecords(after, before)).toEqual(expected);
    for (const path of changedFiles(after, before)) expect(dependents(towns, before)).toContain(path);
  });

  test("of a reference", async () => {
    const file = "surveys/national-references/two.ts";
    const before = await unchanged();
    const after = await built({ [file]: knowledgeFiles[file].replace("count: 30", "count: 31") });
    const expected = ["projections south-again", "comparisons jobless"];
    expect(dependentRecords(file, before)).toEqual(expected);
    expect(changedRecords(after, before)).toEqual(expected);
    expect(changedFiles(after, before)).toContain("references/two.csv");
    expect(changedFiles(after, before)).not.toContain("references/one.csv");
    for (const path of changedFiles(after, before)) expect(dependents(file, before)).toContain(path);
  });

  test("of the responses", async () => {
    const file = "surveys/demo/responses.csv";
    const before = await unchanged();
    const after = await built({ [file]: demoFiles[file].replace("\n1,1,1,,", "\n1,1,2,1,0") });
    expect(dependentRecords(file, before)).toEqual(["comparisons jobless"]);
    expect(changedRecords(after, before)).toEqual(["comparisons jobless"]);
    const changed = changedFiles(after, before);
    expect(changed).toEqual(expect.arrayContaining(["demo/2024/estimates.csv", "comparisons.csv", "overview.csv"]));
    expect(changed.filter((path) => /^(references|projections)/.test(path))).toEqual([]);
    for (const path of changed) expect(dependents(file, before)).toContain(path);
  });

  test("and a printed figure changes no estimate", async () => {
    const file = "surveys/demo/published.csv";
    const before = await unchanged();
    const after = await built({ [file]: demoFiles[file].replace(",200,", ",201,") });
    expect(changedRecords(after, before)).toEqual([]);
    const changed = changedFiles(after, before);
    expect(changed).toContain("reconciliation.csv");
    expect(changed.filter((path) => path.includes("estimates") || path.startsWith("overview"))).toEqual([]);
    for (const path of changed) expect(dependents(file, before)).toContain(path);
  });
});

test("every output but the manifest says what it was made from, and every input named is a file with its hash", {
  timeout: 30_000,
}, async () => {
  const before = await unchanged();
  const { outputs, waves, knowledge } = before.manifest;
  expect(outputs.filter(({ inputs = [] }) => inputs.length === 0).map(({ path }) => path)).toEqual([]);
  const known = new Set(
    [...waves.flatMap(({ inputs }) => inputs), ...(knowledge?.inputs ?? [])].map(({ path }) => path),
  );
  expect(outputs.flatMap(({ inputs = [] }) => inputs.filter((path) => !known.has(path)))).toEqual([]);
});
