import type { Label } from "../../codebook/label.js";
import { formatAboutPeople } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { isShown, spanText } from "./shown.js";

/** The finding: how many people, with the interval; what is counted where the number may not be shown. */
export function headcountTitle({ survey, groups }: WaveResults): Label {
  const whole = groups.find(({ kind }) => kind === "union") ?? groups[0];
  const plain = { ja: "区分ごとの推計人数", en: "Estimated people in each group" };
  if (whole === undefined || !isShown(whole.document.people)) return plain;
  const { people } = whole.document;
  const [ja, en] = [together(formatAboutPeople(people.value ?? 0, "ja")), formatAboutPeople(people.value ?? 0, "en")];
  const [spanJa, spanEn] = [spanText(people, "ja"), spanText(people, "en")];
  const name = whole.kind === "union" ? survey.union : whole.label;
  return {
    ja: `${name.ja}は${ja}と推計${spanJa === null ? "" : `（${spanJa}）`}`,
    en: `${name.en ?? name.ja}: ${en}${spanEn === null ? "" : ` (${spanEn})`}`,
  };
}

/** A number that no line break may part: a word joiner after 万. */
const together = (number: string): string => number.replace("万", "万\u2060");
