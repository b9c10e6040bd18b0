import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as api from "../../src/index.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("folders of populations and references are no surveys", async () => {
  const { surveys } = await openWorkspace({ cwd: root, workspace: root, api });
  const ids = surveys.map(({ survey }) => survey.id);
  expect(ids).toContain("ice-age-generation");
  expect(ids.filter((id) => /population|reference|^national/.test(id))).toEqual([]);
});
