/** An ISO date as surveys give them: a year, a month or a day. */
export interface IsoDate {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2020`, `2020-10` or `2020-10-01`; null if it is none of these or no such day exists. */
export function parseIsoDate(text: string): IsoDate | null {
  const found = form.exec(text);
  if (!found) return null;
  const [year, month, day] = [found[1], found[2], found[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined) return null;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { year, month };
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

/** The days of a month. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first and the last day a date can mean, as numbers that compare. */
export function daySpan({ year, month, day }: IsoDate): readonly [first: number, last: number] {
  const lastMonth = month ?? 12;
  return [Date.UTC(year, (month ?? 1) - 1, day ?? 1), Date.UTC(year, lastMonth - 1, day ?? daysIn(year, lastMonth))];
}
