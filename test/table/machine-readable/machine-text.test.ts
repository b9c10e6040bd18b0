import { describe, expect, test } from "vitest";
import { machineText } from "../../../src/table/machine-readable/machine-text.ts";
import { dependentCharacters } from "../../../src/table/machine-readable/symbols.ts";

describe("text for machines", () => {
  test.each([
    ["①と㊤", "(1)と(上)"],
    ["㈱架空・㈲架空", "(株)架空・(有)架空"],
    ["Ⅲ類", "III類"],
    ["ｶﾞｿﾘﾝ", "ガソリン"],
    ["㎡あたり", "m2あたり"],
    ["😀\ue000", "〓〓"],
  ])("spells out what depends on the machine: %s", (text, plain) => {
    expect(machineText(text)).toBe(plain);
    expect(dependentCharacters(machineText(text))).toEqual([]);
  });

  test.each([
    ["  合　計 ", "合計"],
    ["三重\n県", "三重県"],
    ["total  cost", "total cost"],
    ["Rao Scott", "Rao Scott"],
  ])("has no spaces or line breaks for looks: %j", (text, plain) => {
    expect(machineText(text)).toBe(plain);
  });

  test.each([
    ["令和元年度の調査", "令和元年度（2019年度）の調査"],
    ["平成30年から令和２年", "平成30年（2018年）から令和２年（2020年）"],
    ["令和2（2020）年度", "令和2（2020）年度"],
    ["昭和な暮らし", "昭和な暮らし"],
  ])("gives the western year of an era: %s", (text, plain) => {
    expect(machineText(text)).toBe(plain);
  });
});
