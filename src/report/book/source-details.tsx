import type { ComponentChildren } from "preact";
import { Text } from "./text.js";

/** Where numbers come from, folded away until it is asked. */
export function SourceDetails({ lines }: { readonly lines: readonly ComponentChildren[] }) {
  return (
    <details class="source">
      <summary>
        <Text label={{ ja: "どこからきた数字か", en: "Where it comes from" }} />
      </summary>
      <p>
        {lines.map((line) => (
          <span class="line">{line}</span>
        ))}
      </p>
    </details>
  );
}
