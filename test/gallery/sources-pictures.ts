/** Sources side by side: three unlike counts, hard names and numbers, many, one, none. */
import { sourcesChart } from "../../src/chart/sources-chart.js";
import type { SourceCount } from "../../src/prevalence/source-count.js";
import { input, longLabel } from "./made-up.js";
import type { Picture } from "./picture.js";

const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: "wilson" });
const common = { reasons: [], origin: "reconstructed", interval: null, asOf: "2021" } as const;

const known: SourceCount = {
  ...common,
  id: "known",
  source: {
    ja: "例示県「民生委員・児童委員の調査」（令和3年度）",
    en: "Example Prefecture, Survey of commissioners, FY2021",
  },
  definition: { ja: "把握されているひきこもり状態の方", en: "People in withdrawal whom a commissioner knows" },
  ages: null,
  kind: "known",
  value: 1270,
  bounds: {
    low: 1270,
    high: 4400,
    assumption: {
      ja: "回答のない委員も最も多い委員と同じだけ知っているとした場合",
      en: "If the silent know as many as the one who knows most",
    },
  },
  reasons: ["double-reporting"],
};
const estimated: SourceCount = {
  ...common,
  id: "estimated",
  source: {
    ja: "例示県「くらしの実態調査」（令和2年度）",
    en: "Example Prefecture, Survey of living conditions, FY2020",
  },
  definition: { ja: "社会参加に向けた支援を必要とする方", en: "People who need support to take part in society" },
  ages: { from: 34, to: 49 },
  asOf: "2020-10",
  kind: "estimated",
  value: 7671,
  interval: interval(5324, 10_017),
};
const projected: SourceCount = {
  ...common,
  id: "projected",
  source: { ja: "国の出現率を県の人口に当てはめ", en: "National rates on the population of the prefecture" },
  definition: { ja: "広義のひきこもり", en: "Withdrawal in the broad sense" },
  ages: { from: 15, to: 64 },
  kind: "projected",
  value: 16_140,
  interval: interval(12_925, 19_355),
  reasons: ["implied-population"],
};
const hard: readonly SourceCount[] = [
  { ...known, source: longLabel, definition: { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" } },
  { ...estimated, definition: longLabel, reasons: ["few-rows"], interval: interval(-40, 1_234_567), value: 612_345 },
  { ...projected, value: null, interval: null, ages: { from: 65, to: null } },
];

const picture = (id: string, counts: readonly SourceCount[]): Picture => ({
  input: input({}),
  declaration: { id },
  build: (context) => sourcesChart(counts, { id, illustrative: true }, context),
});

export const sourcesPictures: readonly Picture[] = [
  picture("sources", [known, estimated, projected]),
  picture("sources-hard", hard),
  picture("sources-one", [estimated]),
];
