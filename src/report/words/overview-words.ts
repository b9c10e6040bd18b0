import type { Label } from "../../codebook/label.js";

/** What the list of sources is called, and what to know before reading it. */
export const overviewWords = {
  title: { ja: "何人いるか：資料ごとの一覧", en: "How many people: source by source" },
  people: { ja: "資料ごとの人数", en: "People, source by source" },
  warning: {
    ja: "資料ごとに、年齢、定義、時点、数え方が異なります。同じ方が複数の資料に含まれることもあるため、人数を足したり引いたりすることはできません。",
    en: "Sources differ in ages, definitions, dates and ways of counting, and the same person may be in several: these numbers must not be added up or subtracted.",
  },
} as const satisfies Readonly<Record<string, Required<Label>>>;
