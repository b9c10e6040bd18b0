import { describe, expect, test } from "vitest";
import { multiple, number, scale, single, text } from "../../src/codebook/builders.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";

const questions = {
  sex: single({ ja: "性別" }, { male: "男性", female: "女性" }),
  age: number({ ja: "年齢" }, { unit: "歳", min: 0, max: 99 }),
  wish: scale({ ja: "意向" }, { yes: "ある", no: "ない" }),
  why: multiple({ ja: "理由" }, { a: "あ", b: "い" }),
  note: text({ ja: "自由記述" }),
};
/** Declared as if no compiler had seen it. */
const declare = (parts: object) =>
  defineSurvey({ id: "s", title: "調査", organisation: "市", questions, ...parts } as Parameters<
    typeof defineSurvey
  >[0]);

describe("tables of a survey", () => {
  test("are kept as declared, a breakdown of one question as a list of one", () => {
    const { tables } = declare({ tables: [{ id: "t", columns: ["sex", ["sex", "wish"]], top: 2 }] });
    expect(tables).toEqual([{ id: "t", columns: [["sex"], ["sex", "wish"]], top: 2 }]);
  });

  test("are absent where none is declared, so that the default ones are made", () => {
    expect(declare({})).not.toHaveProperty("tables");
    expect(declare({ tables: [] }).tables).toEqual([]);
  });

  test.each([
    [{ tables: [{ id: "t" }, { id: "t" }] }, "survey s, table t: duplicate table id: t"],
    [{ tables: [{ id: "t", rows: ["sxe"] }] }, "survey s, table t: unknown question in rows: sxe"],
    [{ tables: [{ id: "t", rows: ["note"] }] }, "rows names note, a text question (expected categories or a number)"],
    [{ tables: [{ id: "t", columns: ["age"] }] }, "columns names age, a number question (expected categories or bins)"],
    [
      { tables: [{ id: "t", columns: [["sex", "sex"]] }] },
      "columns nests sex within itself (expected different questions)",
    ],
    [{ tables: [{ id: "t", target: "young" }] }, "unknown target in target: young"],
    [{ tables: [{ id: "t", where: { sex: "mlae" } }] }, "where: unknown category of sex: mlae"],
    [
      { tables: [{ id: "t", base: "mentions", rows: ["why", "sex"] }] },
      "base mentions needs rows that are multiple questions: sex",
    ],
    [
      { tables: [{ id: "t", base: "mentions" }] },
      "base mentions needs rows that are multiple questions: rows are not declared",
    ],
    [
      { tables: [{ id: "t", base: "mentions", rows: ["why"], shares: "row" }] },
      "base mentions has column shares only: row",
    ],
    [{ tables: [{ id: "t", statistics: [2] }] }, "tables.0.statistics.0: "],
    [{ tables: [{ id: "By Sex" }] }, "tables.0.id: "],
    [{ nets: { wish: { any: { ja: "計", categories: ["yes", "maybe"] } } } }, "unknown category in net any: maybe"],
    [
      { nets: { wish: { yes: { ja: "計", categories: ["yes"] } } } },
      "net named like a category: yes (expected another name)",
    ],
    [{ nets: { wsih: { any: { ja: "計", categories: ["yes"] } } } }, "unknown question in nets: wsih"],
  ])("are held against the questions: %j", (parts, message) => {
    expect(() => declare(parts)).toThrow(message);
  });

  test("suggest the nearest name", () => {
    const fault = (() => {
      try {
        return declare({ tables: [{ id: "t", rows: ["wsh"] }] });
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toMatchObject({ details: { hint: { en: "did you mean wish?" } } });
  });
});
