/**
 * Rounding in exact decimal arithmetic, as printed figures are rounded.
 * A binary double is read as the decimal it stands for (15 significant digits), so 0.285 is 285/1000
 * and rounds half up to 0.29, as a person with a pencil would.
 */
import Fraction from "fraction.js";

/** 四捨五入, round half to even, 切り捨て, 切り上げ; ties and directions act on the magnitude. */
export const roundingRules = ["half-up", "half-even", "floor", "ceiling"] as const;
export type RoundingRule = (typeof roundingRules)[number];

/** A rational number, kept exactly. */
export type Exact = Fraction;

/** The decimal that a double stands for, as an exact fraction. */
export function exactDecimal(value: number): Exact {
  const [digits = "0", exponent = "0"] = value.toPrecision(15).split("e");
  const power = Number(exponent);
  const scale = 10n ** BigInt(Math.abs(power));
  return power < 0 ? new Fraction(digits).div(scale) : new Fraction(digits).mul(scale);
}

/** `numerator / denominator`, exactly; both whole numbers. */
export const exactRatio = (numerator: number | bigint, denominator: number | bigint): Exact =>
  new Fraction(BigInt(numerator), BigInt(denominator));

/** Rounds to `digits` decimals (negative: to tens, hundreds …) by the rule; defaults to half up. */
export function roundExact(value: Exact, digits: number, rule: RoundingRule = "half-up"): Exact {
  const unit = 10n ** BigInt(Math.abs(digits));
  const scaled = digits < 0 ? value.div(unit) : value.mul(unit);
  const [n, d] = [scaled.n, scaled.d];
  const whole = n / d;
  const twice = 2n * (n - whole * d);
  const magnitude = whole + (roundsUp[rule](twice, d, whole) ? 1n : 0n);
  const rounded = new Fraction(scaled.s < 0n ? -magnitude : magnitude, 1n);
  return digits < 0 ? rounded.mul(unit) : rounded.div(unit);
}

/** Whether a magnitude goes up, given twice its remainder, the denominator, and its whole part. */
const roundsUp: Readonly<Record<RoundingRule, (twice: bigint, d: bigint, whole: bigint) => boolean>> = {
  "half-up": (twice, d) => twice >= d,
  "half-even": (twice, d, whole) => twice > d || (twice === d && whole % 2n === 1n),
  floor: () => false,
  ceiling: (twice) => twice > 0n,
};

/** The decimal digits of an exact number that has at most `digits` decimals: `2.30`. */
export function exactDigits(value: Exact, digits: number): string {
  const unit = 10n ** BigInt(Math.max(digits, 0));
  const magnitude = (value.n * unit) / value.d;
  const [whole, rest] = [magnitude / unit, magnitude % unit];
  const sign = value.s < 0n && magnitude > 0n ? "-" : "";
  return digits > 0 ? `${sign}${whole}.${rest.toString().padStart(digits, "0")}` : `${sign}${whole}`;
}

/** A double rounded and written with `digits` decimals; defaults to half up. */
export const roundedDigits = (value: number, digits: number, rule: RoundingRule = "half-up"): string =>
  (rule === "half-up" ? plainDigits(value, digits) : null) ??
  exactDigits(roundExact(exactDecimal(value), digits, rule), digits);

/** How far from a tie a number must be for doubles to settle it, whose error up to `settled` is far smaller. */
const fromTie = 1e-6;
const settled = 1e8;

/** Half up without exact arithmetic, for the many numbers that are near no tie; null for the others. */
function plainDigits(value: number, digits: number): string | null {
  const scale = 10 ** digits;
  const scaled = Math.abs(value) * scale;
  if (digits < 0 || !(scaled < settled)) return null;
  const whole = Math.floor(scaled);
  if (Math.abs(scaled - whole - 0.5) < fromTie) return null;
  const magnitude = scaled - whole > 0.5 ? whole + 1 : whole;
  const sign = value < 0 && magnitude > 0 ? "-" : "";
  if (digits === 0) return `${sign}${magnitude}`;
  const rest = magnitude % scale;
  return `${sign}${(magnitude - rest) / scale}.${String(rest).padStart(digits, "0")}`;
}
