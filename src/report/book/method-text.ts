import { methodName } from "../../chart/words.js";
import type { Lang } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import { spanText } from "../words/shown.js";

/** The interval by the document's own method beside the recommended one. */
export function methodText({ document, recommended }: GroupEstimate, lang: Lang): string {
  const own = intervalText(document.people, lang);
  const best = intervalText(recommended.people, lang);
  if (own === null && best === null) return lang === "ja" ? "区間は示していません。" : "No interval is shown.";
  if (own === best || own === null || best === null)
    return lang === "ja" ? `区間：${own ?? best}。` : `Interval: ${own ?? best}.`;
  return lang === "ja"
    ? `区間：計画と同じ方法は${own}、推奨する方法は${best}。`
    : `Interval: ${own} as in the document; recommended: ${best}.`;
}

function intervalText(people: Estimate, lang: Lang): string | null {
  const span = spanText(people, lang);
  if (people.interval === null || span === null) return null;
  const method = methodName(lang, people.interval.method);
  return lang === "ja" ? `${method} ${span}` : `${span} (${method})`;
}
