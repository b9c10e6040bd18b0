import type { ComponentChild } from "preact";
import { inLanguage } from "../../codebook/label.js";
import { formatNumber, formatShare } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { Bilingual } from "./bilingual.js";
import { dateWithYear, periodWithYears } from "./dates.js";
import { designWords } from "./design-words.js";
import { samplingError } from "./sampling-error.js";
import { Text } from "./text.js";

interface Fact {
  readonly name: string;
  readonly label: { readonly ja: string; readonly en: string };
  readonly value: ComponentChild;
}

/** How a wave was done: dates, frame, who was asked and who answered, and how the sample was drawn. */
export function SurveyFacts({ results }: { readonly results: WaveResults }) {
  return (
    <dl class="facts">
      {factsOf(results).map(({ name, label, value }) => (
        <div key={name}>
          <dt>
            <Text label={label} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(results: WaveResults): readonly Fact[] {
  const { survey, wave } = results;
  const { asked, valid } = wave.sample;
  const error = samplingError(results);
  const nominal = error === null ? [] : [error];
  const fact = (name: string, ja: string, en: string, value: ComponentChild): Fact => ({
    name,
    label: { ja, en },
    value,
  });
  return [
    fact("by", "実施者", "Carried out by", <Text label={survey.organisation} />),
    fact("when", "実施時期", "Fieldwork", <Bilingual of={(lang) => periodWithYears(wave.fieldwork, lang)} />),
    fact("frame", "対象と抽出元", "Frame", <Text label={wave.frame} />),
    fact("design", "標本の取り方", "Design", <Text label={designWords(results)} />),
    fact("asked", "対象数", "Asked", <Bilingual of={(lang) => counted(asked, lang === "ja")} />),
    fact(
      "valid",
      "有効回答",
      "Valid responses",
      <Bilingual
        of={(lang) => {
          const rate = formatShare(asked > 0 ? valid / asked : null, lang);
          return lang === "ja"
            ? `${counted(valid, true)}（回答率${rate}）`
            : `${counted(valid, false)} (response rate ${rate})`;
        }}
      />,
    ),
    ...nominal.map((error) => fact("error", "標本誤差", "Sampling error", <Text label={error} />)),
    fact("population", "推計の人口", "Population", <PopulationText results={results} />),
    fact("rows", "回答データ", "Response file", <RowsText results={results} />),
    fact("source", "出典", "Document", <Text label={wave.source} />),
  ];
}

const counted = (count: number, japanese: boolean): string => formatNumber(count) + (japanese ? "人" : "");

function PopulationText({ results: { wave } }: { readonly results: WaveResults }) {
  const { label, size, asOf, source } = wave.population;
  return (
    <Bilingual
      of={(lang) => {
        const [who, where, when] = [inLanguage(label, lang), inLanguage(source, lang), dateWithYear(asOf, lang)];
        return lang === "ja"
          ? `${who}${formatNumber(size)}人（${when}現在、${where}）`
          : `${formatNumber(size)}, ${who} (${when}; ${where})`;
      }}
    />
  );
}

function RowsText({ results: { responses } }: { readonly results: WaveResults }) {
  const { n, read, refused } = responses;
  const [used, all, out] = [n, read, refused].map((count) => formatNumber(count));
  return (
    <Bilingual
      of={(lang) =>
        lang === "ja"
          ? `${all}件を読み、${refused === 0 ? "すべて" : `誤りのある${out}件を除いて${used}件を`}集計`
          : `${all} rows read, ${refused === 0 ? "all" : `${out} refused for faults, ${used}`} used`
      }
    />
  );
}
