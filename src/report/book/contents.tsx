import type { PendingResults } from "../pending-results.js";
import type { WaveResults } from "../wave-results.js";
import { anchorOf } from "./anchor.js";
import { partsOf } from "./parts.js";
import { SurveyName } from "./survey-name.js";
import { Text } from "./text.js";

interface ContentsProps {
  readonly results: readonly WaveResults[];
  readonly pending: readonly PendingResults[];
}

/** Links to every part of the book; those of a wave under its name. */
export function Contents({ results, pending }: ContentsProps) {
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
        <li>
          <a href="#how">
            <Text label={{ ja: "計算の方法と限界", en: "Method and limits" }} />
          </a>
        </li>
      </ul>
    </nav>
  );
}
