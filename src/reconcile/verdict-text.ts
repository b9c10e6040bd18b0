/** Findings in words a planner can print: the rule, and why. */
import type { Message } from "../errors.js";
import { type Exact, roundExact } from "../math/rounding.js";
import { printedBy, samePremise } from "./convention.js";
import { type ConventionContext, conventionText, lastStepText } from "./convention-text.js";
import type { FoundFamily } from "./family.js";
import { type Computed, printText } from "./printing.js";
import type { PublishedFigure } from "./reconciliation.js";
import type { AdmissibleBases } from "./unknown-base.js";
import type { Finding, Match } from "./verdict.js";

/** A finding with all it was found from. */
export interface Found {
  readonly computed: Computed;
  readonly family: FoundFamily;
  readonly finding: Finding;
  /** The value before rounding, in the figure's unit; null if it cannot be had. */
  readonly value: Exact | null;
  /** As the neighbours' rule would print it. */
  readonly recomputed: string | null;
}

const contextOf = ({ figure, formula }: Computed, { printing }: Match): ConventionContext => ({
  kind: formula.kind,
  composition: formula.composition,
  unit: figure.unit,
  digits: printing.digits,
});

const textOf = (match: Match, computed: Computed): Message =>
  conventionText(match.convention, contextOf(computed, match));

/** The rule that reproduces the figure, or what was tried. */
export function ruleText({ computed, finding }: Found): Message {
  const [best] = finding.matches;
  if (best !== undefined) return textOf(best, computed);
  if (finding.unprintedParts !== null) {
    const fewest = finding.unprintedParts;
    return {
      ja: `印刷されていない${fewest}つ以上の区分を、それぞれ四捨五入して足した値`,
      en: `sum of at least ${fewest} unprinted categories, each rounded half up`,
    };
  }
  if (finding.verdict === "consistent") return { ja: "以上・以下の記述を満たす", en: "the claim of a bound holds" };
  return computed.figure.claim === "exact"
    ? { ja: "試したどの規則でも一致しない", en: "none of the rules tried" }
    : { ja: "以上・以下の記述を満たさない", en: "the claim of a bound does not hold" };
}

/** Why the verdict is what it is. */
export function explanationText(found: Found): Message {
  const { finding, value, computed } = found;
  const [best] = finding.matches;
  if (value === null) return nobody;
  if (finding.verdict === "reproduced") return arithmetic(found);
  if (computed.figure.claim !== "exact") return claimText(found);
  const usual = usualText(found);
  if (best === undefined) return usual;
  const how = best.convention.parts === null ? { ja: "", en: "" } : partsShown(best, computed);
  const others = alternativesText(found);
  return {
    ja: `${usual.ja}${how.ja}${others.ja}`,
    en: `${usual.en}${how.en}${others.en}`,
  };
}

const nobody: Message = {
  ja: "基数にあたる人がいないため計算できない",
  en: "nobody is in the base, so it cannot be computed",
};

function arithmetic({ computed: { figure, formula }, value }: Found): Message {
  const shown = value === null ? "" : unrounded(value, figure);
  if (formula.trace === shown) return { ja: "", en: "" };
  return formula.kind === "interval"
    ? { ja: `${formula.trace} の区間の端は ${shown}`, en: `end of the interval of ${formula.trace}: ${shown}` }
    : { ja: `${formula.trace} ＝ ${shown}`, en: `${formula.trace} = ${shown}` };
}

/** Up to two decimals more than are printed, with what follows a number of the unit. */
function unrounded(value: Exact, { digits, unit }: PublishedFigure): string {
  const places = Math.max(digits, 0) + 2;
  const rounded = roundExact(value, places);
  const text = printText(rounded, places);
  return `${rounded.equals(value) ? text.replace(/\.?0+$/, "") : text}${unit === "percent" ? "%" : ""}`;
}

function usualText(found: Found): Message {
  const sum = arithmetic(found);
  const rule = found.family.report.chosen.rule;
  const { recomputed, computed } = found;
  const said = computed.figure.text;
  const [ja, en] = [sum.ja === "" ? "" : `${sum.ja}。`, sum.en === "" ? "" : `${sum.en}. `];
  return {
    ja: `${ja}同じ種類の数値の規則（${rule.ja}）では ${recomputed ?? "…"} となり、印刷の ${said} と合わない。`,
    en: `${en}By the rule of its neighbours (${rule.en}) it is ${recomputed ?? "…"}, not ${said} as printed.`,
  };
}

function alternativesText({ computed, finding }: Found): Message {
  const [best, ...rest] = finding.matches;
  const others = rest.map((match) =>
    best !== undefined && samePremise(best.convention.premise, match.convention.premise)
      ? lastStepText(match.convention, contextOf(computed, match))
      : textOf(match, computed),
  );
  if (others.length === 0) return { ja: "", en: "" };
  return {
    ja: `ほかに次の規則でも一致する：${others.map(({ ja }) => ja).join("／")}。`,
    en: ` Also reproduced by: ${others.map(({ en }) => en).join("; ")}.`,
  };
}

/** 8,445 + 4,978 + 7,670 − 2,877 = 18,216 */
function partsShown({ convention, printing }: Match, { formula, figure }: Computed): Message {
  const rounded = formula.parts.map(({ sign, value }) => {
    const end = sign === 1 ? convention.parts?.added : convention.parts?.taken;
    const alone = { ...formula, whole: value };
    const part = printedBy(alone, { ...convention, parts: null, end: end ?? "half-up" }, printing);
    return { sign: sign === 1 ? "+" : "−", text: part === null ? "…" : printText(part, printing.digits) };
  });
  const sum = rounded.map(({ sign, text }, i) => (i === 0 && sign === "+" ? text : `${sign} ${text}`)).join(" ");
  return { ja: `${sum} ＝ ${figure.text}。`, en: ` ${sum} = ${figure.text}.` };
}

function claimText({ computed: { figure, formula }, value }: Found): Message {
  const shown = value === null ? "…" : unrounded(value, { ...figure, digits: Math.max(figure.digits, 0) });
  return {
    ja: `計算値は ${shown}（${formula.trace}）、印刷は「${figure.text}」`,
    en: `computed ${shown} (${formula.trace}), printed ${figure.text}`,
  };
}

/** What is known of a base that was not printed. */
export function unknownBaseText({ smallest, allFrom }: AdmissibleBases): Message {
  const listed = smallest.filter((base) => base < allFrom).map((base) => base.toLocaleString("en"));
  const from = allFrom.toLocaleString("en");
  return {
    ja: `基数が公表されていない。公表された割合がすべて成り立つ基数は ${[...listed, `${from}以上のすべて`].join("、")}`,
    en: `the base is not public; the printed shares admit ${[...listed, `every base from ${from}`].join(", ")}`,
  };
}
