/** Dates as people write them, western or Japanese era, to ISO: 2020/4/1, 令和2年4月1日, R2.4.1, 20200401, 昭和55年. */

/** First day of each era; 元年 is year 1. */
const eras: Readonly<Record<string, string>> = {
  明治: "1868-01-25",
  大正: "1912-07-30",
  昭和: "1926-12-25",
  平成: "1989-01-08",
  令和: "2019-05-01",
};
const eraLetters: Readonly<Record<string, string>> = { M: "明治", T: "大正", S: "昭和", H: "平成", R: "令和" };

const eraDate =
  /^(明治|大正|昭和|平成|令和|[MTSHR])\s*(\d{1,2}|元)(?:[年./-]\s*(?:(\d{1,2})(?:[月./-]\s*(?:(\d{1,2})日?)?)?)?)?$/i;
const westernDate = /^(\d{4})(?:[年./-]\s*(?:(\d{1,2})(?:[月./-]\s*(?:(\d{1,2})日?)?)?)?)?$/;
const compactDate = /^(\d{4})(\d{2})(\d{2})$/;
const timeOfDay = /[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

const two = (part: number): string => String(part).padStart(2, "0");

/** ISO year, year-month or day; `null` if the calendar has no such date. */
function iso(year: number, month?: string, day?: string): string | null {
  if (year < 1000 || year > 2999) return null;
  if (month === undefined) return String(year);
  const date = new Date(Date.UTC(year, Number(month) - 1, day === undefined ? 1 : Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || (day !== undefined && date.getUTCDate() !== Number(day))) return null;
  return `${year}-${two(Number(month))}${day === undefined ? "" : `-${two(Number(day))}`}`;
}

function inEra(era: string, written: string, [month, day]: readonly (string | undefined)[]): string | null {
  const first = eras[eraLetters[era.toUpperCase()] ?? era]!;
  const date = iso(Number(first.slice(0, 4)) - 1 + (written === "元" ? 1 : Number(written)), month, day);
  return date !== null && date >= first.slice(0, date.length) ? date : null;
}

/** The ISO date (year, year-month or day) that a text writes, `null` if it writes none; a time of day is left off. */
export function isoDate(text: string): string | null {
  const plain = text.normalize("NFKC").trim().replace(timeOfDay, "");
  const western = compactDate.exec(plain) ?? westernDate.exec(plain);
  if (western) return iso(Number(western[1]), western[2], western[3]);
  const era = eraDate.exec(plain);
  return era ? inEra(era[1]!, era[2]!, era.slice(3)) : null;
}
