import type { Label } from "../../codebook/label.js";
import { Text } from "./text.js";

interface DefinitionListProps {
  readonly kind: string;
  readonly list: readonly { readonly term: Label; readonly text: Label }[];
}

/** Terms, each over what is said of it. */
export function DefinitionList({ kind, list }: DefinitionListProps) {
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
