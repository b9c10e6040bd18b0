/** The audit of disclosure control in words: the rules, what they hide, and what a reader can still work out. */
import type { DisclosureRules } from "../codebook/disclosure-rules.js";
import type { Message } from "../errors.js";
import { type DisclosureAudit, type HiddenCount, isDerivable } from "../table/disclosure/disclosure-audit.js";
import { formatNumber } from "../table/format.js";
import { alignedLines } from "./aligned-lines.js";
import type { Context } from "./context.js";

const reasonTexts: Readonly<Record<HiddenCount["because"], Message>> = {
  primary: { ja: "少ない", en: "small" },
  complementary: { ja: "引き算を防ぐ", en: "protects another" },
  base: { ja: "母数が秘匿", en: "its base is hidden" },
  line: { ja: "合計ごと秘匿", en: "its sum is hidden as a whole" },
  unprinted: { ja: "印刷しないが引き算で分かる", en: "not printed, but follows" },
  rounded: { ja: "丸めた", en: "rounded" },
};

const levels: Readonly<Record<DisclosureAudit["level"], Message>> = {
  respondents: { ja: "回答者", en: "respondents" },
  cases: { ja: "ケース", en: "cases" },
};

const narrowOf = ({ hidden }: DisclosureAudit): readonly HiddenCount[] => hidden.filter(({ enough }) => !enough);

/** One line for each level where the search was cut short, and whole sums are hidden. */
export const cutShortLines = (audits: readonly DisclosureAudit[]): readonly Message[] =>
  audits.flatMap(({ survey, wave, givenUp }) =>
    givenUp === 0
      ? []
      : [
          {
            ja: `${survey}@${wave}：秘匿する数の探索を打ち切り、残る ${givenUp} 個は合計ごと秘匿しました（隠しすぎを含みます）。下限を下げるか、表を減らすと避けられます`,
            en: `${survey}@${wave}: the search for what to hide was cut short; of ${givenUp} counts every sum they stand in is hidden, which is more than needed. A lower minimum or fewer tables avoid that`,
          },
        ],
  );

/** One line for each level whose hidden counts a reader can narrow down further than the rules allow. */
export const narrowLines = (audits: readonly DisclosureAudit[]): readonly Message[] =>
  audits.flatMap((audit) => {
    const { survey, wave } = audit;
    const narrow = narrowOf(audit);
    if (narrow.length === 0) return [];
    const exact = narrow.filter(isDerivable).length;
    return [
      {
        ja: `${survey}@${wave}：秘匿した数のうち ${narrow.length} 個は、守るべき幅より狭く推定できます（うち特定できるもの ${exact}）。jittai disclosure ${survey}@${wave} で確かめてください`,
        en: `${survey}@${wave}: ${narrow.length} hidden counts can be narrowed down further than the rules allow (${exact} exactly); see jittai disclosure ${survey}@${wave}`,
      },
    ];
  });

export function auditLines(audit: DisclosureAudit, context: Context): readonly string[] {
  const { say } = context;
  const { survey, wave, level, rules, numbers } = audit;
  const title = `${survey}@${wave} ${say(levels[level])}`;
  if (rules === null) return [title, `  ${say(nothing)}`, ""];
  const narrow = narrowOf(audit);
  return [
    `${title}  ${say(confidential)}`,
    `  ${say(rulesText(rules))}`,
    `  ${say(totalsText(audit))}`,
    ...cutShortLines([audit]).map((line) => `  ${say(line)}`),
    ...(narrow.length > 0 ? ["", `  ${say(narrowText(narrow.length, rules))}`, ...countLines(narrow, context)] : []),
    ...(audit.hidden.length > 0 ? ["", `  ${say(everyCount(rules))}`, ...countLines(audit.hidden, context)] : []),
    ...(numbers.length > 0 ? ["", `  ${say(heldBack)}`, ...numbers.map((name) => `    ${name}`)] : []),
    "",
    ...advice(rules, survey).map((line) => `  ${say(line)}`),
    "",
  ];
}

const nothing: Message = {
  ja: '秘匿なし（disclosure: "off"、または回答そのものではない再構成・公表データ）',
  en: 'nothing is hidden (disclosure: "off", or no real responses)',
};
const confidential: Message = { ja: "【公表しない】", en: "[not for publication]" };
const heldBack: Message = {
  ja: "人数は示すが、平均・合計・分位点を示さないところ（占有、または秘匿した階級が分かるため）：",
  en: "means, totals and quantiles held back where the number of people is shown (dominated, or telling of a hidden class):",
};

