import { defineWave, SurveyError } from "jittai";
import { describe, expect, test } from "vitest";

const declaration = {
  id: "2020",
  fieldwork: { from: "2020-10", to: "2020-11" },
  frame: "無作為抽出",
  population: { size: 368_762, label: "人口", asOf: "2019-10-01", source: "月別人口調査" },
  sample: { asked: 5500, valid: 1923 },
  design: { fpc: 368_762 },
  responses: { file: "../responses/2020.csv" },
  origin: "reconstructed",
  source: "実態調査",
} as const;

const declare = (parts: object) => () => defineWave({ id: "work" }, { ...declaration, ...parts });

test("a wave fills in what was left out", () => {
  expect(defineWave({ id: "work" }, declaration)).toEqual({
    ...declaration,
    survey: "work",
    label: { ja: "令和2年度", en: "FY2020" },
    frame: { ja: "無作為抽出" },
    population: { ...declaration.population, label: { ja: "人口" }, source: { ja: "月別人口調査" } },
    design: { strata: [], psu: [], fpc: 368_762, nest: false, lonelyPsu: "fail" },
    responses: { file: "../responses/2020.csv", id: "id" },
    status: "final",
    tolerance: 0,
    source: { ja: "実態調査" },
  });
});

test("one design column may be written without a list", () => {
  const { design } = declare({ design: { strata: "area", psu: ["city", "block"], fpc: "N", weight: "w" } })();
  expect(design).toMatchObject({ strata: ["area"], psu: ["city", "block"], fpc: ["N"], weight: "w" });
});

describe("a wrong declaration names the survey, the wave and the mend", () => {
  test.each([
    [
      "a day that does not exist",
      { fieldwork: { from: "2020-10", to: "2020-11-31" } },
      "invalid fieldwork.to: 2020-11-31",
    ],
    ["an era date", { fieldwork: { from: "令和2年10月", to: "2020-11" } }, "invalid fieldwork.from: 令和2年10月"],
    [
      "a month that does not exist",
      { population: { ...declaration.population, asOf: "2019-13" } },
      "invalid population.asOf: 2019-13",
    ],
    [
      "a period turned round",
      { fieldwork: { from: "2020-11", to: "2020-10" } },
      "fieldwork ends before it begins: 2020-11 to 2020-10",
    ],
    ["a population of nobody", { population: { ...declaration.population, size: 0 } }, "population.size: too small"],
    [
      "a population smaller than the responses",
      { population: { ...declaration.population, size: 1900 } },
      "population.size smaller than the responses: 1900 (expected at least 1923)",
    ],
    ["an fpc smaller than the responses", { design: { fpc: 5 } }, "design.fpc smaller than the responses: 5"],
    [
      "more valid than asked",
      { sample: { asked: 100, valid: 101 } },
      "more valid responses than people asked: 101 of 100",
    ],
    ["an absolute path", { responses: { file: "/data/2020.csv" } }, "responses.file: absolute path: /data/2020.csv"],
    ["a drive", { responses: { file: "C:\\data\\2020.csv" } }, "responses.file: absolute path: C:\\data\\2020.csv"],
    ["a network share", { responses: { file: "\\\\server\\2020.csv" } }, "responses.file: absolute path"],
    [
      "a path out of the folder",
      { responses: { file: "../../other/2020.csv" } },
      "path outside the survey's folder: ../../other/2020.csv",
    ],
    [
      "a path out of the folder, by backslashes",
      { responses: { file: "..\\..\\2020.csv" } },
      "path outside the survey's folder",
    ],
    ["an origin that does not exist", { origin: "real" }, "origin: invalid option"],
  ])("%s", (_, parts, message) => {
    const run = declare(parts);
    expect(run).toThrow(SurveyError);
    expect(run).toThrow(`survey work, wave 2020: `);
    expect(run).toThrow(message);
  });

  test.each(["2020.csv", "data/2020.xlsx", "../responses/../responses/2020.csv"])("%s is inside the folder", (file) => {
    expect(declare({ responses: { file } })().responses.file).toBe(file);
  });
});
