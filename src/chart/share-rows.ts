import type { Lang } from "../codebook/label.js";
import { formatPercent } from "../table/format.js";
import { type Printed, printed } from "./printed.js";
import type { CategoryShare } from "./shares-of.js";
import { intervalNameOf } from "./words.js";

/** The most rows a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 30;

export const printedShare = ({ estimate }: CategoryShare): Printed =>
  printed(estimate, (value) => formatPercent(value));

/** Largest first, unless the categories have an order of their own; what is left over last, in codebook order. */
export function orderedShares(shares: readonly CategoryShare[], kind: string): CategoryShare[] {
  const ranked = shares.filter(({ residual }) => !residual);
  const rest = shares.filter(({ residual }) => residual);
  if (kind === "scale" || kind === "number") return [...ranked, ...rest];
  const size = ({ estimate }: CategoryShare) => (estimate.disclosure === "open" ? (estimate.value ?? -1) : -2);
  return [...ranked.sort((a, b) => size(b) - size(a)), ...rest];
}

/** Those a picture shows; what is left over stays. */
export function shownShares(shares: readonly CategoryShare[]): CategoryShare[] {
  const rest = shares.filter(({ residual }) => residual).slice(0, 5);
  return shares.length <= mostRows
    ? [...shares]
    : [...shares.filter(({ residual }) => !residual).slice(0, mostRows - rest.length), ...rest];
}

/** The data of the chart as a table. */
export function shareTable(shares: readonly CategoryShare[], lang: Lang): string[][] {
  const interval = intervalNameOf(
    lang,
    shares.map(({ estimate }) => estimate.interval),
  );
  const heads =
    lang === "ja" ? ["項目", "割合（％）", `${interval}（％）`, "n"] : ["Answer", "Share (%)", `${interval} (%)`, "n"];
  const rows = shares.map((share) => {
    const { text, star, interval: range, n } = printedShare(share);
    return [share.name, text + star, range, n];
  });
  return [heads, ...rows];
}
