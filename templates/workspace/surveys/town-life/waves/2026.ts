import { defineWave } from "jittai";
import survey from "../survey.ts";

// 例示の回です。responses/2026.csv を本物の回答に替え、人口・調査数・時期・出典を直してください。
// An example. Put your responses in place of responses/2026.csv and mend population, counts, dates and source.
export default defineWave(survey, {
  id: "2026",
  fieldwork: { from: "2026-06", to: "2026-07" },
  frame: {
    ja: "住民基本台帳から15～64歳の1,000人を単純無作為抽出",
    en: "Simple random sample of 1,000 residents aged 15 to 64",
  },
  population: {
    size: 24_318,
    label: { ja: "町の15～64歳人口", en: "Residents aged 15 to 64" },
    asOf: "2026-04-01",
    source: { ja: "住民基本台帳（例示）", en: "Resident register (example)" },
  },
  sample: { asked: 1_000, valid: 412 },
  design: { fpc: 24_318 },
  responses: { file: "../responses/2026.csv" },
  origin: "responses",
  source: {
    ja: "例示町「くらしの調査」（令和8年度、架空の回答）",
    en: "Example Town, Daily life survey (FY2026, made-up answers)",
  },
});