function rulesText({ minimum, zeros, unanimity, dominance, rounding }: DisclosureRules): Message {
  const { p, n, k } = dominance ?? {};
  const share = [...(p === undefined ? [] : [`p = ${p} %`]), ...(n === undefined ? [] : [`n = ${n}, k = ${k} %`])];
  const small = minimum === 2 ? "1" : `1-${minimum - 1}`;
  const guarded = (rule: string): Message =>
    rule === "protected" ? { ja: "守る", en: "protected" } : { ja: "示す", en: "shown" };
  const total = share.length > 0 ? share.join(", ") : null;
  const what =
    rounding === undefined
      ? { ja: `${small} 人を秘匿（minimum: ${minimum}）`, en: `counts of ${small} are hidden (minimum: ${minimum})` }
      : { ja: `すべての数を ${rounding} の倍数に丸める`, en: `every count is rounded to a multiple of ${rounding}` };
  return {
    ja: `規則：${what.ja}、0 は${guarded(zeros).ja}、全員同じ答えは${guarded(unanimity).ja}、占有は${total ?? "見ない"}`,
    en: `rules: ${what.en}; zeros ${guarded(zeros).en}; unanimity ${guarded(unanimity).en}; dominance ${total ?? "not looked at"}`,
  };
}

function totalsText({ counts, hidden, rules }: DisclosureAudit): Message {
  const told = Object.entries(reasonTexts).flatMap(([because, text]) => {
    const found = hidden.filter((one) => one.because === because).length;
    return found === 0 ? [] : [{ ja: `${text.ja} ${formatNumber(found)}`, en: `${text.en}: ${formatNumber(found)}` }];
  });
  const [all, some] = [
    formatNumber(counts),
    formatNumber(hidden.filter(({ because }) => because !== "unprinted").length),
  ];
  const list = { ja: told.map(({ ja }) => ja).join("、"), en: told.map(({ en }) => en).join(", ") };
  const what =
    rules?.rounding === undefined ? { ja: "秘匿", en: "hidden" } : { ja: "丸めた少ない数", en: "small and rounded" };
  return {
    ja: `数 ${all} 個のうち${what.ja} ${some} 個${list.ja === "" ? "" : `（${list.ja}）`}`,
    en: `of ${all} counts ${some} are ${what.en}${list.en === "" ? "" : ` (${list.en})`}`,
  };
}

const narrowText = (found: number, { minimum, rounding }: DisclosureRules): Message =>
  rounding === undefined
    ? {
        ja: `守りが足りない ${found} 個（${minimum} 通り以上の値が残るべきところ）：`,
        en: `${found} not protected enough (at least ${minimum} values should remain):`,
      }
    : {
        ja: `合計と照らすと、丸めの幅より狭く推定できる ${found} 個：`,
        en: `${found} that totals narrow down further than rounding leaves them:`,
      };

const everyCount = ({ rounding }: DisclosureRules): Message =>
  rounding === undefined
    ? {
        ja: "秘匿した数と、読者に区別できない値（少なくとも）：",
        en: "every hidden count, with the values that a reader cannot rule out (at least):",
      }
    : {
        ja: "丸めた少ない数と、読者が推定できる範囲：",
        en: "every small count, with the range that a reader can work out:",
      };

const countLines = (counts: readonly HiddenCount[], { say }: Context): readonly string[] =>
  alignedLines(
    counts.map((one) => {
      const { name, because, low, high, enough } = one;
      const mark = isDerivable(one) ? { ja: "特定できる", en: "exact" } : { ja: "狭い", en: "narrow" };
      const range = low === high ? String(low) : `${low}-${high}`;
      return ["  ", name, range, say(reasonTexts[because]), enough ? "" : say(mark)];
    }),
    ["left", "left", "right", "left", "left"],
  );

function advice({ minimum, rounding }: DisclosureRules, survey: string): readonly Message[] {
  const file = `surveys/${survey}/survey.ts`;
  if (rounding !== undefined)
    return [
      {
        ja: `強める：${file} の disclosure の rounding を 5 にするか、外して秘匿にする`,
        en: `to tighten: rounding: 5 in disclosure of ${file}, or none, which hides instead`,
      },
    ];
  return [
    {
      ja: `強める：${file} の disclosure で minimum を上げる（{ minimum: ${Math.max(5, minimum + 2)} }）、zeros・unanimity を "protected" に、dominance: { p: 10 } を加える`,
      en: `to tighten: in disclosure of ${file} a higher minimum ({ minimum: ${Math.max(5, minimum + 2)} }), zeros or unanimity "protected", dominance: { p: 10 }`,
    },
    {
      ja: "緩める：minimum を下げる、表と内訳を減らす、少ない選択肢をまとめる（隠す数が減る）、rounding: 3 で丸めに替える",
      en: "to loosen: a lower minimum; fewer tables and breakdowns, or small categories merged, which leaves less to hide; rounding: 3 instead of hiding",
    },
  ];
}
