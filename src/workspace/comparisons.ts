/** Shares of own surveys beside those that references publish, as the workspace declares them. */
import { ageText } from "../codebook/age-class.js";
import { didYouMean } from "../codebook/nearest-name.js";
import type { ComparisonWithReference } from "../codebook/reference-comparison.js";
import { SurveyError } from "../errors.js";
import { chosenRate } from "../prevalence/projection/chosen-rate.js";
import { compareWithReference } from "../prevalence/projection/compare-reference.js";
import type { DeclaredComparison } from "../report/shared-results.js";
import type { WaveResults } from "../report/wave-results.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { resultsOf, waveInputs } from "./results-of.js";

export interface ComparedWithReference extends DeclaredComparison {
  /** What it depends on, relative to the workspace. */
  readonly inputs: readonly string[];
}

/** Every declared comparison whose survey was built. */
export function comparedWithReferences(
  workspace: Workspace,
  results: readonly WaveResults[],
): readonly ComparedWithReference[] {
  const { items, file } = workspace.knowledge.comparisons;
  const by = { results, workspace };
  return items.map((declared) => {
    const wave = resultsOf(declared, by);
    const group = wave.groups.find(({ id }) => id === declared.target);
    if (group === undefined)
      throw unknownTarget(
        declared,
        wave.groups.map(({ id }) => id),
      );
    const references = workspace.knowledge.references.map(({ reference }) => reference);
    const rate = chosenRate(declared.rate, references, { by: declared.id, version: packageInfo().version });
    const found = workspace.knowledge.references.find(({ reference }) => reference.id === declared.rate.reference);
    const inputs = [file, found?.file].flatMap((path) => (path === undefined || path === null ? [] : [path]));
    const own = group.recommended.share;
    const compared = compareWithReference(own, rate, { ages: ageText(declared.ages) });
    return {
      ...compared,
      difference: { ...compared.difference, disclosure: own.disclosure },
      declared,
      inputs: [...inputs, ...waveInputs(wave, workspace)],
    };
  });
}

const unknownTarget = ({ id, survey, target }: ComparisonWithReference, known: readonly string[]): SurveyError =>
  new SurveyError(
    "unknown-name",
    { ja: `${id}：調査 ${survey} に対象群がありません：${target}`, en: `${id}: no target of ${survey}: ${target}` },
    { hint: didYouMean(target, known) },
  );
