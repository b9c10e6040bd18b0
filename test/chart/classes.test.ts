import { describe, expect, test } from "vitest";
import { type ClassMethod, classesOf, classOf } from "../../src/chart/classes.js";

const ja = (values: readonly number[], method: ClassMethod, digits = 0) =>
  classesOf(values, { method, digits, lang: "ja" });

describe("classesOf", () => {
  test("takes round limits about the median, the outer classes open", () => {
    const { limits, names } = ja([12, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 30, 35, 40], "even");
    expect(limits).toEqual([15, 20, 25, 30]);
    expect(names).toEqual(["15未満", "15～19", "20～24", "25～29", "30以上（％）"]);
  });

  test("gathers near values by natural breaks", () => {
    const { limits } = ja([1, 1.2, 1.4, 10, 10.3, 20, 20.1, 30, 40], "natural", 1);
    expect(limits).toEqual([10, 20, 30, 40]);
  });

  test("divides into classes of about as many values", () => {
    const { limits } = ja([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "quantile");
    const counts = [0, 1, 2, 3, 4].map(
      (at) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((v) => classOf(v, { limits, colours: [], names: [] }) === at).length,
    );
    expect(counts).toEqual([2, 2, 2, 2, 2]);
  });

  test.each<ClassMethod>(["even", "natural", "quantile"])(
    "%s: as many names and colours as classes, each value in one",
    (method) => {
      for (const values of [[], [0], [100], [5, 5, 5], [0, 100], [0.1, 0.2], [33.3, 66.7, 50]]) {
        const classes = ja(values, method, 1);
        expect(classes.names).toHaveLength(classes.limits.length + 1);
        expect(classes.colours).toHaveLength(classes.limits.length + 1);
        for (const value of values) expect(classes.colours[classOf(value, classes)]).toBeDefined();
      }
    },
  );

  test("names a class of one value by it, and says it all where there is one class", () => {
    expect(ja([1, 2, 3], "natural").names).toEqual(["2未満", "2", "3以上（％）"]);
    expect(ja([7, 7], "natural").names).toEqual(["すべての値（％）"]);
  });
});
