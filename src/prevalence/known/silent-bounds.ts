import type { Message } from "../../errors.js";
import { invalidOption } from "../../invalid-option.js";

/** What those who did not reply leave open. */
export interface SilentBounds {
  /** Persons known if the silent know nobody. */
  readonly low: number;
  /** Persons known if each of the silent knows as many as `most`. */
  readonly high: number;
  /** Asked, and did not reply. */
  readonly silent: number;
  /** What a silent respondent is taken to know at most. */
  readonly most: number;
  /** What each end assumes. */
  readonly assumption: { readonly low: Message; readonly high: Message };
}

export interface SilentCounts {
  /** Persons known to those who replied. */
  readonly reported: number;
  readonly replied: number;
  readonly asked: number;
  /** What a silent respondent is taken to know at most. */
  readonly most: number;
  /** Whether anybody reported so many. */
  readonly observed: boolean;
}

/** Persons known whatever the silent know: T to T + (M − r) m, M asked, r replied. Cochran (1977), §13.2. */
export function silentBounds(counts: SilentCounts): SilentBounds {
  const { reported, replied, asked, most, observed } = counts;
  if (!(replied <= asked)) throw invalidOption("replied", String(replied), `at most those asked, ${asked}`);
  if (!(reported >= 0)) throw invalidOption("reported", String(reported), "0 or more");
  if (!(most >= 0 && Number.isFinite(most))) throw invalidOption("most", String(most), "0 or more");
  const silent = asked - replied;
  return {
    low: reported,
    high: reported + silent * most,
    silent,
    most,
    assumption: assumptions({ silent, most, observed }),
  };
}

const assumptions = ({
  silent,
  most,
  observed,
}: Pick<SilentCounts, "most" | "observed"> & Pick<SilentBounds, "silent">): SilentBounds["assumption"] => {
  const who = silent.toLocaleString("en");
  return {
    low: { ja: `回答のない${who}人は誰も把握していない`, en: `the ${who} who did not reply know nobody` },
    high: {
      ja: `回答のない${who}人は全員、${observed ? "回答で最も多かった" : ""}${most}人ずつを把握している`,
      en: `each of the ${who} who did not reply knows ${most}${observed ? ", the most that anybody reported" : ""}`,
    },
  };
};
