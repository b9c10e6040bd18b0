import type { Verdict } from "../reconcile/reconciliation.js";

/** How a verdict is shown beside its sign and word: colour, and place among others. */
export interface VerdictStyle {
  readonly tone: "ok" | "info" | "bad" | "none";
  /** 0 is what needs looking at first. */
  readonly rank: number;
}

export const verdictStyles: Readonly<Record<Verdict, VerdictStyle>> = {
  "not-reproduced": { tone: "bad", rank: 0 },
  "sum-of-rounded-parts": { tone: "info", rank: 1 },
  "reproduced-other-rule": { tone: "info", rank: 2 },
  "base-unknown": { tone: "none", rank: 3 },
  "held-as-fact": { tone: "none", rank: 4 },
  consistent: { tone: "ok", rank: 5 },
  reproduced: { tone: "ok", rank: 6 },
};
