import { clusteredShares, readLevelSamples } from "jittai";
import { beforeAll, describe, expect, test } from "vitest";
import type { MultipleColumn } from "../../src/data/column.ts";
import { type Levels, readLevels } from "../../src/data/read-levels.ts";
import { reconstruct } from "../../surveys/agency/reconstruct.ts";
import survey from "../../surveys/agency/survey.ts";
import wave from "../../surveys/agency/waves/2020.ts";
import { claimedBy, count, printedShare, publishedOf, repositoryPath, sharesOfOneAnswer, textOf } from "./ledger.ts";

const files = {
  institutions: "surveys/agency/responses/2020-institutions.csv",
  cases: "surveys/agency/responses/2020-cases.csv",
};
const claimed = claimedBy("agency.", "mie-ag2021-");
const published = publishedOf("agency");
const ledgerRow = (id: string) => claimed.find((row) => row.id === id);

let levels: Levels;
beforeAll(async () => {
  const paths = { respondents: repositoryPath(files.institutions), cases: repositoryPath(files.cases) };
  levels = await readLevels(paths, survey, wave);
});

test("reconstructing again gives the same bytes", () => {
  expect(reconstruct()).toEqual({ institutions: textOf(files.institutions), cases: textOf(files.cases) });
});

test("neither file holds a fault, and both are as large as the wave says", () => {
  expect([...levels.respondents.faults, ...levels.cases.faults]).toEqual([]);
  expect(levels.respondents.responses.n).toBe(wave.sample.valid);
  expect(levels.cases.responses.n).toBe(wave.sample.cases);
});

describe("published.csv", () => {
  test("has every figure that the ledgers have of this survey, once, and no other", () => {
    expect(published.map(({ id }) => id).toSorted()).toEqual(claimed.map(({ id }) => id).toSorted());
    expect(claimed).toHaveLength(43 + 5);
  });

  test("prints each as the ledger has it; a class only named as the largest has rank 1", () => {
    for (const { id, printed } of published) expect([id, printed]).toEqual([id, expect.stringMatching(/^[\d.]+$/)]);
    const values = published.map(({ id, printed }) => [id, Number(printed)]);
    expect(values).toEqual(published.map(({ id }) => [id, Number(ledgerRow(id)?.value || 1)]));
  });
});

describe("single answers", () => {
  const shares = sharesOfOneAnswer(published).filter(({ id }) => id.startsWith("agency."));

  test("24 shares of 360 are printed", () => {
    const ofCases = claimed.filter(({ base_n, implied_count }) => base_n === "360" && implied_count !== "");
    expect(shares.map(({ id }) => id)).toEqual(ofCases.map(({ id }) => id));
    expect(shares).toHaveLength(24);
  });

  test.each(shares)("$id is the count of the ledger, and prints as in the plan", ({ id, question, category }) => {
    const cases = count(levels.cases.responses, { [question]: category });
    expect(String(cases)).toBe(ledgerRow(id)?.implied_count);
    expect(printedShare(cases, 360, 1)).toBe(Number(ledgerRow(id)?.value));
  });

  test("nine tenths are in their 20s to 50s, of whom more are in their 30s than an even split leaves to the others", () => {
    const { responses } = levels.cases;
    expect(printedShare(count(responses, { age: ["thirties", "otherWorkingAge"] }), 360, -1)).toBe(90);
    expect(count(responses, { age: "otherWorkingAge" }) / 3).toBeLessThan(count(responses, { age: "thirties" }));
  });

  test("half have lasted five years or more, and two to five years is the largest class that is printed", () => {
    const { responses } = levels.cases;
    const long = ["from5y", "from10y", "from15y", "from30y"];
    expect(printedShare(count(responses, { duration: long }), 360, -1)).toBe(50);
    const printed = ["from5y", "from10y", "from30y"].map((duration) => count(responses, { duration }));
    expect(Math.max(...printed)).toBeLessThan(count(responses, { duration: "from2y" }));
  });

  test("nobody consulted later than their hikikomori has lasted", () => {
    const { responses } = levels.cases;
    const sooner = (timeToConsult: string, duration: string[]) => count(responses, { duration }, { timeToConsult });
    expect(sooner("from5y", ["from2y"])).toBe(0);
    expect(sooner("from10y", ["from2y", "from5y"])).toBe(0);
    expect(sooner("from10y", ["from10y"])).toBeGreaterThan(0);
  });
});

