import type { DocumentReconciliation } from "../reconciled-figures.js";
import { partOf } from "./anchor.js";
import type { BookOptions } from "./book-options.js";
import { PageParts } from "./page-parts.js";
import { ReconciliationTable } from "./reconciliation-table.js";
import { Text } from "./text.js";

export const documentsTitle = { ja: "そのほかの公表値との照合", en: "Other printed figures, recomputed" };

interface DocumentSectionProps {
  readonly documents: readonly DocumentReconciliation[];
  readonly order: NonNullable<BookOptions["order"]>;
}

/** Figures that no responses are behind, document by document: national surveys, general facts, awaited waves. */
export function DocumentSection({ documents, order }: DocumentSectionProps) {
  const held = documents.filter(({ reconciliation }) => reconciliation.length > 0);
  if (held.length === 0) return null;
  const parts = held.map(({ id, wave, title }) => ({
    id: partOf({ survey: { id }, wave: { id: wave } }, "held"),
    title,
  }));
  return (
    <section aria-labelledby="documents" class="page">
      <h2 id="documents">
        <Text label={documentsTitle} />
      </h2>
      <p>
        <Text
          label={{
            ja: "回答によらず、国の調査の公表値、人口、ほかの印刷された数値から確かめた数値です。",
            en: "No responses are behind these: they follow from published national results, populations and each other.",
          }}
        />
      </p>
      <PageParts of="documents" parts={parts} />
      {held.map(({ title, reconciliation }, i) => (
        <section key={parts[i]?.id} aria-labelledby={parts[i]?.id}>
          <h3 id={parts[i]?.id}>
            <Text label={title} />
          </h3>
          <ReconciliationTable results={{ reconciliation }} order={order} part={parts[i]?.id ?? "documents"} />
        </section>
      ))}
    </section>
  );
}
