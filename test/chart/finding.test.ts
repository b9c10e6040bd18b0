import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compositionFinding,
  declaredTitle,
  headcountFinding,
  isClearlyAbove,
  type Named,
  shareFinding,
} from "../../src/chart/finding.js";
import { group, share } from "../gallery/made-up.js";

const named = (name: string, count: number, n = 40, changes: Parameters<typeof share>[1] = {}): Named => ({
  name,
  estimate: share({ question: "q", category: name, count, n }, changes),
});
const people = (count: number) => {
  const { document } = group({ id: "g", label: { ja: "対象の方" }, count, n: 1923, population: 368_762 });
  return { name: "対象の方", estimate: document.people };
};

describe("shareFinding", () => {
  test("names the largest answer where its interval lies above every other", () => {
    expect(shareFinding([named("A", 300, 400), named("B", 100, 400)], "ja")).toBe(
      "「A」が75.0％（70.5～79.0％）で最も多い",
    );
    expect(shareFinding([named("A", 300, 400), named("B", 100, 400)], "en")).toBe(
      "“A” is the most common, at 75.0% (70.5–79.0%)",
    );
  });

  test("says that the order is not certain where intervals overlap", () => {
    const answers = [named("A", 30), named("B", 25), named("C", 2)];
    expect(shareFinding(answers, "ja")).toBe("上位は「A」75.0％と「B」62.5％（順位は確かではない）");
    expect(shareFinding(answers.slice(0, 2), "ja")).toBe("「A」75.0％、「B」62.5％など、項目の順位は確かではない");
  });

  test("claims no lead over a withheld answer, and says nothing of its value", () => {
    const title = shareFinding(
      [named("A", 390, 400), named("B", 20, 400), named("C", 10, 400, { disclosure: "suppressed" })],
      "ja",
    );
    expect(title).not.toContain("最も多い");
    expect(title).not.toContain("C");
    expect(shareFinding([named("C", 3, 9, { disclosure: "suppressed" })], "ja")).toBe("回答が少ないため値は秘匿");
  });

  test("claims no lead for an unreliable estimate", () => {
    expect(shareFinding([named("A", 39, 40, { reliability: "unreliable" }), named("B", 1)], "ja")).not.toContain(
      "最も多い",
    );
  });

  test("says so where nobody answered", () =>
    expect(shareFinding([named("A", 0, 0)], "ja")).toBe("集計できる回答がない"));

  test("never claims an order that the intervals do not support", () => {
    const answer = fc.record({ count: fc.integer({ min: 0, max: 200 }), n: fc.constant(200) });
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 2, maxLength: 8 }),
        fc.constantFrom("ja" as const, "en" as const),
        (answers, lang) => {
          const shares = answers.map(({ count, n }, i) => named(`a${i}`, count, n));
          const title = shareFinding(shares, lang);
          const sorted = [...shares].sort((a, b) => b.estimate.value! - a.estimate.value!);
          const clear = sorted
            .slice(1)
            .every(({ estimate }) => sorted[0]!.estimate.interval!.low > estimate.interval!.high);
          expect(/最も多い|most common/.test(title)).toBe(clear);
          if (!clear) expect(title).toMatch(/確かではない|not certain|No clear order/);
        },
      ),
    );
  });
});

describe("compositionFinding", () => {
  const total = named("正規", 1071, 1923);

  test("tells the widest difference that is clear", () => {
    const groups = [
      [named("男性", 630, 871), named("女性", 435, 1039)],
      [named("若", 417, 702), named("中", 360, 655)],
    ];
    expect(compositionFinding(total, groups, "ja")).toBe("「正規」は男性の72.3％に対し女性は41.9％");
  });

  test("says that no difference is clear, and compares only within a breakdown", () => {
    const groups = [[named("若", 417, 702), named("中", 360, 655)], [named("女性", 435, 1039)]];
    expect(compositionFinding(total, groups, "ja")).toBe("「正規」は全体の55.7％、区分による差は確かではない");
  });
});

describe("headcountFinding", () => {
  test("says people with their interval", () => {
    expect(headcountFinding(people(95), "ja")).toBe("対象の方は約1万8,200人と推計（1万4,700～2万1,800人）");
    expect(headcountFinding(people(95), "en")).toBe("対象の方: about 18,200 people (14,700 to 21,800)");
  });

  test("says that no response falls under a group, not that nobody does", () => {
    expect(headcountFinding(people(0), "ja")).toContain("当てはまる回答はない");
  });

  test("keeps the number where the name is long", () => {
    expect(headcountFinding({ ...people(95), name: "長".repeat(500) }, "ja")).toContain("約1万8,200人");
  });
});

test("clearly above is never both ways, nor true of a withheld estimate or one without interval", () => {
  const [high, low] = [named("A", 35).estimate, named("B", 5).estimate];
  expect([isClearlyAbove(high, low), isClearlyAbove(low, high)]).toEqual([true, false]);
  expect(isClearlyAbove({ ...high, disclosure: "suppressed" }, low)).toBe(false);
  expect(isClearlyAbove(high, { ...low, interval: null })).toBe(false);
});

test("a declared title is filled with the numbers, and falls back where they are unknown", () => {
  const title = { ja: "支援が必要な方は{value}（{interval}）", en: "{value} need support ({interval})" };
  expect(declaredTitle(title, people(95), { written: "w", lang: "ja" })).toBe(
    "支援が必要な方は約1万8,200人（1万4,700～2万1,800人）",
  );
  expect(declaredTitle(title, people(95), { written: "w", lang: "en" })).toBe(
    "About 18,200 need support (14,700 to 21,800)",
  );
  expect(declaredTitle(title, undefined, { written: "w", lang: "ja" })).toBe("w");
  expect(declaredTitle({ ja: "題" }, undefined, { written: "w", lang: "en" })).toBe("w");
  expect(declaredTitle({ ja: "題" }, undefined, { written: "w", lang: "ja" })).toBe("題");
});
