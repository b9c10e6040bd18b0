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
  /** Where that number is from: the most that was reported, that of made-up records, or a number put forward. */
  readonly from: "reported" | "reconstructed" | "assumed";
}

/** Persons known whatever the silent know: T to T + (M − r) m, M asked, r replied. Cochran (1977), §13.2. */
export function silentBounds(counts: SilentCounts): SilentBounds {
  const { reported, replied, asked, most, from } = counts;
  if (!(replied <= asked)) throw invalidOption("replied", String(replied), `at most those asked, ${asked}`);
  if (!(reported >= 0)) throw invalidOption("reported", String(reported), "0 or more");
  if (!(most >= 0 && Number.isFinite(most))) throw invalidOption("most", String(most), "0 or more");
  const silent = asked - replied;
  return {
    low: reported,
    high: reported + silent * most,
    silent,
    most,
    assumption: assumptions({ silent, most, from }),
  };
}

const origins = {
  reported: { ja: "回答で最も多かった", en: ", the most that anybody reported" },
  reconstructed: { ja: "再構成データで最も多い（仮定の）", en: ", the most in reconstructed data, which is made up" },
  assumed: { ja: "最も多くみて", en: ", put forward as the most" },
} as const satisfies Record<SilentCounts["from"], Message>;

type Assumed = Pick<SilentCounts, "most" | "from"> & Pick<SilentBounds, "silent">;

function assumptions({ silent, most, from }: Assumed): SilentBounds["assumption"] {
  const who = silent.toLocaleString("en");
  const { ja, en } = origins[from];
  return {
    low: { ja: `回答のない${who}人は誰も把握していない`, en: `the ${who} who did not reply know nobody` },
    high: {
      ja: `回答のない${who}人が全員、${ja}${most}人ずつを把握している`,
      en: `each of the ${who} who did not reply knows ${most}${en}`,
    },
  };
}
