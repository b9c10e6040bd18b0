import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromDataFrame, toDataFrame } from "../../src/danfo.ts";
import { displayMethod, estimateSurvey, readSample } from "../../src/index.ts";
import type { Displayable } from "../../src/report/notebook/rich.ts";
import survey from "../../surveys/ice-age-generation/survey.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";
import { compiledCli } from "../support/compiled-cli.ts";
import { repository } from "../support/run-cli.ts";

const sample = await readSample(survey, wave, `${repository}/surveys/ice-age-generation/responses/2020.csv`);

describe("data frames of danfojs-node", () => {
  test("and back are the same responses, labels and missing kinds kept", async () => {
    const frame = await toDataFrame(sample.responses, { labels: "ja" });
    const { responses, faults } = fromDataFrame(frame, survey, { wave });
    expect(frame.shape[0]).toBe(1923);
    expect(faults).toEqual([]);
    for (const [name, column] of sample.responses.columns) expect(responses.columns.get(name)).toEqual(column);
  });

  test("that were filtered are numbered anew", async () => {
    const frame = await toDataFrame(sample.responses);
    const men = fromDataFrame(frame.query(frame.sex.eq("male")), survey, { wave });
    expect([men.responses.n, men.responses.rowNumbers.at(-1), men.faults]).toEqual([833, 833, []]);
  });

  test("hold estimates in double precision, and show themselves in a notebook", async () => {
    const estimates = estimateSurvey(sample, [{ statistic: "mean", question: "age" }]);
    const frame = await toDataFrame(estimates);
    expect(frame.column("value").values).toEqual([estimates[0]?.value]);
    const forms = await (frame as unknown as Displayable)[displayMethod]();
    expect(forms["text/html"]).toContain("<table>");
  });

  test("of something else are refused, and of unknown columns", async () => {
    expect(() => fromDataFrame({} as never, survey)).toThrow("expected a data frame of danfojs-node");
    expect(() => fromDataFrame({ columns: ["sex", "sex"], values: [] }, survey)).toThrow("column sex twice");
    const frame = await toDataFrame(sample.responses);
    frame.addColumn("seks", frame.sex, { inplace: true });
    expect(() => fromDataFrame(frame, survey, { wave })).toThrow("columns the survey does not have: seks");
  });
});

/** Says on stderr what is imported. */
const loud = `import { register } from "node:module";
register("data:text/javascript," + encodeURIComponent(\`
  import { writeSync } from "node:fs";
  export async function resolve(specifier, context, next) { writeSync(2, specifier + "\\\\n"); return next(specifier, context); }
\`));`;

test("the command line and the library never load danfojs-node", () => {
  const folder = compiledCli();
  for (const program of ["bin/jittai.js", "dist/index.js"]) {
    const flags = ["--import", `data:text/javascript,${encodeURIComponent(loud)}`, join(folder, program), "--help"];
    const { stderr, status } = spawnSync(process.execPath, flags, { encoding: "utf8", cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toContain("/");
    expect(stderr).not.toContain("danfo");
  }
}, 90_000);

test("danfojs-node is an optional peer behind an entry of its own", () => {
  const { peerDependenciesMeta, exports } = JSON.parse(readFileSync(`${repository}/package.json`, "utf8"));
  expect(peerDependenciesMeta["danfojs-node"]).toEqual({ optional: true });
  expect(exports["./danfo"].default).toBe("./dist/danfo.js");
});
