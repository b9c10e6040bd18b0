/** The parts that a wave's section has, for the section itself and for the contents. */
import type { Label } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import { partOf } from "./anchor.js";
import { shownCharts } from "./drawings.js";

export type PartName = "facts" | "people" | "charts" | "profile" | "tables" | "cases" | "figures";

const titles: Readonly<Record<PartName, Label>> = {
  facts: { ja: "調査の方法", en: "How it was done" },
  people: { ja: "人数の推計", en: "Estimated people" },
  charts: { ja: "回答の内訳", en: "What people answered" },
  profile: { ja: "対象となる方の状況（表）", en: "Who they are (tables)" },
  tables: { ja: "集計表", en: "Tables" },
  cases: { ja: "ケースの集計", en: "Cases" },
  figures: { ja: "計画の数字との照合", en: "Printed figures, recomputed" },
};

const present: Readonly<Record<PartName, (results: WaveResults) => boolean>> = {
  facts: () => true,
  people: ({ groups }) => groups.length > 0,
  charts: (results) => shownCharts(results).length > 0,
  profile: ({ survey, estimates }) =>
    estimates.some(({ domain }) => domain.target !== undefined && survey.profiles.includes(domain.target)),
  tables: ({ tables = [] }) => tables.length > 0,
  cases: ({ cases }) => cases !== undefined,
  figures: ({ reconciliation }) => reconciliation.length > 0,
};

export interface Part {
  readonly name: PartName;
  readonly id: string;
  readonly title: Label;
}

const names: readonly PartName[] = ["facts", "people", "charts", "profile", "tables", "cases", "figures"];

export const partsOf = (results: WaveResults): readonly Part[] =>
  names
    .filter((name) => present[name](results))
    .map((name) => ({ name, id: partOf(results, `part-${name}`), title: titleOf(name, results) }));

/** Cases go by the name the survey gives them. */
function titleOf(name: PartName, { survey }: WaveResults): Label {
  const label = survey.cases?.label;
  if (name !== "cases" || label === undefined) return titles[name];
  return { ja: `${label.ja}の集計`, en: `Results: ${label.en ?? label.ja}` };
}
