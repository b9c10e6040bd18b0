import { formatPercent } from "../../table/format.js";
import type { SharedResults } from "../shared-results.js";
import { intervalText } from "../words/interval-text.js";
import { Ages } from "./ages.js";
import { DataTable } from "./data-table.js";
import { Text } from "./text.js";

const percent = (value: number | null): string => formatPercent(value, 2);

/** Own shares beside national ones, each with its ages. */
export function ComparisonTable({ comparisons }: Pick<SharedResults, "comparisons">) {
  const open = comparisons.filter(({ own }) => own.disclosure === "open");
  if (open.length === 0) return null;
  return (
    <DataTable
      caption={<Text label={{ ja: "国の値との比較（年齢が異なる）", en: "Beside national values (ages differ)" }} />}
      head={[
        <Text key="label" label={{ ja: "対象", en: "Group" }} />,
        <Text key="own-ages" label={{ ja: "県の年齢", en: "Own ages" }} />,
        <Text key="own" label={{ ja: "県（％）", en: "Own (%)" }} />,
        <Text key="ages" label={{ ja: "国の年齢", en: "National ages" }} />,
        <Text key="national" label={{ ja: "国（％）", en: "National (%)" }} />,
        <Text key="difference" label={{ ja: "差（ポイント）", en: "Difference (points)" }} />,
        <Text key="interval" label={{ ja: "差の95％信頼区間", en: "95% interval of it" }} />,
      ]}
      rows={open.map(({ declared, ages, own, reference, difference }) => [
        <Text key="label" label={declared.label} />,
        <Ages key="own-ages" age={ages.own} />,
        percent(own.value),
        <Ages key="ages" age={ages.reference} />,
        percent(reference.value),
        percent(difference.value),
        intervalText(difference, percent),
      ])}
      figures={new Set([2, 4, 5, 6])}
    />
  );
}
