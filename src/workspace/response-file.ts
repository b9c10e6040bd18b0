/** Who replied of those asked, whole and by stratum, as a table. */
import type { ResponseRate } from "../prevalence/response-rates.js";
import { csvFile } from "./csv-file.js";
import type { OutputFile } from "./output-file.js";

const head = ["stratum", "label_ja", "label_en", "asked", "replied", "valid", "rate", "low", "high", "margin"] as const;

export const responseFile = (folder: string, rates: readonly ResponseRate[]): OutputFile =>
  csvFile(`${folder}response.csv`, [
    [...head],
    ...rates.map(({ stratum, asked, replied, valid, rate, interval, margin }) => [
      stratum?.name ?? "",
      stratum?.label.ja ?? "全体",
      stratum === null ? "all" : (stratum.label.en ?? stratum.label.ja),
      ...[asked, replied, valid, rate],
      interval?.low ?? null,
      interval?.high ?? null,
      margin,
    ]),
  ]);
