import type { WaveResults } from "../wave-results.js";
import { methodNotes } from "../words/method-note-texts.js";
import { symbolNotes } from "../words/symbol-notes.js";
import { DefinitionList } from "./definition-list.js";
import { Text } from "./text.js";

/** How the numbers are made and what they cannot say, in plain words, and the signs used. */
export function MethodNotes({ results }: { readonly results: readonly WaveResults[] }) {
  return (
    <section aria-labelledby="how" class="page">
      <h2 id="how">
        <Text label={{ ja: "計算の方法と限界", en: "Method and limits" }} />
      </h2>
      <DefinitionList kind="notes" list={methodNotes(results)} />
      <h3 id="signs">
        <Text label={{ ja: "記号", en: "Signs" }} />
      </h3>
      <DefinitionList kind="signs" list={symbolNotes} />
    </section>
  );
}
