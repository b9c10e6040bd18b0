/** The estimates of a wave as its build prints them, made where this run has not made them yet. */
import type { Wave } from "../codebook/wave.js";
import type { Estimate } from "../estimate/estimate.js";
import type { WaveResults } from "../report/wave-results.js";
import { disclosureRulesOf } from "../table/disclosure/rules-of.js";
import type { Workspace } from "./open-workspace.js";
import { selectedNumbers } from "./selected-numbers.js";

export type PrintedEstimates = (wave: Wave) => Promise<readonly Estimate[]>;

export const printedEstimates =
  (workspace: Workspace, results: readonly Pick<WaveResults, "wave" | "estimates">[]): PrintedEstimates =>
  async (wave) => {
    const made = results.find((one) => one.wave.survey === wave.survey && one.wave.id === wave.id);
    const found = workspace.surveys.find(({ survey }) => survey.id === wave.survey);
    if (made !== undefined || found === undefined) return made?.estimates ?? [];
    if (disclosureRulesOf(found.survey, wave.origin) === null) return [];
    const [numbers] = await selectedNumbers(workspace, [`${wave.survey}@${wave.id}`]);
    return numbers?.estimates ?? [];
  };
