/** What the ledgers have of a survey, what its published.csv has, and how people are counted in its responses. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { Condition } from "../../src/codebook/condition.ts";
import { conditionMask } from "../../src/data/condition-mask.ts";
import type { Responses } from "../../src/data/responses.ts";
import { exactRatio, roundExact } from "../../src/math/rounding.ts";
import { readPublished } from "../../src/reconcile/published-file.ts";
import type { PublishedFigure } from "../../src/reconcile/reconciliation.ts";

export type LedgerRow = Readonly<Record<string, string>>;

/** A path of the repository on this machine. */
export const repositoryPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const textOf = (path: string): string => readFileSync(repositoryPath(path), "utf8");

const ledger = (file: string): LedgerRow[] => parse(textOf(`test/ledger/${file}.csv`), { columns: true, bom: true });

/** What the plan prints of a survey, and what is public of it elsewhere, by the beginnings of their ids. */
export const claimedBy = (plan: string, elsewhere: string): readonly LedgerRow[] => [
  ...ledger("figures").filter(({ id = "", document }) => document === "plan-outline-2021" && id.startsWith(plan)),
  ...ledger("public-mie").filter(({ id = "" }) => id.startsWith(elsewhere)),
];

/** The figures of a survey's published.csv. */
export function publishedOf(survey: string): readonly PublishedFigure[] {
  const file = `surveys/${survey}/published.csv`;
  return readPublished(textOf(file), file);
}

/** How many records meet a condition, among those who meet another. */
export function count(responses: Responses, condition: Condition, within: Condition = { all: [] }): number {
  const [inside, base] = [condition, within].map((one) => conditionMask(responses, one));
  return inside!.reduce((sum, met, row) => sum + (met & base![row]!), 0);
}

/** A percentage as it is printed, half up. */
export const printedShare = (part: number, whole: number, digits: number): number =>
  Number(roundExact(exactRatio(part * 100, whole), digits).toString());

const oneAnswer = /^share\((\w+) = (\w+)\)$/;

/** Figures whose expression is the share of one answer, and that answer. */
export const sharesOfOneAnswer = (figures: readonly PublishedFigure[]) =>
  figures.flatMap(({ id, expression }) => {
    const [, question, category] = oneAnswer.exec(expression) ?? [];
    return question === undefined || category === undefined ? [] : [{ id, question, category }];
  });
