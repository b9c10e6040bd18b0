/** A guessed question as its author would declare it. */
import { missingWords } from "../../codebook/answer-options.js";
import type { Lang } from "../../codebook/label.js";
import type { MissingKind } from "../../codebook/question.js";
import type { GuessedCategory, GuessedQuestion } from "../../data/guess/guess.js";
import { doubt, indented, key, literal, record, textOrList } from "./source-text.js";

function categoryText({ name, code, label, exclusive, residual }: GuessedCategory, position: number): string {
  const plain = code === String(position) && !exclusive && !residual;
  const value = plain
    ? literal(label)
    : record({
        ja: literal(label),
        code: code === String(position) ? undefined : literal(code),
        exclusive: exclusive ? "true" : undefined,
        residual: residual ? "true" : undefined,
      });
  return `${key(name)}: ${value},`;
}

function missingText(codes: readonly string[] | undefined, kind: MissingKind): string | undefined {
  if (codes === undefined) return undefined;
  const own = codes.length === 0 || (codes.length === 1 && codes[0] === missingWords[kind]);
  return own ? "true" : textOrList(codes);
}

function optionsText({ kind, alias, missing, range }: GuessedQuestion): string {
  return record({
    unit: range && record({ ja: literal(range.unit.ja), en: literal(range.unit.en) }),
    min: range && String(range.min),
    max: range && String(range.max),
    integer: range && !range.integer ? "false" : undefined,
    alias: alias.length === 0 ? undefined : textOrList(alias),
    noAnswer: kind === "text" ? undefined : missingText(missing.noAnswer, "noAnswer"),
    notAsked: missingText(missing.notAsked, "notAsked"),
    unknown: missingText(missing.unknown, "unknown"),
  });
}

/** The lines of one question, its doubts above it. */
export function questionLines(question: GuessedQuestion, lang: Lang): string[] {
  const { name, kind, label, categories, doubts } = question;
  const options = optionsText(question);
  const last = options === "{}" ? "" : `, ${options}`;
  const above = doubts.map((one) => doubt(one, lang));
  const head = `${key(name)}: ${kind}(${literal(label)}`;
  if (categories.length === 0) return [...above, `${head}${last}),`];
  const listed = categories.map((category, i) => categoryText(category, i + 1));
  return [...above, `${head}, {`, ...indented(listed), `}${last}),`];
}
