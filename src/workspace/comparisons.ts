/** Shares of own surveys beside those that references publish, as the workspace declares them. */
import { ageText } from "../codebook/age-class.js";
import { didYouMean } from "../codebook/nearest-name.js";
import type { ComparisonWithReference } from "../codebook/reference-comparison.js";
import { SurveyError } from "../errors.js";
import { chosenRate } from "../prevalence/projection/chosen-rate.js";
import { compareWithReference } from "../prevalence/projection/compare-reference.js";
import type { DeclaredComparison } from "../report/shared-results.js";
import type { WaveResults } from "../report/wave-results.js";
import { declaredIn } from "./declared-in.js";
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
  return items.map((declared) => declaredIn({ file, id: declared.id }, () => compared(declared, workspace, results)));
}

function compared(
  declared: ComparisonWithReference,
  workspace: Workspace,
  results: readonly WaveResults[],
): ComparedWithReference {
  const { references, comparisons } = workspace.knowledge;
  const wave = resultsOf(declared, { results, workspace });
  const share = wave.groups.find(({ id }) => id === declared.target)?.recommended.share;
  if (share === undefined) {
    const known = wave.groups.map(({ id }) => id);
    throw unknownTarget(declared, known);
  }
  const { version } = packageInfo();
  const found = references.map(({ reference }) => reference);
  const comparison = compareWithReference(share, chosenRate(declared.rate, found, { version }), {
    ages: ageText(declared.ages),
  });
  const reference = references.find((one) => one.reference.id === declared.rate.reference);
  const files = [comparisons.file, reference?.file].flatMap((path) => path ?? []);
  return {
    ...comparison,
    difference: { ...comparison.difference, disclosure: share.disclosure },
    declared,
    inputs: [...files, ...waveInputs(wave, workspace)],
  };
}

const unknownTarget = ({ survey, target }: ComparisonWithReference, known: readonly string[]): SurveyError =>
  new SurveyError(
    "unknown-name",
    { ja: `調査 ${survey} に対象群がありません：${target}`, en: `no target of ${survey}: ${target}` },
    { hint: didYouMean(target, known) },
  );
