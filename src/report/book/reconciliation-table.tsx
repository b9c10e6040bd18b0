import { inOrder } from "../reconciliation-order.js";
import type { WaveResults } from "../wave-results.js";
import { ReconciliationRow } from "./reconciliation-row.js";
import { Text } from "./text.js";
import { VerdictSummary } from "./verdict-summary.js";

interface ReconciliationTableProps {
  readonly results: Pick<WaveResults, "reconciliation">;
  readonly order: "document" | "worst-first";
  /** The id of the part of the page that lists them. */
  readonly part: string;
}

const heads = [
  { label: { ja: "数字", en: "Figure" } },
  { label: { ja: "記載", en: "Printed" }, class: "n" },
  { label: { ja: "計算した値", en: "Computed" }, class: "n" },
  { label: { ja: "判定", en: "Verdict" } },
  { label: { ja: "理由", en: "Reason" } },
];

/** Every printed figure beside the recomputed one, with its verdict and the reason. */
export function ReconciliationTable({ results: { reconciliation }, order, part }: ReconciliationTableProps) {
  const places = new Map(reconciliation.map((line, i) => [line, i]));
  return (
    <div data-ordered>
      <p>
        <Text
          label={{
            ja: "印刷された数字を一つずつ計算し直し、判定とその理由を示します。",
            en: "Every printed figure is recomputed; the verdict and its reason are given.",
          }}
        />
      </p>
      <VerdictSummary list={reconciliation} order={order} />
      <table class="rec">
        <caption>
          <Text label={{ ja: "記載された数字と計算した値", en: "Printed and computed figures" }} />
        </caption>
        <thead>
          <tr>
            {heads.map(({ label, ...attributes }) => (
              <th key={label.ja} scope="col" {...attributes}>
                <Text label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(reconciliation, order).map((line) => (
            <ReconciliationRow key={line.figure.id} line={line} place={places.get(line) ?? 0} part={part} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
