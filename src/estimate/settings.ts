import { type IntervalMethod, intervalMethods } from "../codebook/interval-method.js";
import { invalidOption } from "../invalid-option.js";
import type { DegreesOfFreedom, EstimateOptions } from "./options.js";

/** Options with nothing left open. */
export interface Settings {
  readonly level: number;
  /** `null`: the default of each share. */
  readonly interval: IntervalMethod | null;
  readonly df: DegreesOfFreedom;
  readonly deff: "none" | "wor" | "wr";
}

/** A confidence level is a number such as 0.95. */
export function checkLevel(level: number): void {
  if (level > 0 && level < 1) return;
  throw invalidOption("level", String(level), {
    ja: "0 より大きく 1 より小さい数、たとえば 0.95",
    en: "between 0 and 1, such as 0.95",
  });
}

/** The options with their defaults, or an error that names the one that cannot be. */
export function settings({ level = 0.95, interval, df = "domain", deff = "none" }: EstimateOptions): Settings {
  checkLevel(level);
  if (interval !== undefined && !intervalMethods.includes(interval)) {
    throw invalidOption("interval", interval, intervalMethods.join(", "));
  }
  if (typeof df === "number" && !(df > 0))
    throw invalidOption("df", String(df), { ja: "0 より大きい数", en: "a number above 0" });
  return { level, interval: interval ?? null, df, deff };
}
