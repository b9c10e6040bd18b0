/** Flags that nothing would read beside the others: an error, for what was asked is not what would be done. */
import type { Message } from "../errors.js";
import { invalidFlag } from "./flag-value.js";
import type { WeightingFlags } from "./weighting-flags.js";

/** What replicates need of the design, too. */
export interface ReplicateFlags extends WeightingFlags {
  readonly weight?: string;
}

interface Rule {
  readonly flag: string;
  readonly given: (flags: ReplicateFlags) => string | null;
  /** Whether something reads it. */
  readonly read: (flags: ReplicateFlags) => boolean;
  readonly needs: Message;
}

const text = (value: number | string | undefined): string | null => (value === undefined ? null : String(value));
const made = ({ replicates, replicateType }: WeightingFlags) => replicates === undefined && replicateType !== undefined;
const bootstrap: Pick<Rule, "read" | "needs"> = {
  read: (flags) => made(flags) && flags.replicateType === "bootstrap",
  needs: {
    ja: "--replicates なしの --replicate-type bootstrap と一緒にだけ",
    en: "only with --replicate-type bootstrap and no --replicates",
  },
};

const rules: readonly Rule[] = [
  {
    flag: "--replicates",
    given: ({ replicates }) => text(replicates),
    read: ({ weight }) => weight !== undefined,
    needs: { ja: "--weight と一緒に", en: "--weight beside it, the weights that the replicates belong to" },
  },
  {
    flag: "--replicate-scale",
    given: ({ replicateScale }) => text(replicateScale),
    read: ({ replicates }) => replicates !== undefined,
    needs: { ja: "--replicates と一緒にだけ", en: "only with --replicates" },
  },
  {
    flag: "--fay-rho",
    given: ({ fayRho }) => text(fayRho),
    read: ({ replicateType }) => replicateType === "fay",
    needs: { ja: "--replicate-type fay と一緒にだけ", en: "only with --replicate-type fay" },
  },
  { flag: "--replicate-count", given: ({ replicateCount }) => text(replicateCount), ...bootstrap },
  { flag: "--seed", given: ({ seed }) => text(seed), ...bootstrap },
  {
    flag: "--mse",
    given: ({ mse }) => (mse ? "—" : null),
    read: ({ replicates, replicateType }) => replicates !== undefined || replicateType !== undefined,
    needs: { ja: "反復と一緒にだけ", en: "only with replicates" },
  },
  {
    flag: "--rake-residuals",
    given: ({ rakeResiduals }) => text(rakeResiduals),
    read: ({ rake }) => rake !== undefined,
    needs: { ja: "--rake と一緒にだけ", en: "only with --rake" },
  },
];

/** Refuses the first flag that nothing reads. */
export function refuseUnread(flags: ReplicateFlags): void {
  for (const { flag, given, read, needs } of rules) {
    const value = given(flags);
    if (value !== null && !read(flags)) throw invalidFlag(flag, value, needs);
  }
}
