import type { Estimate } from "../../estimate/estimate.js";
import { formatNumber } from "../../table/format.js";
import { baseNames } from "../words/bases.js";
import { Bilingual } from "./bilingual.js";

/** What an estimate rests on: the unweighted n, and who they are. */
export function Base({ estimate: { n, base } }: { readonly estimate: Estimate }) {
  return (
    <Bilingual
      of={(lang) =>
        lang === "ja"
          ? `n＝${formatNumber(n)}（${baseNames[base].ja}）`
          : `n = ${formatNumber(n)} (${baseNames[base].en})`
      }
    />
  );
}
