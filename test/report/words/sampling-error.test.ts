import { expect, test } from "vitest";
import { samplingError } from "../../../src/report/words/sampling-error.js";
import { waveResults } from "../../support/wave-results.js";

test("a sample says its nominal margin of error beside the design-based intervals", () => {
  const results = { ...waveResults(), responses: { ...waveResults().responses, n: 1430 } };
  const { wave } = results;
  const drawn = { ...wave, sample: { asked: 3000, valid: 1430 }, population: { ...wave.population, size: 80_000_000 } };
  const error = samplingError({ ...results, wave: drawn });
  expect(error?.en).toContain("±2.6 points at 50%");
  expect(error?.en).toContain("formula of simple random sampling");
  expect(error?.ja).toContain("単純無作為抽出の公式");
});

test("a census has none", () => {
  const results = waveResults();
  const { wave } = results;
  const census = { ...wave, sample: { ...wave.sample, asked: wave.population.size } };
  expect(samplingError({ ...results, wave: census })).toBeNull();
});
