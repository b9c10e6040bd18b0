import type { Label } from "../../codebook/label.js";
import type { FigureUnit } from "../../reconcile/reconciliation.js";

/** What follows a figure in each unit. */
export const unitNames: Readonly<Record<FigureUnit, Required<Label>>> = {
  persons: { ja: "人", en: "" },
  percent: { ja: "％", en: "%" },
  points: { ja: "ポイント", en: " points" },
  years: { ja: "年", en: " years" },
  "10k_persons": { ja: "万人", en: " ten thousand" },
  other: { ja: "", en: "" },
};
