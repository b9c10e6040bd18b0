import { describe, expect, test } from "vitest";
import { unexplained } from "../../src/reconcile/reconciliation.js";
import { figures, verdictsOn } from "./counted.js";

const groups = { unstable: ["1.6", "3.0"], jobless: ["0.8", "1.9"], participation: ["1.4", "2.7"] } as const;
const people = [
  ["8,445", "persons", "people(unstable)"],
  ["4,978", "persons", "people(jobless)"],
  ["7,670", "persons", "people(participation)"],
  ["18,216", "persons", "people(union)"],
] as const;

describe("people projected from shares", () => {
  const [a, b, c, total] = verdictsOn(...people);

  test("three of the four follow from shares rounded half up to two decimals, and no rule gives all four", () => {
    expect([a, b, c].map((one) => one?.verdict)).toEqual(["reproduced", "reproduced", "reproduced"]);
    expect(a?.family?.chosen).toEqual({
      rule: {
        ja: "割合（％）を小数第2位までに四捨五入してから人口に乗じ、四捨五入",
        en: "share in per cent rounded half up to 2 decimals before it is multiplied by the population, then rounded half up",
      },
      reproduced: 3,
    });
    for (const { reproduced } of a?.family?.rivals ?? []) expect(reproduced).toBeLessThan(4);
  });

  test("the total is off by one under that rule, and follows if it is truncated or an overlap is rounded up", () => {
    expect(total).toMatchObject({ verdict: "reproduced-other-rule", recomputed: "18,217" });
    expect(total?.computed).toBeCloseTo(18_217.57, 2);
    expect(total?.rule.en).toMatchInlineSnapshot(
      `"share in per cent rounded half up to 2 decimals before it is multiplied by the population, then truncated to the whole number"`,
    );
    expect(total?.explanation.ja).toMatchInlineSnapshot(
      `"95/1923 × 368,762 ＝ 18,217.57。同じ種類の数値の規則（割合（％）を小数第2位までに四捨五入してから人口に乗じ、四捨五入）では 18,217 となり、印刷の 18,216 と合わない。ほかに次の規則でも一致する：各群の値を四捨五入して足し、重複分を切り上げて引く／各群の値を切り捨てて足し、重複分を切り捨てて引く。"`,
    );
    expect(total?.explanation.en).toMatchInlineSnapshot(
      `"95/1923 × 368,762 = 18,217.57. By the rule of its neighbours (share in per cent rounded half up to 2 decimals before it is multiplied by the population, then rounded half up) it is 18,217, not 18,216 as printed. Also reproduced by: groups rounded half up and added, overlaps rounded up and taken off; groups truncated and added, overlaps truncated and taken off."`,
    );
  });

  test("an explained difference does not count as unexplained", () => {
    expect(unexplained(verdictsOn(...people))).toEqual([]);
  });

  test("rounded figures in the text follow to the nearest hundred, and strengthen the rule", () => {
    const all = verdictsOn(
      ...people,
      ["約8,400人", "persons", "people(unstable)"],
      ["約5,000人", "persons", "people(jobless)"],
      ["約7,700人", "persons", "people(participation)"],
      ["約18,200人", "persons", "people(union)"],
      ["約2,900人", "persons", "people(jobless & participation)"],
    );
    expect(all.map(({ verdict }) => verdict)).toEqual([
      ...Array(3).fill("reproduced"),
      "reproduced-other-rule",
      ...Array(5).fill("reproduced"),
    ]);
    expect(all[8]?.rule.ja).toContain("100人単位に四捨五入");
    expect(all[0]?.family).toMatchObject({ figures: 9, chosen: { reproduced: 8 } });
  });

  test("the printed one-decimal share was not the multiplier", () => {
    const [alone] = verdictsOn(["8,482", "persons", "people(unstable)"]);
    expect(alone?.rule.ja).toContain("小数第1位までに四捨五入してから");
  });
});

