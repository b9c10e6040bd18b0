import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { populationOf } from "../../src/prevalence/population/population-count.ts";
import type { PopulationTable } from "../../src/prevalence/population/population-table.ts";
import { readPopulation } from "../../src/prevalence/population/read-population.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ledger: readonly Readonly<Record<string, string>>[] = parse(readFileSync(here("../ledger/public-mie.csv")), {
  columns: true,
});
const names = ["mie", "mie-projected", "mie-implied", "japan"] as const;
const tables = new Map<string, PopulationTable>();

beforeAll(async () => {
  for (const name of names) tables.set(name, await readPopulation(here(`../../surveys/populations/${name}.csv`)));
});

const rows = () => [...tables.values()].flatMap((table) => table.rows);
const table = (name: (typeof names)[number]): PopulationTable => tables.get(name)!;

describe("surveys/populations", () => {
  test("has every population of the ledger, with its number and its source", () => {
    const facts = ledger.filter(({ id = "", kind }) => id.startsWith("pop-") || kind === "population");
    expect(facts.length).toBeGreaterThanOrEqual(94);
    for (const { id, value, source_url } of facts) {
      const found = rows().find((row) => row.id === id);
      expect(found?.persons, id).toBe(Number(value));
      expect(found?.source, id).toContain(source_url);
    }
  });

  test("the 29 municipalities of 2010 add up to the prefecture", () => {
    const parts = table("mie").rows.filter(({ area, date }) => area.startsWith("三重県 ") && date === "2010-10-01");
    expect(parts).toHaveLength(29);
    const whole = populationOf(table("mie"), { area: "三重県", date: "2010-10-01" });
    expect(parts.reduce((sum, { persons }) => sum + persons, 0)).toBe(whole.persons);
  });

  test("holds the population of the ice-age wave", () => {
    const { size, asOf } = wave.population;
    const counted = populationOf(table("mie"), { area: "三重県", age: "34-49", date: asOf });
    expect(counted.persons).toBe(size);
    expect(wave.design.fpc).toBe(counted.persons);
  });

  test("says which populations were projected and which were deduced", () => {
    expect(new Set(table("mie-projected").rows.map(({ basis }) => basis))).toEqual(new Set(["projected"]));
    expect(new Set(table("mie-implied").rows.map(({ basis }) => basis))).toEqual(new Set(["implied"]));
    expect(populationOf(table("mie-implied"), { area: "三重県", age: "15-64" }).basis).toBe("implied");
  });
});
