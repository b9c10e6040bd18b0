/** 標本誤差 as survey reports print it, beside the intervals that follow from the design. */
import type { Label } from "../../codebook/label.js";
import { marginOfError } from "../../estimate/margin-of-error.js";
import { formatPercent } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { isCensus } from "./census.js";

/** The nominal margins of everyone's answers at 50 % and 10 %, by the formula that fits the stages; null for a census. */
export function samplingError(results: WaveResults): Label | null {
  const { n } = results.responses;
  if (isCensus(results) || n < 1) return null;
  const formula = results.wave.design.psu.length > 0 ? "two-stage" : "simple";
  const population = Math.max(n, results.wave.population.size);
  const [half, tenth] = [0.5, 0.1].map((share) => formatPercent(marginOfError(share, n, { formula, population })));
  const name =
    formula === "simple"
      ? { ja: "単純無作為抽出", en: "simple random sampling" }
      : { ja: "層化二段抽出", en: "stratified two-stage sampling" };
  return {
    ja: `割合50％のとき±${half}ポイント、10％・90％のとき±${tenth}ポイント（全員の回答、${name.ja}の公式、95％）。推計の信頼区間は抽出の仕方から別に計算している`,
    en: `±${half} points at 50%, ±${tenth} points at 10% or 90% (all respondents, formula of ${name.en}, 95%). The intervals of the estimates follow from the design instead`,
  };
}
