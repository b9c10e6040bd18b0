import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { SurveyCondition } from "jittai";
import { beforeAll, describe, expect, test } from "vitest";
import { conditionMask } from "../../src/data/condition-mask.js";
import { readResponses } from "../../src/data/read-responses.js";
import type { Reading } from "../../src/data/responses.js";
import { exactRatio, roundExact } from "../../src/math/rounding.js";
import { reconstruct } from "../../surveys/ice-age-generation/reconstruct.ts";
import survey from "../../surveys/ice-age-generation/survey.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";

type Who = SurveyCondition<typeof survey>;
type LedgerRow = Readonly<Record<string, string>>;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const responsesFile = here("../../surveys/ice-age-generation/responses/2020.csv");
const ledger = (file: string): LedgerRow[] => parse(readFileSync(here(`../ledger/${file}`)), { columns: true });

const { unstable, longTermJobless, participation } = survey.targets;
const notWorking: Who = { employment: ["jobless", "homemaker", "student"] };

let reading: Reading;
beforeAll(async () => {
  reading = await readResponses(responsesFile, survey, wave);
});

/** How many people meet every condition. */
function count(...conditions: readonly (Who | typeof unstable.when)[]): number {
  const masks = conditions.map((condition) => conditionMask(reading.responses, condition));
  return reading.responses.rowNumbers.reduce((sum, _, row) => sum + Number(masks.every((mask) => mask[row] === 1)), 0);
}

/** A percentage as it is printed. */
const printed = (part: number, whole: number, digits: number): string => {
  const share = roundExact(exactRatio(part * 100, whole), digits);
  return Number(share.toString()).toFixed(digits);
};

const talked: Who = { conversation: ["often", "sometimes"] };
const wishes: Who = { consultWish: ["strongly", "yes", "slightly"] };

/** Whom each printed share of group ③ counts, and within whom if not the whole group. */
const profile: Readonly<Record<string, readonly [Who, Who?]>> = {
  "work.jobless": [{ employment: "jobless" }],
  "work.homemaker": [{ employment: "homemaker" }],
  "sex.female": [{ sex: "female" }],
  "sex.male": [{ sex: "male" }],
  "marital.male.single": [{ marital: "neverMarried" }, { sex: "male" }],
  "marital.female.married": [{ marital: "married" }, { sex: "female" }],
  "marital.female.single": [{ marital: "neverMarried" }, { sex: "female" }],
  "first-job.male.non-regular": [{ firstJob: "nonRegular" }, { sex: "male" }],
  "first-job.male.regular": [{ firstJob: "regular" }, { sex: "male" }],
  "first-job.male.never": [{ firstJob: "never" }, { sex: "male" }],
  "not-working-reason.relationships": [{ notWorkingReasons: "relationships" }],
  "not-working-reason.illness": [{ notWorkingReasons: "illness" }],
  "not-working-reason.skills": [{ notWorkingReasons: "skills" }],
  "conversation.any": [talked],
  "sns.line": [{ sns: "line" }],
  "sns.twitter": [{ sns: "twitter" }],
  "sns.instagram": [{ sns: "instagram" }],
  "sns.facebook": [{ sns: "facebook" }],
  "duration.5y-plus": [{ homeDuration: "from5y" }],
  "trigger.male.job-hunting": [{ triggers: "jobHunting" }, { sex: "male" }],
  "trigger.male.relationships": [{ triggers: "relationships" }, { sex: "male" }],
  "trigger.female.illness": [{ triggers: "illness" }, { sex: "female" }],
  "trigger.female.relationships": [{ triggers: "relationships" }, { sex: "female" }],
  "consult-wish.all": [wishes],
  "worry.income-prospects": [{ worries: "futureIncome" }],
  "worry.parents-care": [{ worries: "parents" }],
  "worry.own-health": [{ worries: "ownHealth" }],
  "worry.current-income": [{ worries: "currentIncome" }],
  "worry.employment": [{ worries: "employment" }],
};

test("the responses hold no fault", () => {
  expect(reading.faults).toEqual([]);
  expect(reading.responses).toMatchObject({ n: wave.sample.valid, refused: 0 });
});

test("reconstructing again gives the same bytes", () => {
  expect(reconstruct()).toBe(readFileSync(responsesFile, "utf8"));
});