describe("ends of intervals", () => {
  const lines = Object.entries(groups).flatMap(([group, [low, high]]) => [
    [low, "percent", `low(share(${group}))`] as const,
    [high, "percent", `high(share(${group}))`] as const,
  ]);
  const found = verdictsOn(...lines);

  test("the six printed bounds are those of the Wald interval", () => {
    expect(found.map(({ verdict }) => verdict)).toEqual(Array(6).fill("reproduced"));
    expect(found[0]?.family?.chosen).toEqual({
      rule: {
        ja: "Wald法（正規近似）の区間、四捨五入",
        en: "Wald (normal approximation) interval, then rounded half up",
      },
      reproduced: 6,
    });
  });

  test.each([
    ["Wilson", 0],
    ["beta (Clopper–Pearson type)", 0],
    ["logit", 0],
    ["Agresti–Coull", 0],
    ["Jeffreys", 2],
    ["arcsine", 2],
  ])("%s gives %i of them", (method, reproduced) => {
    const rival = found[0]?.family?.rivals.find(({ rule }) => rule.en === `${method} interval, then rounded half up`);
    expect(rival?.reproduced).toBe(reproduced);
  });

  test("a method that is named is held to", () => {
    const [named] = verdictsOn(["1.6", "percent", "low(share(unstable), wilson)"]);
    expect(named).toMatchObject({ recomputed: "1.7", verdict: "not-reproduced" });
  });

  test("an end that no method gives is not reproduced", () => {
    const all = verdictsOn(...lines, ["0.1", "percent", "low(share(participation))"]);
    expect(all[6]).toMatchObject({ verdict: "not-reproduced", recomputed: "1.4" });
    expect(unexplained(all)).toHaveLength(1);
  });
});

describe("shares", () => {
  const men = (wish: string) => `share(wish ${wish} within participation & sex = male)`;

  test("ties are rounded half up, not half to even: 31.25 is printed 31.3", () => {
    const [tie, even] = verdictsOn(["31.3%", "percent", men("= slightly")], ["18.8%", "percent", men("= yes")]);
    expect([tie?.verdict, even?.verdict]).toEqual(["reproduced", "reproduced"]);
    expect(tie?.family?.chosen).toMatchObject({ rule: { en: "rounded half up" }, reproduced: 2 });
    expect(tie?.family?.rivals).toContainEqual({
      rule: { ja: "偶数への丸め", en: "rounded half to even" },
      reproduced: 1,
    });
  });

  test("62.6 % of 16 is the sum of three rounded categories", () => {
    const [sum] = verdictsOn(
      ["62.6%", "percent", men("in [strongly, yes, slightly]")],
      ["31.3%", "percent", men("= slightly")],
    );
    expect(sum).toMatchObject({ verdict: "sum-of-rounded-parts", recomputed: "62.5", computed: 62.5 });
    expect(sum?.explanation.ja).toContain("12.5 + 18.8 + 31.3 ＝ 62.6%");
  });

  test("a share of a class merged from unprinted ones may be the sum of three or more rounded parts", () => {
    const [merged, single] = verdictsOn(["46.7%", "percent", "merged(22, 47)"], ["46.7%", "percent", "22 / 47"]);
    expect(merged).toMatchObject({ verdict: "sum-of-rounded-parts", recomputed: "46.8" });
    expect(merged?.rule.en).toBe("sum of at least 3 unprinted categories, each rounded half up");
    expect(single?.verdict).toBe("not-reproduced");
  });

  test("a share printed by another rule than its neighbours' is told apart from them", () => {
    const [odd] = verdictsOn(
      ["36.1%", "percent", "17 / 47"],
      ["21.3%", "percent", "10 / 47"],
      ["76.6%", "percent", "36 / 47"],
    );
    expect(odd).toMatchObject({ verdict: "reproduced-other-rule", recomputed: "36.2" });
    expect(odd?.rule.ja).toBe("小数第1位までに切り捨て");
  });

  test("a base with nobody in it gives no number, and says so", () => {
    const [empty] = verdictsOn(["12.0%", "percent", "share(wish = yes within sex = male & sex = female)"]);
    expect(empty).toMatchObject({ computed: null, recomputed: null, verdict: "not-reproduced" });
    expect(empty?.explanation.en).toBe("nobody is in the base, so it cannot be computed");
  });

  test("the base leaves out missing answers only if the expression says so", () => {
    const [all, answered] = verdictsOn(
      ["40.0%", "percent", "share(sex = male within participation)"],
      [
        "18.6%",
        "percent",
        "count(wish in [strongly, yes, slightly]) / 1923 + share(sex = male, answered) - 16/40 + 18.08/100",
      ],
    );
    expect(all?.verdict).toBe("reproduced");
    expect(answered?.computed).toBeCloseTo((100 * 10) / 1923 + 18.08, 6);
  });
});

