import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(text("package-lock.json"));
const house: {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly files: readonly string[];
} = JSON.parse(text("package.json"));

const entry = (name: string): Locked | undefined => lock.packages[`node_modules/${name}`];

/** Packages that come as one binary a platform, with the platforms they name. */
const native = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) => {
  const binaries = Object.keys(optionalDependencies).filter((name) => /linux|win32/.test(name));
  return path !== "" && binaries.length > 0 ? [{ path, binaries }] : [];
});

describe("the lockfile", () => {
  test("there are native packages to look at", () => {
    expect(native.map(({ path }) => path)).toContain("node_modules/@resvg/resvg-js");
  });

  test.each(native)("$path locks a binary for 64-bit Windows", ({ binaries }) => {
    const windows = binaries.filter((name) => entry(name)?.os?.includes("win32") && entry(name)?.cpu?.includes("x64"));
    expect(windows).not.toEqual([]);
  });

  test("names no registry, so that it installs from any", () => {
    expect(text("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  test("no package that runs in production needs a newer Node than ours", () => {
    const newer = Object.entries(lock.packages).filter(
      ([, { dev, engines }]) => !dev && engines?.node !== undefined && /^\s*>=?\s*(2[1-9]|[3-9]\d)/.test(engines.node),
    );
    expect(newer.map(([path]) => path)).toEqual([]);
  });
});

describe("the package", () => {
  test("runs on Node 20.19 and later", () => {
    expect(house.engines.node).toBe(">=20.19");
  });

  test("pins every dependency exactly", () => {
    const versions = Object.entries({ ...house.dependencies, ...house.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test("each dependency says in CONTRIBUTING why it is there", () => {
    const why = text("CONTRIBUTING.md");
    const unexplained = Object.keys({ ...house.dependencies, ...house.devDependencies }).filter(
      (name) => !name.startsWith("@types/") && !why.includes(name.replace(/^@biomejs\//, "")),
    );
    expect(unexplained).toEqual([]);
  });

  test("checks everything that .ci/run checks, tests last", () => {
    const parts = (house.scripts.check ?? "").split(" && ");
    expect(parts.at(-1)).toBe("npm test");
    const ci = text(".ci/run");
    for (const part of parts) expect(ci).toContain(part);
  });
});

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (file) => {
  test("names only scripts that exist", () => {
    const named = [...text(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in house.scripts))).toEqual([]);
  });
});

test("README installs, starts and tests in two commands", () => {
  expect(text("README.md")).toContain("npm ci && npm start");
  expect(text("README.md")).toContain("npm ci && npm test");
  expect(house.scripts.start).toBe("node bin/jittai.js build");
});
