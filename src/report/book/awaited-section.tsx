import { formatNumber, formatShare } from "../../table/format.js";
import type { Awaited, PendingResults } from "../pending-results.js";
import { intervalMeaning, marginMeaning, marginText, waitingWords } from "../response-words.js";
import { anchorOf } from "./anchor.js";
import { Bilingual } from "./bilingual.js";
import { DataTable } from "./data-table.js";
import { StatusMark } from "./status-mark.js";
import { SurveyName } from "./survey-name.js";
import { Text } from "./text.js";

/** Surveys without results: who replied where that is known, and what waits for the responses. */
export function AwaitedSections({ awaited: { pending, withoutWave } }: { readonly awaited: Awaited }) {
  return (
    <>
      {pending.map((results) => (
        <PendingSection key={anchorOf(results)} results={results} />
      ))}
      {withoutWave.map(({ id, title }) => (
        <section key={id} class="page" aria-labelledby={`${id}--awaited`}>
          <h2 id={`${id}--awaited`}>
            <Text label={title} />
          </h2>
          <p>
            <Text
              label={{
                ja: "調査票は登録されていますが、調査の回がまだないため、集計はありません。",
                en: "The survey is declared and has no wave yet, so there is nothing to show.",
              }}
            />
          </p>
        </section>
      ))}
    </>
  );
}

function PendingSection({ results }: { readonly results: PendingResults }) {
  const { survey, wave, rates } = results;
  const id = anchorOf(results);
  return (
    <section aria-labelledby={id} class="page">
      <h2 id={id}>
        <SurveyName results={results} /> <StatusMark status={wave.status} />
      </h2>
      <p>
        <Text label={wave.frame} />
      </p>
      <ResponseTable rates={rates} />
      <ul>
        {[intervalMeaning(rates), marginMeaning, waitingWords(survey)].map((text) => (
          <li key={text.en}>
            <Text label={text} />
          </li>
        ))}
      </ul>
      <p class="note">
        <Text label={wave.source} />
      </p>
    </section>
  );
}

function ResponseTable({ rates }: Pick<PendingResults, "rates">) {
  return (
    <DataTable
      caption={<Text label={{ ja: "回収状況", en: "Replies" }} />}
      head={[
        <Text key="who" label={{ ja: "対象", en: "Stratum" }} />,
        <Text key="asked" label={{ ja: "対象数", en: "Asked" }} />,
        <Text key="replied" label={{ ja: "回答", en: "Replied" }} />,
        <Text key="valid" label={{ ja: "有効回答", en: "Valid" }} />,
        <Text key="rate" label={{ ja: "回答率", en: "Response rate" }} />,
        <Text key="margin" label={{ ja: "誤差の幅（ポイント）", en: "Margin (points)" }} />,
      ]}
      rows={rates.map((rate) => [
        <Text key="who" label={rate.stratum?.label ?? { ja: "全体", en: "All" }} />,
        formatNumber(rate.asked),
        formatNumber(rate.replied),
        formatNumber(rate.valid),
        <Bilingual key="rate" of={(lang) => formatShare(rate.rate, lang)} />,
        marginText(rate),
      ])}
      figures={new Set([1, 2, 3, 4, 5])}
    />
  );
}
