import { afterEach, describe, expect, test, vi } from "vitest";
import { readiness, type Surroundings } from "../../src/workspace/readiness.ts";

const surroundings: Surroundings = {
  version: "20.19.0",
  platform: "linux",
  env: {},
  open: async () => ({ root: ".", surveys: [] }) as never,
};
const states = async (given: Partial<Surroundings>) =>
  (await readiness({ ...surroundings, ...given })).map(({ state, what }) => `${state} ${what.en}`);

test("a Node that is too old is missing, any later one is not", async () => {
  expect((await states({ version: "18.20.4" }))[0]).toBe("missing Node 18.20.4 (expected 20.19 or later)");
  expect((await states({ version: "20.18.9" }))[0]).toMatch(/^missing/);
  expect((await states({ version: "24.1.0" }))[0]).toBe("ready Node 24.1.0");
});

test("a machine without a browser can build all the same; Windows always has one", async () => {
  expect((await states({}))[4]).toBe("note a browser to open the book with was not found");
  expect((await states({ platform: "win32" }))[4]).toBe("ready a browser to open the book with");
});

describe("PDF", () => {
  afterEach(() => {
    vi.doUnmock("../../src/report/pdf/pdf.ts");
    vi.resetModules();
  });

  test("is ready where a line of Japanese is typeset in the chart font", async () => {
    expect((await states({}))[3]).toBe("ready typesetting PDF");
  });

  test.each([
    ["in another font", async () => new TextEncoder().encode("%PDF-1.7 /FontName /NotoSans")],
    [
      "not at all",
      async () => {
        const { SurveyError } = await import("../../src/errors.ts");
        throw new SurveyError("unwritable-output", { ja: "", en: "" });
      },
    ],
  ])("typeset %s is worth a note, since only reports need it", async (_, linePdf) => {
    vi.doMock("../../src/report/pdf/pdf.ts", () => ({ linePdf }));
    vi.resetModules();
    const fresh = await import("../../src/workspace/readiness.ts");
    const found = (await fresh.readiness(surroundings))[3];
    expect(found).toMatchObject({ state: "note", what: { ja: "PDF を組めません", en: "PDF cannot be typeset" } });
    expect(found?.mend?.en).toContain("--format docx");
  });
});

test("a workspace without a survey says how to begin one", async () => {
  expect(await states({})).toContain("missing no survey in surveys/");
});
