import type { PendingResults } from "../pending-results.js";
import type { SharedResults } from "../shared-results.js";
import type { WaveResults } from "../wave-results.js";
import { anchorOf, overviewName } from "./anchor.js";
import { documentsTitle } from "./document-section.js";
import { overviewTitle } from "./overview-section.js";
import { partsOf } from "./parts.js";
import { SurveyName } from "./survey-name.js";
import { Text } from "./text.js";

interface ContentsProps {
  readonly results: readonly WaveResults[];
  readonly pending: readonly PendingResults[];
  readonly shared: SharedResults;
}

/** Links to every part of the book; those of a wave under its name. */
export function Contents({ results, pending, shared }: ContentsProps) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" class="unseen">
        <Text label={{ ja: "目次", en: "Contents" }} />
      </h2>
      <ul>
        {results.some(({ groups }) => groups.length > 0) && (
          <li>
            <a href="#key">
              <Text label={{ ja: "主な数字", en: "Key figures" }} />
            </a>
          </li>
        )}
        {shared.counts.length > 0 && (
          <li>
            <a href={`#${anchorOf(overviewName)}`}>
              <Text label={overviewTitle} />
            </a>
          </li>
        )}
        {results.map((wave) => (
          <li key={anchorOf(wave)} class="wave">
            <a href={`#${anchorOf(wave)}`}>
              <SurveyName results={wave} />
            </a>
            <ul>
              {partsOf(wave).map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    <Text label={title} />
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {pending.map((wave) => (
          <li key={anchorOf(wave)} class="wave">
            <a href={`#${anchorOf(wave)}`}>
              <SurveyName results={wave} />
            </a>
          </li>
        ))}
        {shared.figures.documents.length > 0 && (
          <li>
            <a href="#documents">
              <Text label={documentsTitle} />
            </a>
          </li>
        )}
        <li>
          <a href="#how">
            <Text label={{ ja: "計算の方法と限界", en: "Method and limits" }} />
          </a>
        </li>
      </ul>
    </nav>
  );
}
