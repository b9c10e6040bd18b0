/** A test in one line for people. */
import { testReasons } from "../compare/test-reasons.js";
import type { AssociationTestName, TestName, TestResult } from "../compare/test-result.js";
import type { Message } from "../errors.js";
import { formatNumber, symbols } from "../table/format.js";

/** Whoever says a message in the language wanted. */
interface Sayer {
  readonly say: (message: Message) => string;
}

const names: Readonly<Record<AssociationTestName, Message>> = {
  "rao-scott-f": { ja: "Rao–Scott 検定（二次）", en: "Rao–Scott test, second order" },
  "rao-scott-chisq": { ja: "Rao–Scott 検定（一次）", en: "Rao–Scott test, first order" },
  wald: { ja: "Wald 検定", en: "Wald test" },
  "adjusted-wald": { ja: "調整 Wald 検定", en: "adjusted Wald test" },
  saddlepoint: { ja: "カイ二乗和の検定（鞍点近似）", en: "sum of chi-squares, saddlepoint" },
  lincom: { ja: "カイ二乗和の検定", en: "sum of chi-squares" },
};

const isNamed = (name: TestName): name is AssociationTestName => name in names;

/** `Rao–Scott test, second order: F(1.49, 20.92) = 5.19, p = 0.0217`. */
export function testLine(test: TestResult, { say }: Sayer): string {
  const { name, questions, statistic, df1, df2, p, uncorrected, reasons } = test;
  const title = `${isNamed(name) ? say(names[name]) : name} (${questions.join(" × ")})`;
  const told = reasons.map((reason) => say(testReasons[reason]));
  if (statistic === null || p === null) return [`${title}: ${symbols.unknown}`, ...told].join("  ");
  const of = df2 === null ? `χ²(${degrees(df1)})` : `F(${degrees(df1)}, ${degrees(df2)})`;
  const pearson =
    uncorrected === null
      ? ""
      : say({ ja: `、補正前 X² = ${two(uncorrected)}`, en: `, uncorrected X² = ${two(uncorrected)}` });
  return [`${title}: ${of} = ${two(statistic)}, ${probability(p)}${pearson}`, ...told].join("  ");
}

const two = (x: number): string => formatNumber(x, 2);

/** Whole df without decimals. */
const degrees = (df: number | null): string =>
  df === null || df === Number.POSITIVE_INFINITY ? "∞" : formatNumber(df, Number.isInteger(df) ? 0 : 2);

const probability = (p: number): string => (p < 0.0001 ? "p < 0.0001" : `p = ${formatNumber(p, 4)}`);
