import type { Estimate } from "./estimate.js";
import type { Numbers } from "./numbers.js";
import type { DomainAt, Part } from "./quantity.js";
import type { Sample } from "./request.js";
import type { RequestTables } from "./request-tables.js";

/** What the records of a sample have in common, and the numbers found for one request. */
export interface Found {
  readonly provenance: Sample["provenance"];
  readonly level: number;
  readonly numbers: Numbers;
}

const orNull = (x: number | null): number | null => (Number.isFinite(x) ? x : null);

/** Adds the records of a request. */
export function addRecords(to: Estimate[], { provenance, level, numbers }: Found, asked: RequestTables): void {
  const { request, question, base, breakdown, tables } = asked;
  const domains = breakdown.domains.length;
  for (let domain = 0; domain < domains; domain++) {
    for (let t = 0; t < tables.length; t++) {
      const { totals, parts, first } = tables[t]!;
      for (let p = 0, i = first * domains + domain; p < parts.length; p++, i += domains) {
        const part = parts[p]!;
        const value = numbers.value[i]!;
        const se = Math.sqrt(numbers.variance[i]!);
        const record: Estimate = {
          survey: provenance.survey,
          wave: provenance.wave,
          statistic: request.statistic,
          question,
          category: part.category ?? "",
          domain: breakdown.domains[domain]!,
          value,
          se,
          interval: numbers.interval[i]!,
          df: numbers.df[first * domains + domain]!,
          n: totals.n[domain]!,
          count: totals.counts[domain * totals.width + (part.count ?? 0)]!,
          size: totals.sums[domain * totals.width + (part.size ?? 0)]!,
          effectiveN: numbers.effectiveN[i]!,
          deff: orNull(numbers.deff[i]!),
          cv: se / Math.abs(value),
          base,
          reliability: "ok",
          disclosure: "open",
          reasons: numbers.reasons[i]!,
          origin: provenance.origin,
          lineage: provenance.lineage,
        };
        to.push(isWhole(record, part) ? record : finished(record, part, { domain, level }));
      }
    }
  }
}

/** Whether a record is that of a category and lacks nothing. */
const isWhole = ({ value, se, effectiveN, cv }: Estimate, { category, readBack }: Part): boolean =>
  category !== undefined && readBack === undefined && Number.isFinite(value! + se! + effectiveN! + cv!);

/** A record without the numbers and the category that it lacks, on the scale of the answers where it was found on another. */
function finished(
  found: Estimate,
  { category, probability, readBack }: Part,
  at: Pick<DomainAt, "domain" | "level">,
): Estimate {
  const { n, df } = found;
  const se = orNull(found.se);
  const [value, effectiveN, cv] = [orNull(found.value), orNull(found.effectiveN), orNull(found.cv)];
  const record: Estimate = { ...found, value, se, effectiveN, cv };
  const read = readBack === undefined || value === null ? record : { ...record, ...readBack(record, { ...at, n, df }) };
  if (category !== undefined) return read;
  const { category: _, count: __, ...plain } = read;
  return probability === undefined ? plain : { ...plain, probability };
}
