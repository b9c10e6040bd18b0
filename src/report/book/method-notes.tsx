import type { WaveResults } from "../wave-results.js";
import type { MethodNote } from "../words/method-note.js";
import { methodNotes } from "../words/method-note-texts.js";
import { symbolNotes } from "../words/symbol-notes.js";
import { Text } from "./text.js";

/** How the numbers are made and what they cannot say, in plain words, and the signs used. */
export function MethodNotes({ results }: { readonly results: readonly WaveResults[] }) {
  return (
    <section aria-labelledby="how" class="page">
      <h2 id="how">
        <Text label={{ ja: "計算の方法と限界", en: "Method and limits" }} />
      </h2>
      <Terms list={methodNotes(results)} />
      <h3 id="signs">
        <Text label={{ ja: "記号", en: "Signs" }} />
      </h3>
      <Terms list={symbolNotes} kind="signs" />
    </section>
  );
}

function Terms({ list, kind = "notes" }: { readonly list: readonly MethodNote[]; readonly kind?: string }) {
  return (
    <dl class={kind}>
      {list.map(({ term, text }) => (
        <div key={term.ja}>
          <dt>
            <Text label={term} />
          </dt>
          <dd>
            <Text label={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
