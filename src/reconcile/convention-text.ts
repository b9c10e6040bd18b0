/** Conventions in words a planner can print. */
import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Message } from "../errors.js";
import type { RoundingRule } from "../math/rounding.js";
import type { Convention } from "./convention.js";
import type { Composition, FormulaKind } from "./formula.js";
import type { FigureUnit } from "./reconciliation.js";

const rules: Readonly<Record<RoundingRule, Message>> = {
  "half-up": { ja: "四捨五入", en: "rounded half up" },
  "half-even": { ja: "偶数への丸め", en: "rounded half to even" },
  floor: { ja: "切り捨て", en: "truncated" },
  ceiling: { ja: "切り上げ", en: "rounded up" },
};

/** The same as instructions to a person: 四捨五入して, 切り捨てて. */
const doing: Readonly<Record<RoundingRule, string>> = {
  "half-up": "四捨五入して",
  "half-even": "偶数に丸めて",
  floor: "切り捨てて",
  ceiling: "切り上げて",
};

const methods: Readonly<Record<IntervalMethod, Message>> = {
  wald: { ja: "Wald法（正規近似）", en: "Wald (normal approximation)" },
  logit: { ja: "ロジット法", en: "logit" },
  wilson: { ja: "Wilson法", en: "Wilson" },
  "korn-graubard": { ja: "Korn–Graubard法", en: "Korn–Graubard" },
  beta: { ja: "ベータ法（Clopper–Pearson型）", en: "beta (Clopper–Pearson type)" },
  likelihood: { ja: "尤度法", en: "likelihood" },
  arcsine: { ja: "逆正弦法", en: "arcsine" },
  "agresti-coull": { ja: "Agresti–Coull法", en: "Agresti–Coull" },
  jeffreys: { ja: "Jeffreys法", en: "Jeffreys" },
};

/** What families of figures are called. */
export const kindText: Readonly<Record<FormulaKind, Message>> = {
  count: { ja: "数", en: "Counts" },
  share: { ja: "割合", en: "Shares" },
  people: { ja: "推計人数", en: "Estimated people" },
  interval: { ja: "信頼区間の端", en: "Ends of intervals" },
  difference: { ja: "割合の差", en: "Differences of shares" },
  number: { ja: "数値の合計・平均", en: "Sums and means" },
  derived: { ja: "印刷された値から求めた値", en: "Values derived from printed ones" },
};

/** The last step alone, where what was done on the way is said already. */
export const lastStepText = (convention: Convention, context: ConventionContext): Message =>
  conventionText(
    { ...convention, premise: { ...convention.premise, shareDigits: null, method: null } },
    { ...context, kind: context.kind === "people" ? "share" : context.kind },
  );

/** What the words are about; without a place they speak of a family. */
export interface ConventionContext {
  readonly kind: FormulaKind;
  readonly composition?: Composition;
  readonly unit?: FigureUnit;
  readonly digits?: number;
}

/** The convention as one phrase: what was rounded on the way, then how the end was rounded. */
export function conventionText(convention: Convention, context: ConventionContext): Message {
  if (convention.parts !== null) return join(onTheWay(convention, context.kind), partsText(convention.parts, context));
  if (
    (context.kind === "count" || context.kind === "derived") &&
    (context.digits ?? 0) === 0 &&
    convention.end === "half-up"
  )
    return { ja: `${kindText[context.kind].ja}のとおり`, en: `${kindText[context.kind].en.toLowerCase()} as they are` };
  const place = placeText(context);
  const rule = rules[convention.end];
  return join(onTheWay(convention, context.kind), { ja: `${place.ja}${rule.ja}`, en: `${rule.en}${place.en}` });
}

const join = (first: Message | null, then: Message): Message =>
  first === null ? then : { ja: `${first.ja}、${then.ja}`, en: `${first.en}, then ${then.en}` };

function onTheWay({ premise: { shareDigits, shareRule, method } }: Convention, kind: FormulaKind): Message | null {
  const exact = { ja: "割合を丸めずに人口に乗じ", en: "share not rounded before it is multiplied by the population" };
  const share =
    shareDigits === null
      ? kind === "people"
        ? exact
        : null
      : {
          ja: `割合（％）を${shareDigits === 0 ? "整数" : `小数第${shareDigits}位まで`}に${doing[shareRule]}から人口に乗じ`,
          en: `share in per cent ${rules[shareRule].en} to ${decimals(shareDigits)} before it is multiplied by the population`,
        };
  if (method === null) return share;
  const interval = { ja: `${methods[method].ja}の区間`, en: `${methods[method].en} interval` };
  return share === null ? interval : join(interval, share);
}

const decimals = (digits: number): string => (digits === 1 ? "1 decimal" : `${digits} decimals`);

function placeText({ digits, unit }: ConventionContext): Message {
  if (digits === undefined) return { ja: "", en: "" };
  if (digits > 0) return { ja: `小数第${digits}位までに`, en: ` to ${decimals(digits)}` };
  if (digits === 0) return { ja: unit === "persons" ? "1人単位に" : "整数に", en: " to the whole number" };
  const step = (10 ** -digits).toLocaleString("en");
  return { ja: `${step}${unit === "persons" ? "人" : ""}単位に`, en: ` to the nearest ${step}` };
}

function partsText({ added, taken }: NonNullable<Convention["parts"]>, { composition }: ConventionContext): Message {
  if (composition === "union") {
    return {
      ja: `各群の値を${doing[added]}足し、重複分を${doing[taken]}引く`,
      en: `groups ${rules[added].en} and added, overlaps ${rules[taken].en} and taken off`,
    };
  }
  if (composition === "merged") {
    return { ja: `区分ごとに${doing[added]}足す`, en: `sum of the categories, each ${rules[added].en}` };
  }
  return {
    ja: added === taken ? `各項を${doing[added]}から計算` : `足す項を${doing[added]}、引く項を${doing[taken]}から計算`,
    en:
      added === taken
        ? `each term ${rules[added].en} first`
        : `terms added ${rules[added].en}, terms taken off ${rules[taken].en}`,
  };
}