describe("other figures", () => {
  test("counts are as they are", () => {
    const found = verdictsOn(
      ["95", "persons", "count(union)"],
      ["15人", "persons", "count(jobless & participation)"],
      ["1,923人", "persons", "count(all)"],
      ["５,５００人", "persons", "5500"],
      ["368,762人", "persons", "population"],
      ["29人", "persons", "count(sex != male & participation) + 5"],
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(Array(6).fill("reproduced"));
  });

  test("a figure follows from other printed figures, in 万 as well", () => {
    const found = verdictsOn(
      ["7,570人", "persons", ""],
      ["8,570人", "persons", ""],
      ["約1.6万人", "persons", 'figure("a") + figure("b")'],
      ["1.6万人", "10k_persons", 'figure("a") + figure("b")'],
      ["1.5万人", "10k_persons", 'figure("a") + figure("b")'],
    );
    expect(found.map(({ verdict }) => verdict)).toEqual([
      "held-as-fact",
      "held-as-fact",
      "reproduced",
      "reproduced",
      "not-reproduced",
    ]);
  });

  test("the national report, too, multiplied a share rounded to two decimals", () => {
    const found = verdictsOn(
      ["54.1万人", "10k_persons", "49 / 3115 * 34450000"],
      ["17.6万人", "10k_persons", "16 / 3115 * 34450000"],
      ["36.5万人", "10k_persons", "33 / 3115 * 34450000"],
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(Array(3).fill("reproduced"));
    expect(found[0]?.rule.ja).toContain("小数第2位までに四捨五入してから");
  });

  test("a claim of at least or at most is held against the exact value", () => {
    const gap = "share(sex = male within participation) - share(participation)";
    const found = verdictsOn(
      ["10ポイント以上", "points", gap],
      ["40ポイント以上", "points", gap],
      ["40ポイント以下", "points", gap],
      ["1ポイント以上", "points", `min(${gap}, share(unstable) - share(jobless))`],
    );
    expect(found.map(({ verdict }) => verdict)).toEqual([
      "consistent",
      "not-reproduced",
      "consistent",
      "not-reproduced",
    ]);
  });

  test("a difference of rounded shares is told from a rounded difference", () => {
    const [, rounded, apart] = verdictsOn(
      ["0.9ポイント", "points", "share(unstable) - share(jobless)"],
      ["2.7ポイント", "points", "share(union) - share(unstable)"],
      ["2.6ポイント", "points", "share(union) - share(unstable)"],
    );
    expect(rounded).toMatchObject({ verdict: "reproduced", recomputed: "2.7" });
    expect(apart).toMatchObject({ verdict: "reproduced-other-rule", rule: { ja: "各項を四捨五入してから計算" } });
    expect(apart?.explanation.en).toContain("4.9 − 2.3 = 2.6ポイント");
  });

  test("figures without an expression are facts, with their source", () => {
    const [fact] = verdictsOn(["95%", "percent", ""]);
    expect(fact).toMatchObject({ verdict: "held-as-fact", computed: null, recomputed: null, family: null });
    expect(fact?.explanation.ja).toContain("出典：資料");
  });

  test("digits of the file decide what zeros at the end mean", () => {
    const [figure] = figures(["8,400", "persons", "people(unstable)"]);
    expect(figure).toMatchObject({ digits: 0, digitsStated: false });
  });
});

describe("shares whose base is not public", () => {
  const block = (printed: readonly string[], group: string) =>
    printed.map((share) => [`${share}%`, "percent", `baseUnknown("${group}")`] as const);
  const support = block(["25.7", "17.8", "10.5", "5.6", "4.1"], "support");
  const partners = block(["12.8", "10.7", "10.1", "9.5", "8.5", "7.1", "7.1", "3.6", "1.5"], "partner");
  const found = verdictsOn(...support, ...partners);

  test("the base is bounded by the shares of its own block", () => {
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(["base-unknown"]));
    expect(found[0]?.explanation.ja).toContain("342、467、533、534、591、992以上のすべて");
    expect(found[5]?.explanation.ja).toContain("662、672、673、674、745、994以上のすべて");
  });

  test("what the responses at hand give can stand beside it", () => {
    const [beside] = verdictsOn(["25.7%", "percent", 'baseUnknown("x", share(sex = male within participation))']);
    expect(beside).toMatchObject({ verdict: "base-unknown", computed: 40 });
  });
});
