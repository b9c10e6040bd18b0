import { date, multiple, number, scale, single, text } from "jittai";
import { expect, test } from "vitest";

test("categories are coded by position unless a code is declared", () => {
  const { categories } = single(
    { ja: "性別", en: "Sex" },
    { male: "男性", female: { ja: "女性", en: "Female", code: "F" } },
  );
  expect(categories).toEqual([
    { name: "male", code: "1", label: { ja: "男性" }, exclusive: false, residual: false },
    { name: "female", code: "F", label: { ja: "女性", en: "Female" }, exclusive: false, residual: false },
  ]);
});

test("a missing kind stands for its own word, or for the codes declared", () => {
  const codes = { noAnswer: true, unknown: ["8", "9"] } as const;
  expect(single("性別", { male: "男性" }, codes).missing).toEqual({ noAnswer: ["無回答"], unknown: ["8", "9"] });
  expect(single("性別", { male: "男性" }, { noAnswer: false }).missing).toEqual({});
});

test("a question asked of some can be 非該当", () => {
  expect(scale("会話", { often: "よく" }, { askedIf: { sex: "male" }, notAsked: "88" })).toMatchObject({
    kind: "scale",
    askedIf: { sex: "male" },
    missing: { notAsked: ["88"] },
  });
  expect(date("開始日", { askedIf: { sex: "male" } }).missing).toEqual({ notAsked: ["非該当"] });
});

test("classes without a label are called by their range and unit", () => {
  const { bins } = number("年齢", {
    unit: { ja: "歳", en: "years" },
    min: 34,
    max: 49,
    bins: { first: { min: 34, max: 34 }, rest: { min: 35, max: 48 }, last: { ja: "最年長", min: 49, max: 49 } },
  });
  expect(bins.map(({ label }) => label)).toEqual([
    { ja: "34歳", en: "34" },
    { ja: "35～48歳", en: "35–48" },
    { ja: "最年長" },
  ]);
});

test("free text may be left empty", () => {
  expect(text("自由記述").missing).toEqual({ noAnswer: ["無回答"] });
  expect(text("自由記述", { noAnswer: false }).missing).toEqual({});
});

test("a header may be one or several", () => {
  expect(multiple("理由", { a: "あ" }, { alias: "Q5" }).alias).toEqual(["Q5"]);
  expect(
    multiple("理由", { a: { ja: "なし", exclusive: true, residual: true } }, { alias: ["Q5", "問5"] }),
  ).toMatchObject({
    alias: ["Q5", "問5"],
    categories: [{ exclusive: true, residual: true }],
  });
});
