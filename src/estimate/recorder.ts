import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals } from "../totals/totals.js";
import { domainDf } from "../variance/degrees-of-freedom.js";
import { variancesOf } from "../variance/variance-of.js";
import { addRecords, type Found } from "./add-records.js";
import type { Estimate } from "./estimate.js";
import { findIntervals, type IntervalRoom } from "./find-intervals.js";
import { type Measuring, measure } from "./measure.js";
import { Numbers } from "./numbers.js";
import type { Sample } from "./request.js";
import type { RequestTables, Table } from "./request-tables.js";
import type { Settings } from "./settings.js";

/** Adds the records of a request to others. */
type AddRecords = (asked: RequestTables, to: Estimate[]) => void;

/** Makes the records of a sample: all numbers of a request are found, column by column, then written down. */
export function recorder(sample: Sample, settings: Settings): AddRecords {
  const finding = findingOf(sample, settings);
  return (asked, to) => {
    findNumbers(finding, asked);
    addRecords(to, finding, asked);
  };
}

/** What every number of a sample is found with. */
interface Finding extends Measuring, IntervalRoom, Found {
  readonly settings: Settings;
  dfOf(totals: DomainTotals, domain: number): number;
}

const findingOf = ({ design, provenance }: Sample, settings: Settings): Finding => ({
  provenance,
  level: settings.level,
  settings,
  numbers: new Numbers(),
  variancesOf: variancesOf(design),
  deff: settings.deff,
  dfOf: degrees(design, settings),
  input: { share: 0.5, variance: 0.5, n: 0, df: 0.5, level: settings.level },
  asked: { method: settings.interval, bounded: false, census: design.census },
  undefinedSpread: design.replicates === undefined ? "lonely-psus-only" : "replicate-undefined",
});

function findNumbers(finding: Finding, asked: RequestTables): void {
  const { bounded, interval } = asked.quantity;
  finding.asked.bounded = bounded;
  finding.asked.method = finding.settings.interval ?? interval ?? null;
  for (const table of asked.tables) {
    measure(finding, asked, table);
    findDf(finding, table);
    findIntervals(finding, asked, table);
  }
}

function findDf({ numbers, dfOf }: Finding, { totals, first }: Table): void {
  for (let domain = 0; domain < totals.n.length; domain++) {
    numbers.df[first * totals.n.length + domain] = dfOf(totals, domain);
  }
}

function degrees(design: SurveyDesign, { df }: Settings): Finding["dfOf"] {
  if (df === "domain") return (totals, domain) => domainDf(design, totals, domain);
  if (df === "design") return () => design.df;
  return () => (df === "inf" ? Number.POSITIVE_INFINITY : df);
}
