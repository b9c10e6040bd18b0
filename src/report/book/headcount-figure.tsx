import { methodName } from "../../chart/words.js";
import type { Lang } from "../../codebook/label.js";
import { inLanguage } from "../../codebook/label.js";
import { formatNumber } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { headcountTitle } from "../words/headcount-title.js";
import { levelText } from "../words/shown.js";
import { partOf } from "./anchor.js";
import { Bilingual } from "./bilingual.js";
import { Figure } from "./figure.js";
import { HeadcountAxis } from "./headcount-axis.js";
import { HeadcountRow } from "./headcount-row.js";
import { headcountScale } from "./headcount-scale.js";
import { HeadcountTable } from "./headcount-table.js";
import { SourceLine } from "./source-line.js";
import { Text } from "./text.js";

/** People per group: dot, interval and printed figure, drawn so that it fits any width. */
export function HeadcountFigure({ results }: { readonly results: WaveResults }) {
  const groups = results.groups.filter(({ kind }) => kind !== "overlap");
  const printed = groups.flatMap(({ id }) => results.printed?.get(id) ?? []);
  const scale = headcountScale(
    groups.map(({ document }) => document.people),
    printed,
  );
  return (
    <Figure
      id={partOf(results, "headcount")}
      title={<Text label={headcountTitle(results)} />}
      subtitle={<Bilingual of={(lang) => subtitle(results, lang, printed.length > 0)} />}
      table={<HeadcountTable results={results} />}
      notes={
        <>
          <span class="line">
            <Bilingual of={(lang) => note(results, lang)} />
          </span>
          <span class="line">
            <SourceLine results={results} />
          </span>
        </>
      }
    >
      <Heads results={results} />
      <ul class="rows">
        {groups.map((group) => (
          <HeadcountRow key={group.id} group={group} printed={results.printed?.get(group.id)} scale={scale} />
        ))}
      </ul>
      <HeadcountAxis scale={scale} />
    </Figure>
  );
}

function Heads({ results }: { readonly results: WaveResults }) {
  return (
    <div class="row top" aria-hidden="true">
      <span class="value">
        <Text label={{ ja: "推計", en: "Estimate" }} />
      </span>
      <span class="range">
        <Bilingual of={(lang) => intervalHead(results, lang)} />
      </span>
    </div>
  );
}

const firstInterval = ({ groups }: WaveResults) =>
  groups.map(({ document }) => document.people.interval).find((interval) => interval !== null);

function intervalHead(results: WaveResults, lang: Lang): string {
  const interval = firstInterval(results);
  if (interval === undefined) return lang === "ja" ? "区間" : "Interval";
  return levelText(interval, lang) + (lang === "ja" ? "信頼区間" : " interval");
}

function subtitle(results: WaveResults, lang: Lang, printed: boolean): string {
  const { survey, wave, responses } = results;
  const n = formatNumber(responses.n);
  const [who, where, when] = [wave.population.label, survey.organisation, wave.label].map((text) =>
    inLanguage(text, lang),
  );
  if (lang === "ja")
    return `推計人数（人）、${who}、${where}、${when}、n＝${n}。線は${intervalHead(results, lang)}${printed ? "、◇は計画に記載の人数" : ""}`;
  return `Estimated people, ${who}, ${where}, ${when}, n = ${n}. Line: ${intervalHead(results, lang)}${printed ? "; ◇: printed figure" : ""}`;
}

function note({ survey, wave, groups }: WaveResults, lang: Lang): string {
  const { size, label } = wave.population;
  const overlapping = groups.some(({ kind }) => kind === "overlap");
  const method = methodName(lang, survey.intervals.document);
  if (lang === "ja")
    return `人数＝割合×${label.ja}${formatNumber(size)}人。信頼区間は${method}。${overlapping ? "区分は重なるため、合計は足し算より小さい。" : ""}`;
  const overlap = overlapping ? " Groups overlap, so the total is below their sum." : "";
  return `People = share × ${formatNumber(size)} (${inLanguage(label, lang)}). ${method} intervals.${overlap}`;
}
