import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import * as api from "../../src/index.ts";
import type { Reconciliation } from "../../src/reconcile/reconciliation.ts";
import { unexplained } from "../../src/reconcile/reconciliation.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { reconciledDocuments, type WorkspaceFigures, workspaceFigures } from "../../src/workspace/workspace-figures.ts";
import { workspaceSources } from "../../src/workspace/workspace-sources.ts";

type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string): readonly Row[] =>
  parse(readFileSync(new URL(`../ledger/${name}.csv`, import.meta.url)), { columns: true, bom: true });

const root = fileURLToPath(new URL("../..", import.meta.url));
let figures: WorkspaceFigures;
let lines: ReadonlyMap<string, Reconciliation>;
beforeAll(async () => {
  const workspace = await openWorkspace({ cwd: root, workspace: root, api });
  figures = workspaceFigures(workspace);
  const documents = reconciledDocuments(workspace, figures, await workspaceSources(workspace));
  lines = new Map(documents.flatMap(({ reconciliation }) => reconciliation.map((line) => [line.figure.id, line])));
});

const claimed = () => figures.files.flatMap((file) => file.figures.map(({ id }) => id));

describe("every figure the plan prints has one place, and a verdict", () => {
  test("each is in exactly one published.csv, and in the ledger of the workspace", () => {
    const plan = rowsOf("figures").filter(({ document }) => document === "plan-outline-2021");
    expect(plan.length).toBe(186);
    const ids = claimed();
    expect(plan.flatMap(({ id = "" }) => (ids.filter((one) => one === id).length === 1 ? [] : [id]))).toEqual([]);
    const ledger = new Set(figures.ledger.map(({ id }) => id));
    expect(plan.flatMap(({ id = "" }) => (ledger.has(id) ? [] : [id]))).toEqual([]);
  });

  test("so are the results published later: the prefecture's, and every checkable share of the national surveys", () => {
    const later = rowsOf("public-mie").filter(
      ({ id = "", base_n = "", value = "" }) =>
        id.startsWith("mie-") || (id.startsWith("jp-") && (base_n !== "" || value !== "")),
    );
    const ids = claimed();
    expect(later.flatMap(({ id = "" }) => (ids.filter((one) => one === id).length === 1 ? [] : [id]))).toEqual([]);
  });

  test("nothing in the ledger is left without a verdict", () => {
    expect(figures.ledger.length).toBe(342);
    expect(figures.unclaimed).toEqual([]);
  });
});

describe("the values are those of the ledger", () => {
  test("of every figure of the plan that no responses are behind", () => {
    const plan = rowsOf("figures").filter(({ id = "" }) => lines.has(id));
    const wrong = plan.filter(({ id = "", value = "" }) => Number(lines.get(id)?.figure.printed) !== Number(value));
    expect(wrong.map(({ id, value }) => `${id} ${value}`)).toEqual([]);
  });

  test("and of every later result", () => {
    const later = rowsOf("public-mie").filter(({ id = "", value = "" }) => lines.has(id) && value !== "");
    const wrong = later.filter(({ id = "", value = "" }) => Number(lines.get(id)?.figure.printed) !== Number(value));
    expect(wrong.map(({ id, value }) => `${id} ${value}`)).toEqual([]);
  });
});

describe("what the national figures come from", () => {
  const verdict = (id: string) => lines.get(id)?.verdict;
  const said = (id: string) => `${lines.get(id)?.rule.ja} ${lines.get(id)?.explanation.ja}`;

  test.each([
    ["national-youth.sex.male", "31/49 ＝ 63.265%"],
    ["national-adult.sex.male", "36/47 ＝ 76.596%"],
    ["jp-2018-018", "24/47 ＝ 51.06%"],
    ["jp-2022-017", "45/86 ＝ 52.326%"],
    ["national.estimate.broad.total", "54.1万人 + 61.3万人 ＝ 115.4"],
    ["mie.projection.broad.total", "約7,570人 + 約8,570人 ＝ 1.614"],
    ["mie.agencies.types", "3 + 11 + 2 + 2 + 2 ＝ 20"],
    ["mie.welfare-commissioner.fill-rate", "4,082名 ÷ 4,236名 ＝ 96.364%"],
  ])("%s is %s", (id, arithmetic) => {
    expect(verdict(id)).toBe("reproduced");
    expect(said(id)).toContain(arithmetic);
  });

  test("bases that no document prints are said to be deduced", () => {
    expect(said("national-youth.trigger.workplace")).toContain("49人は公表されておらず");
    expect(said("national-adult.sex.female")).toContain("基数47は計画骨子案に印刷されておらず");
    expect(said("jp-2015-003")).toContain("49人は公表されておらず");
    expect(said("jp-2022-013")).toContain("割合から逆算した範囲");
  });

  test("the projection onto the prefecture multiplies the rate rounded to two decimals, onto an implied population", () => {
    for (const id of ["mie.projection.broad.15-39", "mie.projection.broad.40-64"]) {
      expect(verdict(id)).toBe("reproduced");
      expect(lines.get(id)?.rule.ja).toBe("割合（％）を小数第2位までに四捨五入してから人口に乗じ、10人単位に四捨五入");
      expect(said(id)).toContain("人口は公表された推計から逆算したもの");
    }
  });

  test("46.7 can only be a sum of rounded classes, 36.1 only truncated, and 61.3 only from the exact rate", () => {
    expect(verdict("national-adult.duration.7y-plus")).toBe("sum-of-rounded-parts");
    expect(said("national-adult.duration.7y-plus")).toContain("3つ以上の区分");
    expect(verdict("national-adult.trigger.left-job")).toBe("reproduced-other-rule");
    expect(said("national-adult.trigger.left-job")).toContain("切り捨て");
    expect(verdict("national-adult.estimate.broad")).toBe("reproduced-other-rule");
    expect(said("national-adult.estimate.broad")).toContain("割合を丸めずに人口に乗じ");
  });

  test("unknown bases are bounded by what was printed, never named", () => {
    const bases = (id: string) => /成り立つ基数は (.*)以上/.exec(said(id))?.[1];
    expect(bases("national-youth.work.never")).toBe("34、68、85、102、116、943");
    expect(bases("national-youth.consulted-agency.hospital")).toBe("15、30、45、60、75、800");
    expect(bases("national-adult.work.never")).toBe("45、46、89、90、91、978");
    expect(bases("national-adult.consulted-agency.hospital")).toBe("23、46、69、92、115、974");
    expect(verdict("national-adult.consulted")).toBe("base-unknown");
  });

  test("what is left contradicts other printed figures, and says why that is accepted", () => {
    const left = [...lines.values()].filter((line) => line.verdict === "not-reproduced");
    expect(left.map(({ figure }) => figure.id)).toEqual(["jp-2018-022", "jp-2018-032"]);
    expect(left.every(({ figure }) => figure.accepted?.includes("17/47") === true)).toBe(true);
    expect(unexplained([...lines.values()])).toEqual([]);
  });

  test("what may be of another prefecture is held as a fact that says so", () => {
    for (const n of ["002", "003", "004"]) {
      expect(verdict(`mie-r6-2024-${n}`)).toBe("held-as-fact");
      expect(lines.get(`mie-r6-2024-${n}`)?.figure.note).toContain("確認するまで使わない");
    }
  });
});
