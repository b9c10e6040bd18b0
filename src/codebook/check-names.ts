import { declarationError, type Place } from "./declaration-error.js";
import type { Label } from "./label.js";

/** What categories and classes have in common. */
interface Named {
  readonly name: string;
  readonly label: Label;
}

/** What they are called, for messages. */
interface Noun {
  readonly ja: string;
  readonly en: string;
}

/** Property names JavaScript moves to the front, whatever order they were written in. */
const isIntegerLike = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name);

/** Holds the names and labels of categories or classes: in the order written, each once. */
export function checkNames(all: readonly Named[], noun: Noun, place: Place): void {
  const integer = all.find(({ name }) => isIntegerLike(name))?.name;
  if (integer !== undefined) {
    throw declarationError(place, {
      ja: `${noun.ja}の名前が整数です: ${integer}（並び順が保たれません）`,
      en: `integer-like ${noun.en} name: ${integer} (its order would not be kept)`,
      hint: {
        ja: `名前は英字で始めます。選択肢なら番号は code: "${integer}" と書きます`,
        en: `begin the name with a letter; the number of a category is its code: "${integer}"`,
      },
    });
  }
  checkUnique(all, { of: ({ label }) => label.ja, ja: `${noun.ja}のラベル`, en: `${noun.en} label` }, place);
  checkUnique(
    all,
    { of: ({ label }) => label.en, ja: `${noun.ja}の英語ラベル`, en: `English ${noun.en} label` },
    place,
  );
}

/** No two of them may have the same code or label. */
export function checkUnique<T extends Named>(
  all: readonly T[],
  { of, ja, en }: Noun & { readonly of: (one: T) => string | undefined },
  place: Place,
): void {
  const owners = new Map<string, string>();
  for (const one of all) {
    const value = of(one);
    if (value === undefined) continue;
    const owner = owners.get(value);
    if (owner !== undefined) {
      throw declarationError(place, {
        ja: `${ja}「${value}」が重複しています（${owner} と ${one.name}）`,
        en: `duplicate ${en}: ${value} (of ${owner} and ${one.name})`,
      });
    }
    owners.set(value, one.name);
  }
}