describe("several answers", () => {
  test.each([
    ["support", 591],
    ["partners", 745],
  ] as const)(
    "%s: every printed share comes out of %d mentions, and of more mentions than one a case",
    (name, base) => {
      const column = levels.cases.responses.columns.get(name) as MultipleColumn;
      const counts = column.chosen.map((flags) => flags.reduce((sum, one) => sum + one, 0));
      expect(counts.reduce((a, b) => a + b)).toBe(base);
      const figures = published.filter(({ expression }) => expression.includes(`share(${name} = `));
      expect(figures).toHaveLength(column.categories.length - 1);
      for (const { expression, printed } of figures) {
        const [, category] = /= (\w+), mentions\)\)$/.exec(expression) ?? [];
        const place = column.categories.findIndex((one) => one.name === category);
        expect([category, printedShare(counts[place]!, base, 1)]).toEqual([category, Number(printed)]);
      }
      expect(column.missing.some((kind) => kind !== 0)).toBe(false);
    },
  );
});

describe("what is assumed", () => {
  const caseloads = () => {
    const column = levels.respondents.responses.columns.get("caseCount");
    return column?.kind === "number" ? [...column.values] : [];
  };

  test("institutions have 1 to 35 cases, and the cases they reported", () => {
    expect(Math.min(...caseloads())).toBe(1);
    expect(Math.max(...caseloads())).toBe(35);
    const held = caseloads().map((_, row) => levels.cases.respondentRow.filter((own) => own === row).length);
    expect(held).toEqual(caseloads());
  });

  test("the README has the design effects that those sizes give", () => {
    const size = caseloads().reduce((sum, m) => sum + m * m, 0) / 360;
    const lines = [0, 0.02, 0.05, 0.1, 0.2].map((correlation) => {
      const deff = 1 + (size - 1) * correlation;
      const cells = [deff, Math.sqrt(deff), deff * (1 - 52 / 72)].map((one) => one.toFixed(2));
      return `| ${correlation} | ${cells.join(" | ")} |`;
    });
    const readme = textOf("surveys/agency/README.md");
    for (const line of lines) expect(readme).toContain(line);
    expect(readme).toContain(`${size.toFixed(1)}ケース`);
  });

  test("cases of one institution are alike: the interval of every printed share is wider than of cases drawn one by one", async () => {
    const paths = { respondents: repositoryPath(files.institutions), cases: repositoryPath(files.cases) };
    const { cases } = await readLevelSamples(survey, wave, paths);
    const printed = sharesOfOneAnswer(published).filter(({ id }) => id.startsWith("agency."));
    const questions = [...new Set(printed.map(({ question }) => question))];
    const found = clusteredShares(cases, questions, { interval: "wilson" })?.shares ?? [];
    const width = ({ interval }: (typeof found)[number]["clustered"]) => (interval ? interval.high - interval.low : 0);
    for (const { id, question, category } of printed) {
      const share = found.find(({ clustered: of }) => of.question === question && of.category === category);
      expect(share && width(share.clustered) / width(share.naive), id).toBeGreaterThan(1);
    }
    expect(printed).toHaveLength(24);
  });

  test("the kind of an institution is not made up: none is known", () => {
    const kind = levels.respondents.responses.columns.get("kind");
    expect(kind?.missing.every((missing) => missing === 3)).toBe(true);
  });
});
