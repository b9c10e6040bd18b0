/** A small survey with a question of every kind and a skip, and the wave that reads it. */
import { date, multiple, number, scale, single, text } from "../../src/codebook/builders.js";
import { defineSurvey } from "../../src/codebook/define-survey.js";
import type { ResponseDeclaration } from "../../src/data/design-columns.js";
import { readResponses } from "../../src/data/read-responses.js";
import { file } from "./files.js";

export const survey = defineSurvey({
  id: "household",
  title: { ja: "暮らしの調査", en: "Household survey" },
  organisation: { ja: "三重県", en: "Mie Prefecture" },
  questions: {
    sex: single(
      { ja: "性別", en: "Sex" },
      { male: { ja: "男性", en: "Male" }, female: { ja: "女性", en: "Female" } },
      {
        alias: "F1",
      },
    ),
    age: number(
      { ja: "年齢", en: "Age" },
      {
        unit: "歳",
        min: 15,
        max: 99,
        noAnswer: "999",
        bins: { young: { min: 15, max: 39 }, old: { min: 40, max: 99 } },
      },
    ),
    working: single({ ja: "就業", en: "Working" }, { yes: "働いている", no: "働いていない" }, { noAnswer: true }),
    reasons: multiple(
      { ja: "働いていない理由", en: "Reasons" },
      {
        health: { ja: "病気、けが", en: "Health" },
        care: { ja: "介護・育児", en: "Care" },
        none: { ja: "特にない", en: "None", exclusive: true },
      },
      { askedIf: { working: "no" } },
    ),
    outlook: scale({ ja: "暮らし向き" }, { good: "①よい", fair: "②ふつう", poor: "③わるい" }, { noAnswer: true }),
    since: date({ ja: "いつから" }, { noAnswer: true }),
    note: text({ ja: "自由記述" }),
  },
});

export const wave: ResponseDeclaration = {
  design: { strata: [], psu: [], nest: false, lonelyPsu: "fail" },
  responses: { file: "responses.csv", id: "番号" },
};

export const header = "番号,sex,age,working,reasons,outlook,since,note";

/** Reads rows under the usual header, or under another. */
export const read = (rows: readonly string[], under = header, declared = wave) =>
  readResponses(file([under, ...rows, ""].join("\n")), survey, declared);
