/** The flags of `jittai estimate` as requests: what is estimated, and of whom. */
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import type { QuantileRule } from "../estimate/quantity-request.js";
import type { EstimateRequest } from "../estimate/request.js";
import type { EstimateFlags } from "./estimate-flags.js";
import { invalidFlag } from "./flag-value.js";
import { whereDomain } from "./where-domain.js";

type Quantity = Pick<EstimateRequest, "statistic" | "question" | "denominator" | "probabilities" | "rule">;

function ratioOf(value: string): Quantity {
  const [question, denominator, ...more] = value.split("/");
  if (question && denominator && more.length === 0) return { statistic: "ratio", question, denominator };
  throw invalidFlag("--ratio", value, { ja: "分子の列/分母の列", en: "NUM/DEN" });
}

/** A column and its probabilities; a column whose own name has an @ is written with another. */
function quantileOf(value: string, rule: QuantileRule): Quantity {
  const at = value.lastIndexOf("@");
  const question = at < 0 ? value : value.slice(0, at);
  const texts = at < 0 ? ["0.5"] : value.slice(at + 1).split(",");
  const probabilities = texts.map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
  if (question !== "" && probabilities.every((p) => p >= 0 && p <= 1)) {
    return { statistic: "quantile", question, probabilities, rule };
  }
  throw invalidFlag("--quantile", value, {
    ja: "列@0から1までの数、たとえば income@0.25,0.5",
    en: "COL@ and numbers from 0 to 1, such as income@0.25,0.5",
  });
}

/** The quantities asked for, kind by kind; a new kind of flag is a line here. */
function quantities(flags: EstimateFlags): Quantity[] {
  return [
    ...flags.share.map((question) => ({ statistic: "share" as const, question })),
    ...flags.mean.map((question) => ({ statistic: "mean" as const, question })),
    ...flags.total.map((question) => ({ statistic: "total" as const, question })),
    ...flags.ratio.map(ratioOf),
    ...flags.quantile.map((value) => quantileOf(value, flags.quantileRule)),
    ...flags.variance.map((question) => ({ statistic: "variance" as const, question })),
  ];
}

/** Every request the flags make; at least one. */
export function estimateRequests(flags: EstimateFlags, responses: Responses): EstimateRequest[] {
  const asked = quantities(flags);
  if (asked.length === 0) {
    throw new SurveyError(
      "invalid-option",
      {
        ja: "何を求めるかが指定されていません",
        en: "nothing to estimate (expected --share, --mean, --total, --ratio, --quantile or --variance)",
      },
      {
        hint: {
          ja: "--share、--mean、--total、--ratio、--quantile、--variance のどれかを付けてください",
          en: "add one of these flags",
        },
      },
    );
  }
  const subpopulation = whereDomain(flags.where, responses);
  return asked.map((quantity) => ({
    ...quantity,
    ...(flags.by.length > 0 && { by: flags.by }),
    ...(subpopulation && { domain: subpopulation }),
  }));
}

/** The columns whose values are told apart: shares and breakdowns. */
export const categoryColumns = (flags: EstimateFlags): string[] => [...flags.share, ...flags.by];
