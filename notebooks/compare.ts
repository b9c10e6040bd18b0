/** Whether a notebook still gives the numbers it was committed with. */
import { type Cell, type Notebook, type Output, textOf } from "./notebook.ts";
import { NotebookProblem } from "./problem.ts";

/** Every number of a text as it is printed. */
export const numbersIn = (text: string): readonly string[] =>
  text.match(/[-−+]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?/gi) ?? [];

/** The text of outputs; a picture stands for itself by its alternative text. */
const outputText = ({ text, data = {} }: Output): string => `${textOf(text)}\n${textOf(data["text/plain"])}`;

const numbersOf = ({ outputs = [] }: Cell): readonly string[] => numbersIn(outputs.map(outputText).join("\n"));

/** Throws for the first number that differs, naming notebook and cell. */
export function refuseDifferences(committed: Notebook, executed: Notebook, name: string): void {
  for (const [i, cell] of committed.cells.entries()) {
    const [before, now] = [numbersOf(cell), numbersOf(executed.cells[i] ?? cell)];
    const at = Array.from({ length: Math.max(before.length, now.length) }).findIndex((_, j) => before[j] !== now[j]);
    if (at >= 0) throw changed({ name, place: i + 1, before: before[at] ?? "…", now: now[at] ?? "…" });
  }
}

interface Change {
  readonly name: string;
  readonly place: number;
  readonly before: string;
  readonly now: string;
}

const changed = ({ name, place, before, now }: Change): NotebookProblem =>
  new NotebookProblem(
    {
      ja: `${name} のセル ${place} の数が変わりました: ${before} → ${now}`,
      en: `${name}, cell ${place}: a number changed: ${before} → ${now}`,
    },
    {
      ja: "変わった理由を確かめ、正しければ npm run notebooks -- --write で書き直してください",
      en: "find out why; if it is right, renew it with npm run notebooks -- --write",
    },
  );
