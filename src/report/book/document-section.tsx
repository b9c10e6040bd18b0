import type { DocumentReconciliation } from "../reconciled-figures.js";
import type { BookOptions } from "./book-options.js";
import { ReconciliationTable } from "./reconciliation-table.js";
import { Text } from "./text.js";

export const documentsTitle = { ja: "そのほかの公表値との照合", en: "Other printed figures, recomputed" };

interface DocumentSectionProps {
  readonly documents: readonly DocumentReconciliation[];
  readonly order: NonNullable<BookOptions["order"]>;
}

/** Figures that no responses are behind, in one table: national surveys, general facts, awaited waves. */
export function DocumentSection({ documents, order }: DocumentSectionProps) {
  const reconciliation = documents.flatMap((document) => document.reconciliation);
  if (reconciliation.length === 0) return null;
  return (
    <section aria-labelledby="documents" class="survey">
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
      <ReconciliationTable results={{ reconciliation }} order={order} />
    </section>
  );
}
