import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import type { WaveResults } from "../wave-results.js";
import { DoNotAdd } from "./do-not-add.js";
import { KeyFigureCard } from "./key-figure-card.js";
import { SurveyName } from "./survey-name.js";

/** The numbers a reader came for, wave by wave: one card a group. */
export function KeyFigures({ results }: { readonly results: readonly WaveResults[] }) {
  const counted = results.filter(({ groups }) => groups.length > 0);
  if (counted.length === 0) return null;
  return (
    <>
      {counted.map((wave) => (
        <div key={`${wave.survey.id}@${wave.wave.id}`}>
          {counted.length > 1 && (
            <p class="note">
              <SurveyName results={wave} />
            </p>
          )}
          <ul class="keys">
            {totalFirst(wave.groups).map((group) => (
              <KeyFigureCard key={group.id} results={wave} group={group} />
            ))}
          </ul>
          <DoNotAdd results={wave} />
        </div>
      ))}
    </>
  );
}

/** What a reader asks for first is all of them together; overlaps are no group of their own. */
const totalFirst = (groups: readonly GroupEstimate[]): readonly GroupEstimate[] => [
  ...groups.filter(({ kind }) => kind === "union"),
  ...groups.filter(({ kind }) => kind === "target"),
];
