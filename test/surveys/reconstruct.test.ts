import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { reconstructedFiles } from "../../surveys/reconstruct.ts";
import { repositoryPath, textOf } from "./ledger.ts";

test("one command rebuilds every response file of the repository, byte for byte", () => {
  const files = reconstructedFiles();
  const kept = readdirSync(repositoryPath("surveys"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^[^/]+\/responses\/.+/.test(path));
  expect(Object.keys(files).toSorted()).toEqual(kept.toSorted());
  for (const [path, text] of Object.entries(files)) expect(text === textOf(`surveys/${path}`), path).toBe(true);
});
