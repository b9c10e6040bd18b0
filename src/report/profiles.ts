/** The shares that describe the people of a target, found among the estimates of a wave. */
import { missingKindNames } from "../chart/shares-of.js";
import type { Label } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";
import { answerLabel } from "./answer-label.js";
import type { WaveResults } from "./wave-results.js";

export interface ProfileRow {
  readonly label: Label;
  readonly share: Estimate;
}

export interface ProfileOfQuestion {
  readonly question: string;
  readonly label: Label;
  readonly multiple: boolean;
  readonly rows: readonly ProfileRow[];
}

export interface Profile {
  readonly target: string;
  readonly label: Label;
  readonly tables: readonly ProfileOfQuestion[];
}

export const profilesOf = (results: WaveResults): readonly Profile[] =>
  results.survey.profiles.flatMap((target) => {
    const tables = tablesOf(results, target);
    const label = results.survey.targets[target]?.label ?? { ja: target };
    return tables.length === 0 ? [] : [{ target, label, tables }];
  });

/** One table a question, in the codebook's order; only what holds for all people of the target, and only what any of them was asked. */
function tablesOf({ survey, estimates }: WaveResults, target: string): readonly ProfileOfQuestion[] {
  const shares = estimates.filter(
    ({ statistic, domain }) => statistic === "share" && domain.target === target && Object.keys(domain).length === 1,
  );
  return Object.entries(survey.questions).flatMap(([question, declared]) => {
    const rows = shares
      .filter((share) => share.question === question && isAnswered(share) && !isEmptyMissing(share))
      .map((share) => ({ label: answerLabel(declared, share.category ?? ""), share }));
    return rows.length === 0 ? [] : [{ question, label: declared.label, multiple: declared.kind === "multiple", rows }];
  });
}

/** A kind of missing answer that nobody gave needs no row. */
const isEmptyMissing = ({ category = "", count }: Estimate): boolean => missingKindNames.has(category) && count === 0;

/** A share that is hidden is of somebody. */
const isAnswered = ({ disclosure, n }: Estimate): boolean => disclosure === "suppressed" || n > 0;
