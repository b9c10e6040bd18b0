/**
 * Reads a number as a Japanese document prints it: 「約18,200人」, 「１８，２１６」, 「2.3％」, 「1.6万人」, 「1万8,200」,
 * 「10ポイント以上」, 「9割」, 「半数」, 「▲0.8」. Strict: what is not understood whole is refused, never guessed.
 */
import Fraction from "fraction.js";
import type { Exact } from "../math/rounding.js";
import type { Claim, FigureUnit } from "./reconciliation.js";

/** A printed number, read exactly. */
export interface PrintedNumber {
  readonly value: Exact;
  /** Decimals of its last place; −3 for 1.6万. */
  readonly digits: number;
  readonly approximate: boolean;
  readonly claim: Claim;
  /** Whether 万 multiplied it. */
  readonly man: boolean;
}

/** Why a text is not one printed number. */
export type PrintedFault = "empty" | "range" | "commas" | "unit" | "not-a-number";

const unitWords: Readonly<Record<string, readonly FigureUnit[]>> = {
  人: ["persons", "10k_persons"],
  名: ["persons", "10k_persons"],
  "%": ["percent"],
  割: ["percent"],
  ポイント: ["points"],
  歳: ["years"],
  年: ["years"],
  件: ["other"],
  円: ["other"],
  か所: ["other"],
  回: ["other"],
  市町: ["other"],
  市: ["other"],
  町: ["other"],
  圏域: ["other"],
  地域: ["other"],
  機関: ["other"],
};
const claims: Readonly<Record<string, Claim>> = { 以上: "at-least", 以下: "at-most" };

const decimal = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const shape = new RegExp(
  `^(?<about>約|およそ)?(?<sign>[-▲△])?(?<number>${decimal})(?<man>万(?<rest>${decimal})?)?` +
    `(?<unit>${Object.keys(unitWords).join("|")})?(?<claim>以上|以下)?$`,
);

/** Half, as sentences say it: to the nearest ten per cent. */
const half: PrintedNumber = { value: new Fraction(50), digits: -1, approximate: true, claim: "exact", man: false };

/** The number in a printed text, or why there is not exactly one. */
export function readPrinted(text: string, unit: FigureUnit): PrintedNumber | PrintedFault {
  const plain = text.normalize("NFKC").replace(/[−‐–]/g, "-").replace(/\s/g, "");
  if (plain === "") return "empty";
  if (plain === "半数" || plain === "約半数") return unit === "percent" ? half : "unit";
  const groups = shape.exec(plain)?.groups;
  if (!groups) return whyNot(plain);
  if (groups.unit !== undefined && !unitWords[groups.unit]?.includes(unit)) return "unit";
  if (groups.rest !== undefined && groups.number?.includes(".")) return "not-a-number";
  const number = groups.unit === "割" ? tenths(groups.number ?? "") : readDecimal(groups.number ?? "");
  const rest = groups.rest === undefined ? null : readDecimal(groups.rest);
  const value = groups.man === undefined ? number.value : number.value.mul(10_000).add(rest?.value ?? 0);
  return {
    value: groups.sign === undefined ? value : value.neg(),
    digits: rest?.digits ?? number.digits - (groups.man === undefined ? 0 : 4),
    approximate: groups.about !== undefined,
    claim: claims[groups.claim ?? ""] ?? "exact",
    man: groups.man !== undefined,
  };
}

/** 9割 is 90 per cent, 7.5割 is 75. */
function tenths(text: string): ReturnType<typeof readDecimal> {
  const { value, digits } = readDecimal(text);
  return { value: value.mul(10), digits: digits - 1 };
}

function readDecimal(text: string): { readonly value: Exact; readonly digits: number } {
  const plain = text.replaceAll(",", "");
  return { value: new Fraction(plain), digits: plain.split(".")[1]?.length ?? 0 };
}

function whyNot(plain: string): PrintedFault {
  if (/\d.*[~〜-].*\d/.test(plain)) return "range";
  if (/\d,\d/.test(plain) && new RegExp(shape.source).test(plain.replaceAll(",", ""))) return "commas";
  return "not-a-number";
}
