/** Which categories of a question stand for which of the earlier one. */
import type { MappingShape } from "./crosswalk-shape.js";
import { declarationError } from "./declaration-error.js";
import type { Label } from "./label.js";
import { didYouMean, nearestName } from "./nearest-name.js";
import type { Question } from "./question.js";
import type { CategoryGroup, Pair, QuestionLink } from "./question-link.js";

interface Named {
  readonly name: string;
  readonly label: Label;
}

const namedOf = (question: Question): readonly Named[] =>
  "categories" in question ? question.categories : question.kind === "number" ? question.bins : [];

const names = (all: readonly Named[]): string[] => all.map(({ name }) => name);

function unknownCategory(pair: Pair, side: 0 | 1, name: string) {
  return declarationError(
    { survey: pair.survey, question: pair.names[0] },
    {
      ja: `対応表: 質問 ${pair.names[side]} に選択肢 ${name} はありません`,
      en: `crosswalk: unknown category of ${pair.names[side]}: ${name}`,
      hint: didYouMean(name, names(namedOf(pair.questions[side]))),
    },
  );
}

/** The category of the other codebook that one probably is: by its label, else by its name. */
function likely({ name, label }: Named, others: readonly Named[]): string | null {
  const labels = others.map((other) => other.label.ja);
  const near = nearestName(label.ja, labels);
  return others.find((other) => other.label.ja === near)?.name ?? nearestName(name, names(others));
}

const quoted = (name: string | null): string => (name === null ? '"…"' : `"${name}"`);

/** A category now that stands for nothing then. */
function unmappedNow(pair: Pair, category: Named, others: readonly Named[]) {
  const near = likely(category, others);
  return declarationError(
    { survey: pair.survey, question: pair.names[0] },
    {
      ja: `選択肢 ${category.name}（${category.label.ja}）は前の回の選択肢にも対応表にもありません`,
      en: `category ${category.name} is neither in the earlier codebook nor in the crosswalk`,
      hint: {
        ja: `対応表の categories に ${category.name}: ${quoted(near)}、新しい選択肢なら ${category.name}: null と書きます`,
        en: `write ${category.name}: ${quoted(near)} in categories of the crosswalk, or ${category.name}: null if it is new`,
      },
    },
  );
}

/** A category then that nothing stands for now. */
function unmappedThen(pair: Pair, category: Named, others: readonly Named[]) {
  const near = likely(category, others);
  const line = near === null ? "" : `${near}: "${category.name}"`;
  return declarationError(
    { survey: pair.survey, question: pair.names[0] },
    {
      ja: `前の回の選択肢 ${category.name}（${category.label.ja}）に当たるものがありません`,
      en: `nothing stands for the earlier category ${category.name}`,
      hint: {
        ja: `対応表の categories に${line === "" ? "対応を書くか" : ` ${line}`}、なくなった選択肢なら dropped: ["${category.name}"] と書きます`,
        en: `write ${line === "" ? "its successor" : line} in categories of the crosswalk, or dropped: ["${category.name}"] if it is offered no longer`,
      },
    },
  );
}

/** Categories that share one on the other side are compared as a sum. */
function joined(edges: readonly CategoryGroup[]): readonly CategoryGroup[] {
  return edges.reduce<readonly CategoryGroup[]>((groups, edge) => {
    const touching = groups.filter(({ earlier }) => earlier.some((name) => edge.earlier.includes(name)));
    const together = [...touching, edge];
    const group = {
      later: together.flatMap(({ later }) => later),
      earlier: [...new Set(together.flatMap(({ earlier }) => earlier))],
    };
    return [...groups.filter((one) => !touching.includes(one)), group];
  }, []);
}

function refuseSums(pair: Pair, groups: readonly CategoryGroup[]): void {
  if (pair.questions[0].kind !== "multiple") return;
  const sum = groups.find(({ later, earlier }) => later.length + earlier.length > 2);
  if (sum === undefined) return;
  throw declarationError(
    { survey: pair.survey, question: pair.names[0] },
    {
      ja: `複数回答の選択肢は足し合わせて比べられません: ${[...sum.later, ...sum.earlier].join("、")}（重ねて選んだ人がいます）`,
      en: `options of a multiple question do not add up: ${[...sum.later, ...sum.earlier].join(", ")} (one person may choose several)`,
      hint: {
        ja: "新しい選択肢は null、前の選択肢は dropped にします",
        en: "write null for those now and dropped for those then",
      },
    },
  );
}

/** The groups to compare; a category without a counterpart throws. Classes of numbers are categories here. */
export function checkCategories(
  pair: Pair,
  { categories, dropped }: Pick<MappingShape, "categories" | "dropped">,
): Pick<QuestionLink, "groups" | "offeredDifferently"> {
  const [now, then] = pair.questions.map(namedOf) as [readonly Named[], readonly Named[]];
  const wrong = Object.keys(categories).find((name) => !names(now).includes(name));
  if (wrong !== undefined) throw unknownCategory(pair, 0, wrong);
  const named = [...Object.values(categories).flatMap((list) => list ?? []), ...dropped];
  const wrongThen = named.find((name) => !names(then).includes(name));
  if (wrongThen !== undefined) throw unknownCategory(pair, 1, wrongThen);
  const mapped = new Set(named);
  const edges = now.flatMap((category): CategoryGroup[] => {
    const own = Object.hasOwn(categories, category.name) ? categories[category.name] : undefined;
    if (own === null) return [];
    const same = names(then).includes(category.name) && !mapped.has(category.name) ? [category.name] : undefined;
    const earlier = own ?? same;
    const left = then.filter(({ name }) => !mapped.has(name) && !names(now).includes(name));
    if (earlier === undefined) throw unmappedNow(pair, category, left);
    return [{ later: [category.name], earlier }];
  });
  const reached = new Set([...edges.flatMap(({ earlier }) => earlier), ...dropped]);
  const lost = then.find(({ name }) => !reached.has(name));
  const added = now.filter(({ name }) => categories[name] === null);
  if (lost) throw unmappedThen(pair, lost, added);
  const groups = joined(edges);
  refuseSums(pair, groups);
  return { groups, offeredDifferently: added.length + dropped.length > 0 };
}
