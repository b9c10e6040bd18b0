/**
 * Text as the common rules for machine-readable tables want it: no characters that depend on the machine, no spaces or line
 * breaks for looks, the western year beside that of an era.
 */
import { dependentRuns } from "./symbols.js";

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const eraYear = /(明治|大正|昭和|平成|令和)\s*(元|[0-9０-９]{1,2})\s*(年度?)?/gu;
const western = /(?:1[89]|20)\d\d/;

export function machineText(text: string): string {
  const plain = text
    .replace(dependentRuns, replaced)
    .replace(/\s*\n\s*/gu, "")
    .replace(/[\s\u3000]{2,}/gu, " ");
  const close = plain.replace(/([ぁ-んァ-ヶ一-龠])[ \u3000]+(?=[ぁ-んァ-ヶ一-龠])/gu, "$1");
  return withWesternYears(close.trim());
}

function replaced(run: string): string {
  if (/[\uff61-\uff9f]/u.test(run)) return run.normalize("NFKC");
  return [...run].map(spelt).join("");
}

/** ① → (1), ㈱ → (株), Ⅲ → III; what has no other form is said to be missing. */
function spelt(character: string): string {
  const form = character.normalize("NFKC");
  if (form === character) return "〓";
  return /^(?:\d+|[A-Za-z]|[\u3041-\u9fff])$/u.test(form) && /[\u2460-\u24ff\u3251-\u32ff]/u.test(character)
    ? `(${form})`
    : form;
}

function withWesternYears(text: string): string {
  if (western.test(text.normalize("NFKC"))) return text;
  return text.replace(eraYear, (found, era: string, year: string, unit = "") => {
    const number = year === "元" ? 1 : Number(year.normalize("NFKC"));
    return `${found}（${(eras[era] ?? 0) + number}${unit || "年"}）`;
  });
}
