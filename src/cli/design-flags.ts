/** The flags that say how the sample was drawn and how uncertainty is shown; every command on a file has them. */
import { intervalMethods } from "../codebook/interval-method.js";
import { type LonelyPsu, lonelyPsuRules } from "../codebook/wave.js";
import type { DegreesOfFreedom, EstimateOptions } from "../estimate/request.js";
import type { Flag } from "./flag.js";
import { appended, choice, columns, degreesOfFreedom, level } from "./flag-value.js";
import { type WeightingFlags, weightingFlags } from "./weighting-flags.js";

const formats = ["table", "csv", "json"] as const;

/** The flags as read. */
export interface DesignFlags extends WeightingFlags {
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
  readonly deffAgainst?: "wor" | "wr";
  readonly lonelyPsu: LonelyPsu;
  readonly missing: "drop" | "category";
  readonly format: (typeof formats)[number];
  readonly encoding?: string;
  readonly sheet?: string;
}

export const designFlags: readonly Flag[] = [
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
  ...weightingFlags,
  { flags: "--level <P>", parse: level, initial: 0.95, text: { ja: "信頼水準", en: "confidence level" } },
  {
    flags: "--interval <METHOD>",
    parse: choice("--interval", intervalMethods),
    text: {
      ja: `割合の区間の求め方（既定は 10％以下と 90％以上で korn-graubard、その間で logit）: ${intervalMethods.join(" ")}`,
      en: `interval of a share; default: korn-graubard up to 10 % and from 90 %, logit between. ${intervalMethods.join(" ")}`,
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
    flags: "--deff-against <wor|wr>",
    parse: choice("--deff-against", ["wor", "wr"]),
    text: {
      ja: "デザイン効果を比べる相手：非復元（wor、既定）か復元（wr）の単純無作為抽出",
      en: "design effects against simple random sampling without (wor, the default) or with replacement (wr)",
    },
  },
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
