/** The flags of `jittai estimate`, one entry each; they are the contract that outside checks rely on. */
import type { Command } from "commander";
import { type QuantileRule, quantileRules } from "../estimate/quantity-request.js";
import type { Context } from "./context.js";
import { type DesignFlags, designFlags } from "./design-flags.js";
import { addFlags, type Flag } from "./flag.js";
import { appended, choice, columns } from "./flag-value.js";

/** The flags as read. */
export interface EstimateFlags extends DesignFlags {
  readonly share: readonly string[];
  readonly mean: readonly string[];
  readonly total: readonly string[];
  /** Each `NUM/DEN`. */
  readonly ratio: readonly string[];
  /** Each `COL@P[,P]`, or `COL` for the median. */
  readonly quantile: readonly string[];
  readonly quantileRule: QuantileRule;
  readonly variance: readonly string[];
  readonly by: readonly string[];
}

const quantityFlags: readonly Flag[] = [
  {
    flags: "--share <COL>",
    parse: appended,
    initial: [],
    text: { ja: "割合を求める列（くり返し可）", en: "share of each category of a column (repeatable)" },
  },
  {
    flags: "--mean <COL>",
    parse: appended,
    initial: [],
    text: { ja: "平均を求める列（くり返し可）", en: "mean of a column (repeatable)" },
  },
  {
    flags: "--total <COL>",
    parse: appended,
    initial: [],
    text: {
      ja: "総数を求める列（くり返し可、区分の列なら区分ごと）",
      en: "total of a column, or of each of its categories (repeatable)",
    },
  },
  {
    flags: "--ratio <NUM/DEN>",
    parse: appended,
    initial: [],
    text: { ja: "2 列の総数の比（くり返し可）", en: "ratio of the totals of two columns (repeatable)" },
  },
  {
    flags: "--quantile <COL@P,...>",
    parse: appended,
    initial: [],
    text: {
      ja: "分位点を求める列（くり返し可、例 income@0.25,0.5,0.75、@ がなければ中央値）",
      en: "quantiles of a column, such as income@0.25,0.5,0.75; without @ the median (repeatable)",
    },
  },
  {
    flags: "--quantile-rule <RULE>",
    parse: choice("--quantile-rule", quantileRules),
    initial: "math",
    text: {
      ja: `回答と回答の間の分位点の求め方: ${quantileRules.join(" ")}`,
      en: `what a quantile is between two answers: ${quantileRules.join(" ")}`,
    },
  },
  {
    flags: "--variance <COL>",
    parse: appended,
    initial: [],
    text: { ja: "分散を求める列（くり返し可）", en: "variance of a column in the population (repeatable)" },
  },
  {
    flags: "--by <COL,...>",
    parse: columns,
    initial: [],
    text: { ja: "この列の区分（の組合せ）ごとに求める", en: "for each category (or crossing) of these columns" },
  },
];

/** Adds every flag to the command. */
export const addEstimateFlags = (command: Command, context: Context): Command =>
  addFlags(command, context, [...quantityFlags, ...designFlags]);
