import { type IntervalMethod, intervalMethods } from "../codebook/interval-method.js";
import { SurveyError } from "../errors.js";
import type { DegreesOfFreedom, EstimateOptions } from "./options.js";

/** Options with nothing left open. */
export interface Settings {
  readonly level: number;
  /** `null`: the default of each share. */
  readonly interval: IntervalMethod | null;
  readonly df: DegreesOfFreedom;
  readonly deff: "none" | "wor" | "wr";
}

/** The options with their defaults, or an error that names the one that cannot be. */
export function settings({ level = 0.95, interval, df = "domain", deff = "none" }: EstimateOptions): Settings {
  if (!(level > 0 && level < 1)) throw invalid("level", String(level), "between 0 and 1");
  if (interval !== undefined && !intervalMethods.includes(interval)) {
    throw invalid("interval", interval, intervalMethods.join(", "));
  }
  if (typeof df === "number" && !(df > 0)) throw invalid("df", String(df), "a number above 0");
  return { level, interval: interval ?? null, df, deff };
}

const invalid = (option: string, got: string, expected: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `${option} の値が正しくありません: ${got} (${expected})`,
      en: `invalid ${option}: ${got} (expected ${expected})`,
    },
    { option, got, expected },
  );
