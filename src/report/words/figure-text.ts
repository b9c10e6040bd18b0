import type { Label, Lang } from "../../codebook/label.js";
import type { FigureUnit } from "../../reconcile/reconciliation.js";

/** What follows a figure in each unit; years may be 歳 or 年, which only the document knows. */
const units: Readonly<Record<FigureUnit, Required<Label>>> = {
  persons: { ja: "人", en: "" },
  percent: { ja: "％", en: "%" },
  points: { ja: "ポイント", en: " points" },
  years: { ja: "", en: " years" },
  "10k_persons": { ja: "万人", en: "" },
  other: { ja: "", en: "" },
};

/** A figure in its unit: `8,445人`, `1.8万人`, in English `18,000`; a text that is no number as it is. */
export function figureText(digits: string, unit: FigureUnit, lang: Lang): string {
  const inPersons = unit === "10k_persons" && lang === "en";
  return grouped(inPersons ? tenThousandfold(digits) : digits) + units[unit][lang];
}

/** The decimal point four places on. */
function tenThousandfold(digits: string): string {
  const [whole = "", decimals = ""] = digits.split(".");
  const moved = `${whole}${decimals.slice(0, 4).padEnd(4, "0")}`.replace(/^(-?)0+(?=\d)/, "$1");
  return decimals.length > 4 ? `${moved}.${decimals.slice(4)}` : moved;
}

function grouped(digits: string): string {
  const [whole = "", ...rest] = digits.split(".");
  if (!/^-?\d+$/.test(whole)) return digits;
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".").replace("-", "−");
}
