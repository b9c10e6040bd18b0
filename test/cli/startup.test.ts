import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Modules that a file loads as it is loaded itself; `import()` and type imports are not among them. */
function loaded(url: URL): string[] {
  const text = readFileSync(url, "utf8");
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
  return [...statements].map(([, name]) => name ?? "");
}

/** Every module that starting the command line loads. */
function reached(start: URL): { files: URL[]; packages: Set<string> } {
  const [seen, packages, queue] = [new Map<string, URL>(), new Set<string>(), [start]];
  for (let url = queue.pop(); url; url = queue.pop()) {
    if (seen.has(url.href)) continue;
    seen.set(url.href, url);
    for (const name of loaded(url)) {
      if (name.startsWith(".")) queue.push(new URL(name.replace(/\.js$/, ".ts"), url));
      else packages.add(name);
    }
  }
  return { files: [...seen.values()], packages };
}

test("starting loads the parser and nothing that a command may need: that is why --help is quick", () => {
  const { files, packages } = reached(new URL("../../src/cli/main.ts", import.meta.url));
  const external = [...packages].filter((name) => !name.startsWith("node:"));
  expect(external.sort()).toEqual(["commander", "fastest-levenshtein", "get-east-asian-width"]);
  expect(files.length).toBeLessThan(50);
});
