import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import type { WaveResults } from "../wave-results.js";
import { partOf } from "./anchor.js";
import { Base } from "./base.js";
import { HeadNumber } from "./head-number.js";
import { Precision } from "./precision.js";
import { Provenance } from "./provenance.js";
import { Text } from "./text.js";

interface KeyFigureCardProps {
  readonly results: WaveResults;
  readonly group: GroupEstimate;
}

/** One number as said in a sentence, how sure it is, what it rests on, and where it comes from. */
export function KeyFigureCard({ results, group }: KeyFigureCardProps) {
  const { people } = group.document;
  return (
    <li class="key" id={partOf(results, `key-${group.id}`)}>
      <h4>
        <Text label={group.label} />
      </h4>
      <HeadNumber people={people} />
      <dl>
        <div>
          <dt>
            <Text label={{ ja: "確かさ", en: "Precision" }} />
          </dt>
          <dd>
            <Precision results={results} estimate={people} />
          </dd>
        </div>
        <div>
          <dt>
            <Text label={{ ja: "もと", en: "Base" }} />
          </dt>
          <dd>
            <Base estimate={group.document.share} />
          </dd>
        </div>
      </dl>
      <Provenance results={results} group={group} />
    </li>
  );
}
