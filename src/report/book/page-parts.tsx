import type { Label } from "../../codebook/label.js";
import { Text } from "./text.js";

interface PagePartsProps {
  /** Of the page's heading. */
  readonly of: string;
  readonly parts: readonly { readonly id: string; readonly title: Label }[];
}

/** Links to the parts of one page; nothing where there is but one. */
export function PageParts({ of, parts }: PagePartsProps) {
  if (parts.length < 2) return null;
  return (
    <nav class="parts" aria-labelledby={`${of}--parts ${of}`}>
      <span id={`${of}--parts`} class="unseen">
        <Text label={{ ja: "このページの内容", en: "On this page" }} />
      </span>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Text label={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
