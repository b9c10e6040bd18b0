import type { ComponentChildren } from "preact";
import type { Label } from "../../codebook/label.js";
import { PageParts } from "./page-parts.js";
import { Text } from "./text.js";

interface PartedPageProps<Name extends string> {
  readonly id: string;
  readonly heading: ComponentChildren;
  readonly parts: readonly { readonly id: string; readonly name: Name; readonly title: Label }[];
  readonly bodies: Readonly<Record<Name, () => ComponentChildren>>;
}

/** A page of the book: its heading, links to its parts, and the parts under headings of their own. */
export function PartedPage<Name extends string>({ id, heading, parts, bodies }: PartedPageProps<Name>) {
  return (
    <section aria-labelledby={id} class="page">
      <h2 id={id}>{heading}</h2>
      <PageParts of={id} parts={parts} />
      {parts.map((part) => (
        <section key={part.name} aria-labelledby={part.id}>
          <h3 id={part.id}>
            <Text label={part.title} />
          </h3>
          {bodies[part.name]()}
        </section>
      ))}
    </section>
  );
}
