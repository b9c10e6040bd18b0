import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromDataFrame, toDataFrame } from "../../src/danfo.ts";
import { displayMethod, estimateSurvey, readSample } from "../../src/index.ts";
import type { Displayable } from "../../src/report/notebook/rich.ts";
import survey from "../../surveys/ice-age-generation/survey.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";
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

test("nothing that the command line or the library loads names the data frame library", () => {
  const { peerDependenciesMeta, exports } = JSON.parse(readFileSync(`${repository}/package.json`, "utf8"));
  expect(peerDependenciesMeta["danfojs-node"]).toEqual({ optional: true });
  expect(exports["./danfo"].default).toBe("./dist/danfo.js");
});
