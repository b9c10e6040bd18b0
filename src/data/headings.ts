/**
 * What a header means: a question by name, label or alias, or one category of a multiple question
 * (reasons.income, reasons_1, 理由：収入, 理由／収入, 問5(1)).
 */
import type { Question, Questions } from "../codebook/question.js";
import { folded, lookup, type Named } from "./lookup.js";

/** What a header means: a question, or (`category`) one category of a multiple question. */
export interface Heading {
  readonly question: string;
  readonly category?: number;
}

/** The headers a question may have. */
export const namesOf = (name: string, { label, alias }: Question): string[] =>
  [name, label.ja, label.en, ...alias].filter((text) => text !== undefined);

/** reasons.income, reasons_1, 理由：収入, 理由／収入, 問5(1): the question, then one of its categories. */
const joint = /[.:_/\s-]|[[(]/g;

function partedHeading(header: string, find: (text: string) => string | undefined, finders: CategoryFinders) {
  const text = folded(header);
  for (const { index } of text.matchAll(joint)) {
    const question = find(text.slice(0, index));
    const category = question && finders.get(question)?.(text.slice(index + 1).replace(/[\])]$/, ""));
    if (question !== undefined && typeof category === "number") return { question, category };
  }
  return undefined;
}

type CategoryFinders = ReadonlyMap<string, (text: string) => number | undefined>;

function categoryFinders(questions: Questions): CategoryFinders {
  const multiple = Object.entries(questions).flatMap(([name, question]) =>
    question.kind === "multiple" ? [[name, question] as const] : [],
  );
  return new Map(
    multiple.map(([name, { categories }]) => {
      const tier = (of: (category: (typeof categories)[number]) => (string | undefined)[]): Named<number> =>
        categories.flatMap((category, j) =>
          of(category).flatMap((text) => (text === undefined ? [] : [[text, j] as const])),
        );
      return [
        name,
        lookup([tier(({ name: own }) => [own]), tier(({ code }) => [code]), tier(({ label }) => [label.ja, label.en])]),
      ];
    }),
  );
}

/** What each header means; a joined header (問1／収入) that means nothing as a whole is tried by its last part. */
export function headingsOf(header: readonly string[], questions: Questions): (Heading | undefined)[] {
  const entries = Object.entries(questions);
  const find = lookup<string>([
    entries.map(([name]) => [name, name]),
    entries.flatMap(([name, question]) => namesOf(name, question).map((text) => [text, name] as const)),
  ]);
  const finders = categoryFinders(questions);
  const heading = (text: string): Heading | undefined => {
    const question = find(text);
    return question === undefined ? partedHeading(text, find, finders) : { question };
  };
  return header.map((text) => {
    if (text === "") return undefined;
    return heading(text) ?? heading(text.slice(text.lastIndexOf("／") + 1));
  });
}
