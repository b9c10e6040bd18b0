import { surveyFacts } from "../survey-facts.js";
import type { WaveResults } from "../wave-results.js";
import { Text } from "./text.js";

/** How a wave was done: dates, frame, who was asked and who answered, and how the sample was drawn. */
export function SurveyFacts({ results }: { readonly results: WaveResults }) {
  return (
    <dl class="facts">
      {surveyFacts(results).map(({ name, label, value }) => (
        <div key={name}>
          <dt>
            <Text label={label} />
          </dt>
          <dd>
            <Text label={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
