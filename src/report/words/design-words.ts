/** How the sample was drawn, in words; column names of the file stay out of it unless they say something. */
import type { Label } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import { isCensus } from "./census.js";

export function designWords(results: WaveResults): Label {
  const parts = isCensus(results) ? [{ ja: "全数調査", en: "census" }] : [drawing(results), correction(results)];
  if (results.wave.design.weight !== undefined) parts.push({ ja: "ウエイトあり", en: "weighted" });
  return { ja: parts.map(({ ja }) => ja).join("、"), en: parts.map(({ en }) => en).join(", ") };
}

function drawing({ wave: { design } }: WaveResults): Required<Label> {
  const [strata, stages] = [design.strata.length > 0, design.psu.length];
  if (stages > 1)
    return { ja: `${strata ? "層化" : ""}${stages}段抽出`, en: `${strata ? "stratified " : ""}${stages}-stage sample` };
  if (stages === 1)
    return { ja: `${strata ? "層化" : ""}集落抽出`, en: `${strata ? "stratified " : ""}cluster sample` };
  return strata
    ? { ja: "層化無作為抽出", en: "stratified random sample" }
    : { ja: "単純無作為抽出", en: "simple random sample" };
}

const correction = ({ wave: { design } }: WaveResults): Required<Label> =>
  design.fpc === undefined
    ? { ja: "有限母集団修正なし", en: "no finite population correction" }
    : { ja: "有限母集団修正あり", en: "with finite population correction" };
