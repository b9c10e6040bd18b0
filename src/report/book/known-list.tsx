import type { Message } from "../../errors.js";
import type { Estimate } from "../../estimate/estimate.js";
import { knownReasons } from "../../prevalence/known/known-reasons.js";
import { formatNumber, formatPercent } from "../../table/format.js";
import type { SharedResults } from "../shared-results.js";
import { intervalText } from "../words/interval-text.js";
import { Text } from "./text.js";

/** Persons known, held against the population and against a projection. */
export function KnownList({ known }: Pick<SharedResults, "known">) {
  const ratios = known.filter(({ statistic, disclosure }) => statistic === "ratio" && disclosure === "open");
  if (ratios.length === 0) return null;
  return (
    <ul>
      {ratios.map(ratioText).map((text) => (
        <li key={text.en}>
          <Text label={text} />
        </li>
      ))}
    </ul>
  );
}

const perThousand = (value: number | null): string => formatNumber(value, 2);
const percent = (value: number | null): string => formatPercent(value);

function ratioText(ratio: Estimate): Message {
  if (ratio.question.endsWith("/population")) {
    const span = intervalText(ratio, perThousand);
    return {
      ja: `把握されている方は、人口1,000人あたり${perThousand(ratio.value)}人（95％信頼区間 ${span}）`,
      en: `Persons known per 1,000 of the population: ${perThousand(ratio.value)} (95% interval ${span})`,
    };
  }
  const span = intervalText(ratio, percent);
  const { ja, en } = knownReasons["definitions-differ"];
  return {
    ja: `把握されている方は、国の率による推計の${percent(ratio.value)}％にあたる（95％信頼区間 ${span}）。${ja}`,
    en: `Persons known are ${percent(ratio.value)}% of those projected from national rates (95% interval ${span}); ${en}`,
  };
}
