/** Municipalities by code: which a question's categories stand for, held against the table of areas. */
import { didYouMean } from "../codebook/nearest-name.js";
import type { Category, Question } from "../codebook/question.js";
import { SurveyError } from "../errors.js";
import type { Area } from "./area.js";
import { mieAreas } from "./mie-areas.js";

/** Tiles are laid out by hand, so that neighbours stay neighbours; by the first two digits of the codes. */
const prefectures: Readonly<Record<string, readonly Area[]>> = { "24": mieAreas };

/** A category of the breakdown and the area it stands for. */
export interface NamedArea {
  readonly area: Area;
  /** `null` where the breakdown has no such category. */
  readonly category: string | null;
}

/** Every area of the prefecture with its category; a code or name that the table does not have is a mistake. */
export function areasOf(question: Question, { survey, by }: { survey: string; by: string }): NamedArea[] {
  const categories = ("categories" in question ? question.categories : []).filter(({ residual }) => !residual);
  const prefecture = categories[0]?.code.slice(0, 2) ?? "";
  const areas = prefectures[prefecture];
  const place = { survey, question: by };
  if (areas === undefined) throw noMap(prefecture, place);
  const found = new Map<string, string>();
  for (const category of categories) found.set(areaOf(category, areas, place).code, category.name);
  return areas.map((area) => ({ area, category: found.get(area.code) ?? null }));
}

type Place = { readonly survey: string; readonly question: string };

function areaOf({ code, label }: Category, areas: readonly Area[], place: Place): Area {
  const area = areas.find((some) => some.code === withoutCheckDigit(code));
  if (area === undefined) throw unknownCode(code, areas, place);
  if (area.name.ja !== label.ja) throw otherName(area, label.ja, place);
  return area;
}

/**
 * Codes of six digits end in a check digit: 11 less the sum of the five, weighted 6 to 2, by modulus 11, its last digit
 * (総務省, 全国地方公共団体コード仕様).
 */
function withoutCheckDigit(code: string): string {
  if (!/^\d{6}$/u.test(code)) return code;
  const five = code.slice(0, 5);
  const sum = [...five].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0);
  return (11 - (sum % 11)) % 10 === Number(code[5]) ? five : code;
}

const noMap = (prefecture: string, place: Place) =>
  new SurveyError(
    "invalid-declaration",
    {
      ja: `地図のない都道府県です: 質問 ${place.question}、コード ${prefecture || "なし"}（ある地図 ${Object.keys(prefectures).join("、")}）`,
      en: `no map of the prefecture of question ${place.question}: ${prefecture || "no code"} (expected ${Object.keys(prefectures).join(", ")})`,
    },
    {
      ...place,
      hint: {
        ja: "選択肢の code を全国地方公共団体コードにしてください",
        en: "give its categories the codes of municipalities",
      },
    },
  );

const unknownCode = (code: string, areas: readonly Area[], place: Place) =>
  new SurveyError(
    "unknown-name",
    {
      ja: `質問 ${place.question} に知らない市町村コードがあります: ${code}`,
      en: `unknown area code in question ${place.question}: ${code}`,
    },
    {
      ...place,
      hint: didYouMean(
        code,
        areas.map((area) => area.code),
      ),
    },
  );

const otherName = ({ code, name }: Area, got: string, place: Place) =>
  new SurveyError(
    "invalid-declaration",
    {
      ja: `質問 ${place.question} の市町村コード ${code} は${name.ja}です: ${got}`,
      en: `area code ${code} of question ${place.question} with another name: ${got} (expected ${name.ja})`,
    },
    { ...place, code },
  );
