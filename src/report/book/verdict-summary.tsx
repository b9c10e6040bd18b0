import type { Reconciliation } from "../../reconcile/reconciliation.js";
import { formatNumber } from "../../table/format.js";
import { verdictCounts } from "../reconciliation-order.js";
import { Bilingual } from "./bilingual.js";
import { Switch } from "./switch.js";
import { Text } from "./text.js";
import { VerdictBadge } from "./verdict-badge.js";

/** How many figures got each verdict, and the choice of their order (with the script). */
export function VerdictSummary({ list, order }: { readonly list: readonly Reconciliation[]; readonly order: string }) {
  return (
    <div class="head">
      <ul class="counts">
        {verdictCounts(list).map(([verdict, count]) => (
          <li key={verdict}>
            <VerdictBadge verdict={verdict} />{" "}
            <Bilingual of={(lang) => formatNumber(count) + (lang === "ja" ? "件" : "")} />
          </li>
        ))}
      </ul>
      <Switch name={{ ja: "並び順", en: "Order" }}>
        <button type="button" data-order="document" aria-pressed={order === "document"}>
          <Text label={{ ja: "計画の順", en: "As printed" }} />
        </button>
        <button type="button" data-order="worst" aria-pressed={order !== "document"}>
          <Text label={{ ja: "要確認から", en: "To check first" }} />
        </button>
      </Switch>
    </div>
  );
}