describe("the three groups", () => {
  const groups = {
    "unstable-employment": [unstable.when],
    "long-term-jobless": [longTermJobless.when],
    "needs-social-participation": [participation.when],
    overlap: [longTermJobless.when, participation.when],
    total: [{ any: [unstable.when, longTermJobless.when, participation.when] }],
  };
  const rows = ledger("figures.csv").filter(({ id = "" }) => /^ice-age\.support-target\..*\.(count|share)$/.test(id));

  test("the plan prints five counts and four shares of them", () => {
    expect(rows).toHaveLength(9);
  });

  test.each(rows)("$id is $value", ({ id = "", kind, value = "", digits }) => {
    const conditions = groups[(id.split(".")[2] ?? "") as keyof typeof groups];
    const people = count(...conditions);
    expect(kind === "count" ? String(people) : printed(people, reading.responses.n, Number(digits))).toBe(value);
  });

  test("nobody in unstable employment is in another group", () => {
    expect(count(unstable.when, { any: [longTermJobless.when, participation.when] })).toBe(0);
  });

  test.each([
    ["mie-ice2020-003", { employment: "regular" }],
    ["mie-ice2020-004", { employment: "nonRegular" }],
    ["mie-ice2020-005", notWorking],
    ["mie-ice2020-006", unstable.when],
  ] as const)("%s comes out of all responses", (id, who) => {
    const row = ledger("public-mie.csv").find((one) => one.id === id);
    expect(printed(count(who), reading.responses.n, 1)).toBe(row?.value);
  });

  test.each([
    ["mie-ice2020-007", { income: ["none", "under1m", "under2m", "under3m"] }],
    ["mie-ice2020-008", { marital: "neverMarried" }],
  ] as const)("%s is a lower bound of a share of the involuntarily non-regular", (id, who) => {
    const row = ledger("public-mie.csv").find((one) => one.id === id);
    expect((100 * count(unstable.when, who)) / count(unstable.when)).toBeGreaterThanOrEqual(Number(row?.value));
  });
});

describe("the people who need support to take part in society", () => {
  const rows = ledger("figures.csv").filter(({ id = "", kind }) => id.startsWith("ice-age.g3.") && kind === "share");

  test("every printed share but the sum of rounded parts is held", () => {
    const named = rows.map(({ id = "" }) => id.replace("ice-age.g3.", "")).filter((id) => id !== "consult-wish.male");
    expect(named.toSorted()).toEqual(Object.keys(profile).toSorted());
  });

  test.each(Object.entries(profile))("%s is as printed", (name, [who, within]) => {
    const row = rows.find(({ id }) => id === `ice-age.g3.${name}`);
    const base = within ? [participation.when, within] : [participation.when];
    const people = count(...base, who);
    expect(String(people)).toBe(row?.implied_count);
    expect(printed(people, count(...base), 1)).toBe(Number(row?.value).toFixed(1));
  });

  test("the men who wish to consult make 62.6 only as three rounded parts", () => {
    const men = [participation.when, { sex: "male" }] as const;
    const parts = (["strongly", "yes", "slightly"] as const).map((consultWish) => count(...men, { consultWish }));
    const tenths = parts.map((part) => Math.round(Number(printed(part, count(...men), 1)) * 10));
    expect(parts.reduce((a, b) => a + b)).toBe(10);
    expect(tenths.reduce((a, b) => a + b)).toBe(626);
  });

  const shareOf = (who: Who, base: readonly (Who | typeof participation.when)[]) =>
    (100 * count(...base, who)) / count(...base);
  const gap = (who: Who) => shareOf(who, [participation.when]) - (100 * count(who)) / reading.responses.n;

  test.each(["futureIncome", "parents", "ownHealth", "currentIncome"] as const)(
    "worry %s stands more than 10 points above all responses",
    (worries) => expect(gap({ worries })).toBeGreaterThan(10),
  );

  test("worry about a job stands more than 20 points above all responses", () => {
    expect(gap({ worries: "employment" })).toBeGreaterThan(20);
  });

  test("no other worry reaches half of the group", () => {
    const others = survey.questions.worries.categories.map(({ name }) => name).slice(4);
    for (const worries of others) expect(count(participation.when, { worries })).toBeLessThan(20);
  });

  test.each(["line", "twitter", "instagram", "facebook", "other"] as const)("fewer use %s than of all", (sns) => {
    expect(gap({ sns })).toBeLessThan(0);
  });

  test("they talk less outside the family than all, and wish more to consult", () => {
    expect(gap(talked)).toBeLessThan(0);
    expect(gap(wishes)).toBeGreaterThan(0);
  });

  test("women hardly talk more often than men do", () => {
    const hardly: Who = { conversation: "hardly" };
    const [women, men] = (["female", "male"] as const).map((sex) => shareOf(hardly, [participation.when, { sex }]));
    expect(women).toBeGreaterThan(men ?? 100);
  });

  test("the younger the men, the more of them wish for regular work", () => {
    const byAge = (["from34", "from40", "from45"] as const).map((age) =>
      shareOf({ workWish: "regular" }, [participation.when, { sex: "male", age }]),
    );
    expect(byAge).toEqual(byAge.toSorted((a, b) => b - a));
    expect(new Set(byAge).size).toBe(3);
  });

  test("the first three reasons for not working are the printed ones, in that order", () => {
    const of = survey.questions.notWorkingReasons.categories.map(({ name }) => name);
    const counts = of.map((notWorkingReasons) => count(participation.when, { notWorkingReasons }));
    expect(counts.slice(0, 3)).toEqual(counts.toSorted((a, b) => b - a).slice(0, 3));
  });
});
