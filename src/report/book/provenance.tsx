import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import type { WaveResults } from "../wave-results.js";
import { Bilingual } from "./bilingual.js";
import { formulaText } from "./formula-text.js";
import { methodText } from "./method-text.js";
import { SourceDetails } from "./source-details.js";
import { SourceLine } from "./source-line.js";
import { Text } from "./text.js";

interface ProvenanceProps {
  readonly results: WaveResults;
  readonly group: GroupEstimate;
}

/** Where a number comes from: the sum with its real figures, the methods, the source, the file. */
export function Provenance({ results, group }: ProvenanceProps) {
  const sha = results.responses.source.sha256;
  const lines = [
    <Bilingual of={(lang) => formulaText(results, group, lang)} />,
    <Bilingual of={(lang) => methodText(group, lang)} />,
    <SourceLine results={results} />,
    <>
      <Text label={{ ja: "回答データ", en: "Responses" }} /> <code title={sha}>sha-256 {shortHash(sha)}</code>
    </>,
  ];
  return <SourceDetails lines={lines} />;
}

/** Enough of a hash for a person to compare. */
const shortHash = (sha: string): string => (sha.length > 16 ? `${sha.slice(0, 8)}…${sha.slice(-4)}` : sha);
