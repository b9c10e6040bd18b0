import { methodName } from "../../chart/words.js";
import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import { formatNumber, symbols } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { careMark, countCell, peopleCell, percentCell, rangeCell } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";
import { DataTable } from "./data-table.js";
import { Text } from "./text.js";

/** Every group, overlaps too: count, share and people, with the interval of both methods. */
export function HeadcountTable({ results }: { readonly results: WaveResults }) {
  const { document, recommended } = results.survey.intervals;
  const both = document !== recommended;
  const methodHead = (ja: string, en: string, method: string) => (
    <Bilingual
      of={(lang) => (lang === "ja" ? `${ja}（${methodName("ja", method)}）` : `${en} (${methodName("en", method)})`)}
    />
  );
  const head = [
    <Text key="group" label={{ ja: "区分", en: "Group" }} />,
    <Text key="count" label={{ ja: "回答者", en: "Count" }} />,
    <Text key="share" label={{ ja: "割合（％）", en: "Share (%)" }} />,
    methodHead("割合の区間", "interval", document),
    <Text key="people" label={{ ja: "推計人数", en: "People" }} />,
    methodHead("人数の区間", "interval", document),
    ...(both ? [methodHead("人数の区間", "interval", recommended)] : []),
    <Text key="printed" label={{ ja: "計画の記載", en: "Printed" }} />,
  ];
  return (
    <DataTable
      caption={<Text label={{ ja: "人数の推計（重なりを含む）", en: "Estimated people, overlaps included" }} />}
      head={head}
      rows={results.groups.map((group) => row(results, group, both))}
      figures={new Set(head.keys())}
    />
  );
}

function row({ printed }: WaveResults, group: GroupEstimate, both: boolean) {
  const { share, people } = group.document;
  const inPlan = printed?.get(group.id);
  return [
    <Text key="name" label={group.label} />,
    countCell(share),
    percentCell(share) + careMark(share),
    rangeCell(share),
    peopleCell(people) + careMark(people),
    rangeCell(people),
    ...(both ? [rangeCell(group.recommended.people)] : []),
    inPlan === undefined ? symbols.none : formatNumber(inPlan),
  ];
}
