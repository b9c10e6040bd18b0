import { describe, expect, test } from "vitest";
import {
  defineReference,
  type RateDeclaration,
  type ReferenceDeclaration,
} from "../../src/codebook/define-reference.ts";

const rate: RateDeclaration = { group: "broad", label: "広義", ages: "15-39", count: 49, respondents: 3115 };
const declared = (more: Partial<ReferenceDeclaration> = {}): ReferenceDeclaration => ({
  id: "national-2015",
  title: "全国調査",
  organisation: "国",
  fieldwork: "2015",
  frame: "全国の15～39歳",
  definition: "6か月以上",
  source: "報告書",
  rates: [rate],
  ...more,
});
const withRate = (more: Partial<RateDeclaration>) => () => defineReference(declared({ rates: [{ ...rate, ...more }] }));

describe("a reference is published results", () => {
  test("counts, with what is left out filled in", () => {
    expect(defineReference(declared()).rates).toEqual([
      {
        group: "broad",
        label: { ja: "広義" },
        ages: { from: 15, to: 39 },
        sex: "total",
        count: 49,
        respondents: 3115,
        composition: {},
        mentions: {},
      },
    ]);
  });

  test("or a percentage, as exact as it is printed", () => {
    const printed = (percent: number | string) =>
      defineReference(declared({ rates: [{ group: "a", label: "①", ages: "35-44", percent }] })).rates[0];
    expect(printed(1.45)).toMatchObject({ percent: 1.45, digits: 2 });
    expect(printed("1.50")).toMatchObject({ percent: 1.5, digits: 2 });
  });
});

describe("a declaration that cannot be names the reference and the place", () => {
  test.each([
    [withRate({ ages: "39-15" }), /survey national-2015: rates/],
    [withRate({ count: 4000 }), /broad 広義: count 4000 \(expected at most 3115\)/],
    [withRate({ respondents: { from: 200, to: 100 } }), /respondents 200～100/],
    [
      withRate({ composition: { sex: { male: 40, female: 10 } } }),
      /composition\.sex 50 \(expected at most 49 in all\)/,
    ],
    [() => defineReference(declared({ rates: [rate, rate] })), /each group, ages and sex once/],
    [() => defineReference(declared({ rates: [] })), /rates/],
    [() => defineReference(declared({ fieldwork: "平成27年" })), /invalid fieldwork: 平成27年/],
    [
      () => defineReference(declared({ rates: [{ group: "a", label: "①", ages: "35-44", percent: 310 }] })),
      /percent 310/,
    ],
  ])("%#", (define, message) => {
    expect(define).toThrow(message);
  });
});
