/** Holds a crosswalk against both codebooks. */
import { checkCategories } from "./check-crosswalk-categories.js";
import type { CrosswalkShape, MappingShape } from "./crosswalk-shape.js";
import { declarationError } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { Question } from "./question.js";
import type { Pair, QuestionLink } from "./question-link.js";
import type { Survey } from "./survey.js";

/** Text and dates are not compared. */
const comparable = ({ kind }: Question): boolean => kind !== "text" && kind !== "date";

function unknownQuestion({ id, questions }: Survey, name: string, place: { survey: string; question?: string }) {
  return declarationError(place, {
    ja: `調査 ${id} に質問 ${name} はありません`,
    en: `unknown question of ${id}: ${name}`,
    hint: didYouMean(name, Object.keys(questions)),
  });
}

/** A question that is in neither the earlier codebook nor the crosswalk. */
function unmapped(later: Survey, earlier: Survey, name: string) {
  const near = didYouMean(
    name,
    Object.keys(earlier.questions).filter((other) => !(other in later.questions)),
  );
  return declarationError(
    { survey: later.id, question: name },
    {
      ja: `前の回の質問にも対応表にもありません`,
      en: `neither in the earlier codebook nor in the crosswalk`,
      hint: {
        ja: `${near.ja}。対応表に ${name}: "前の名前"、新しい質問なら ${name}: null と書きます`,
        en: `${near.en}; write ${name}: "its earlier name" in the crosswalk, or ${name}: null if it is new`,
      },
    },
  );
}

type Family = "categories" | "multiple" | "number" | "other";
const familyOf = ({ kind }: Question): Family =>
  kind === "single" || kind === "scale" ? "categories" : kind === "multiple" || kind === "number" ? kind : "other";

function checkKinds({ survey, names, questions: [now, then] }: Pair): void {
  const place = { survey, question: names[0] };
  if (familyOf(now) !== familyOf(then)) {
    throw declarationError(place, {
      ja: `質問の種類が違うので比べられません: ${now.kind} と ${names[1]} の ${then.kind}`,
      en: `not comparable: a ${now.kind} question with ${names[1]}, a ${then.kind} question`,
      hint: { ja: `対応表に ${names[0]}: null と書きます`, en: `write ${names[0]}: null in the crosswalk` },
    });
  }
  if (now.kind !== "number" || then.kind !== "number" || now.unit.ja === then.unit.ja) return;
  throw declarationError(place, {
    ja: `単位が違います: ${now.unit.ja} と ${then.unit.ja}`,
    en: `different units: ${now.unit.en ?? now.unit.ja} and ${then.unit.en ?? then.unit.ja}`,
  });
}

function linkOf(pair: Pair, { question: _, categories, dropped, ...notes }: MappingShape): QuestionLink {
  checkKinds(pair);
  const kept = Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== undefined));
  const found = checkCategories(pair, { categories, dropped });
  return { later: pair.names[0], earlier: pair.names[1], ...found, ...kept };
}

/** What a question of the later codebook was: its line, else the one of its name; `undefined` if there is neither. */
function mappingOf(name: string, earlier: Survey, { questions }: CrosswalkShape): MappingShape | null | undefined {
  if (Object.hasOwn(questions, name)) return questions[name];
  return Object.hasOwn(earlier.questions, name) ? { question: name, categories: {}, dropped: [] } : undefined;
}

/** Every question that both waves ask, and those that only the later one does. */
export function checkCrosswalk(later: Survey, earlier: Survey, shape: CrosswalkShape) {
  const wrong = Object.keys(shape.questions).find((name) => !Object.hasOwn(later.questions, name));
  if (wrong !== undefined) throw unknownQuestion(later, wrong, { survey: later.id });
  const links: QuestionLink[] = [];
  const fresh: string[] = [];
  for (const [name, question] of Object.entries(later.questions)) {
    if (!comparable(question)) continue;
    const mapping = mappingOf(name, earlier, shape);
    if (mapping === undefined) throw unmapped(later, earlier, name);
    if (mapping === null) {
      fresh.push(name);
      continue;
    }
    const then = Object.hasOwn(earlier.questions, mapping.question) ? earlier.questions[mapping.question] : undefined;
    if (!then) throw unknownQuestion(earlier, mapping.question, { survey: later.id, question: name });
    links.push(linkOf({ survey: later.id, names: [name, mapping.question], questions: [question, then] }, mapping));
  }
  return { links, fresh };
}
