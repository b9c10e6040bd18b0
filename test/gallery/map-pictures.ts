import { readFileSync } from "node:fs";
import { mieAreas } from "../../src/chart/mie-areas.js";
import { category, counts, input, question, survey } from "./made-up.js";
import type { Picture } from "./picture.js";
import { knows } from "./regions.js";

const made = { kind: "map", question: "knows", categories: ["yes"], by: "town", illustrative: true } as const;
export const town = {
  ...question("single", { ja: "市町", en: "municipality" }, []),
  kind: "single" as const,
  categories: mieAreas.map(({ code, name }) => ({ ...category(`m${code}`, name), code })),
};

/** Residents of 2010 by municipality: a made-up sample of one in five hundred. */
const file = new URL("../../surveys/populations/mie.csv", import.meta.url);
const residents = new Map(
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("pop-mie-city2010"))
    .map((line) => line.split(","))
    .map(([, area = "", , , , persons = "0"]) => [area.replace("三重県 ", ""), Number(persons)]),
);

const inTown = (code: string, n: number, yes: number) =>
  counts("knows", n, { yes, no: n - yes }, { domain: { town: `m${code}` } });
const samples = mieAreas.map(({ code, name }, i) => {
  const n = Math.round((residents.get(name.ja) ?? 0) / 500);
  return { code, n, yes: Math.round((n * (15 + ((i * 37) % 23))) / 100) };
});
const sum = (of: "n" | "yes") => samples.reduce((total, sample) => total + sample[of], 0);
const byTown = [
  ...counts("knows", sum("n"), { yes: sum("yes"), no: sum("n") - sum("yes") }),
  ...samples
    .filter(({ code }) => code !== "24472")
    .flatMap(({ code, n, yes }) =>
      inTown(code, n, yes).map((share) => {
        if (n < 20) return { ...share, disclosure: "suppressed" as const };
        return n < 60 ? { ...share, reliability: "unreliable" as const } : share;
      }),
    ),
];

export const mapPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ knows, town }), estimates: byTown }),
    declaration: { id: "map", ...made },
  },
  {
    input: input({
      survey: survey({ knows, town }),
      estimates: [...counts("knows", 41, { yes: 20, no: 21 }), ...inTown("24201", 1, 1), ...inTown("24202", 0, 0)],
    }),
    declaration: { id: "map-one", ...made, classes: "quantile" },
  },
  {
    input: input({
      survey: survey({ knows, town }),
      estimates: byTown.map((share) => ({ ...share, disclosure: "suppressed" as const })),
    }),
    declaration: { id: "map-withheld", ...made, classes: "even" },
  },
  { input: input({ survey: survey({ knows, town }) }), declaration: { id: "map-none", ...made } },
];
