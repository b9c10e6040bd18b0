/** The flags of `jittai estimate`, one entry each; they are the contract that outside checks rely on. */
import { type Command, Option } from "commander";
import { intervalMethods } from "../codebook/interval-method.js";
import { type LonelyPsu, lonelyPsuRules } from "../codebook/wave.js";
import type { Message } from "../errors.js";
import type { DegreesOfFreedom, EstimateOptions } from "../estimate/request.js";
import type { Context } from "./context.js";
import { appended, choice, columns, degreesOfFreedom, level } from "./flag-value.js";

export const formats = ["table", "csv", "json"] as const;

/** The flags as read. */
export interface EstimateFlags {
  readonly share: readonly string[];
  readonly mean: readonly string[];
  readonly total: readonly string[];
  /** Each `NUM/DEN`. */
  readonly ratio: readonly string[];
  readonly by: readonly string[];
  /** Each `COL=VALUE[,VALUE]`. */
  readonly where: readonly string[];
  readonly strata: readonly string[];
  readonly psu: readonly string[];
  readonly fpc: readonly string[];
  readonly weight?: string;
  readonly nest: boolean;
  readonly level: number;
  readonly interval?: NonNullable<EstimateOptions["interval"]>;
  readonly df: DegreesOfFreedom;
  readonly deff: boolean;
  readonly lonelyPsu: LonelyPsu;
  readonly missing: "drop" | "category";
  readonly format: (typeof formats)[number];
  readonly encoding?: string;
  readonly sheet?: string;
}

interface Flag {
  readonly flags: string;
  readonly text: Message;
  readonly parse?: (value: string, previous: never) => unknown;
  readonly initial?: unknown;
}

const flags: readonly Flag[] = [
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
    flags: "--by <COL,...>",
    parse: columns,
    initial: [],
    text: { ja: "この列の区分（の組合せ）ごとに求める", en: "for each category (or crossing) of these columns" },
  },
  {
    flags: "--where <COL=VALUE,...>",
    parse: appended,
    initial: [],
    text: {
      ja: "この値の人だけについて求める（くり返しは「かつ」）",
      en: "only those with one of these values (repeated: all must hold)",
    },
  },
  {
    flags: "--strata <COL,...>",
    parse: columns,
    initial: [],
    text: { ja: "層の列（組合せも可）", en: "columns of the strata, crossed" },
  },
  {
    flags: "--psu <COL,...>",
    parse: columns,
    initial: [],
    text: { ja: "抽出単位の列（第 1 段から順に）", en: "columns of the sampling units, first stage first" },
  },
  {
    flags: "--fpc <COL,...>",
    parse: columns,
    initial: [],
    text: {
      ja: "段ごとの母集団の数の列（すべて 1 以下なら抽出率）",
      en: "population counts a stage (sampling fractions if all are 1 or less)",
    },
  },
  {
    flags: "--weight <COL>",
    text: { ja: "重みの列（既定は fpc から求め、なければ 1）", en: "weights; default: from the fpc, else 1" },
  },
  {
    flags: "--nest",
    initial: false,
    text: { ja: "抽出単位の名前が層ごとに付け直されている", en: "unit labels repeat across strata" },
  },
  { flags: "--level <P>", parse: level, initial: 0.95, text: { ja: "信頼水準", en: "confidence level" } },
  {
    flags: "--interval <METHOD>",
    parse: choice("--interval", intervalMethods),
    text: {
      ja: `割合の区間の求め方（既定は logit）: ${intervalMethods.join(" ")}`,
      en: `interval of a share; default: logit. ${intervalMethods.join(" ")}`,
    },
  },
  {
    flags: "--df <domain|design|inf|NUMBER>",
    parse: degreesOfFreedom,
    initial: "domain",
    text: { ja: "区間に使う自由度", en: "degrees of freedom of the interval" },
  },
  { flags: "--deff", initial: false, text: { ja: "デザイン効果も求める", en: "design effects too" } },
  {
    flags: "--lonely-psu <RULE>",
    parse: choice("--lonely-psu", lonelyPsuRules),
    initial: "fail",
    text: {
      ja: `抽出単位が 1 つだけの層の扱い: ${lonelyPsuRules.join(" ")}`,
      en: `a stratum with one unit: ${lonelyPsuRules.join(" ")}`,
    },
  },
  {
    flags: "--missing <drop|category>",
    parse: choice("--missing", ["drop", "category"]),
    initial: "drop",
    text: { ja: "欠測を除くか、区分として示すか", en: "leave missing answers out, or show them as a category" },
  },
  {
    flags: "--format <table|csv|json>",
    parse: choice("--format", formats),
    initial: "table",
    text: { ja: "出力の形", en: "form of the output" },
  },
  { flags: "--encoding <NAME>", text: { ja: "文字コード（既定は自動判定）", en: "encoding; default: found out" } },
  { flags: "--sheet <NAME>", text: { ja: "Excel のシート（既定は先頭）", en: "Excel sheet; default: the first" } },
];

/** Adds every flag to the command. */
export function addEstimateFlags(command: Command, { say }: Context): Command {
  for (const { flags: spelling, text, parse, initial } of flags) {
    const option = new Option(spelling, say(text));
    if (parse) option.argParser(parse as (value: string, previous: unknown) => unknown);
    if (initial !== undefined) option.default(initial);
    command.addOption(option);
  }
  return command;
}
