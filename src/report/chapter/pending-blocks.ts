/** A wave whose responses are awaited: who replied, and what waits. */
import { inLanguage, type Lang } from "../../codebook/label.js";
import { formatNumber, formatShare } from "../../table/format.js";
import type { PendingResults } from "../pending-results.js";
import { intervalMeaning, marginMeaning, marginText, waitingWords } from "../response-words.js";
import type { Block } from "./block.js";

export function pendingBlocks({ survey, wave, rates }: PendingResults, lang: Lang): Block[] {
  const say = (ja: string, en: string): string => (lang === "ja" ? ja : en);
  const note = (text: string): Block => ({ kind: "paragraph", tone: "note", text });
  return [
    { kind: "heading", level: 1, text: `${inLanguage(survey.title, lang)}${say("（速報）", " (provisional)")}` },
    { kind: "paragraph", tone: "plain", text: inLanguage(wave.frame, lang) },
    {
      kind: "table",
      id: `${survey.id}.replies`,
      caption: say("回収状況", "Replies"),
      head:
        lang === "ja"
          ? ["対象", "対象数", "回答", "有効", "回答率", "誤差の幅"]
          : ["Stratum", "Asked", "Replied", "Valid", "Response rate", "Margin"],
      rows: rates.map((rate) => [
        rate.stratum === null ? say("全体", "All") : inLanguage(rate.stratum.label, lang),
        formatNumber(rate.asked),
        formatNumber(rate.replied),
        formatNumber(rate.valid),
        formatShare(rate.rate, lang),
        marginText(rate),
      ]),
      figures: new Set([1, 2, 3, 4, 5]),
      wide: new Set([0]),
      notes: [],
    },
    ...[intervalMeaning(rates), marginMeaning, waitingWords(survey), wave.source].map((text) =>
      note(inLanguage(text, lang)),
    ),
  ];
}
