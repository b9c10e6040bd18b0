/**
 * Holds the printed figures of a document against the responses: each is recomputed exactly, figures of one kind
 * from one source share one rule, and every figure gets a verdict with its reason.
 */
import type { Message } from "../errors.js";
import { type Exact, exactRatio } from "../math/rounding.js";
import { printedBy } from "./convention.js";
import { fitsUnit } from "./exact-figure.js";
import { type ExpressionScope, readFormula } from "./expression.js";
import { ExpressionFault, expressionError } from "./expression-fault.js";
import { type FoundFamily, familyKey, findFamily } from "./family.js";
import type { Formula } from "./formula.js";
import type { Measures } from "./measures.js";
import { type Computed, printText, toCompute } from "./printing.js";
import type { PublishedFigure, Reconciliation } from "./reconciliation.js";
import { noSources, type Sources } from "./sources.js";
import { parseExpression } from "./syntax.js";
import { type AdmissibleBases, admissibleBases } from "./unknown-base.js";
import { readUnknownBase } from "./unknown-base-expression.js";
import { judge } from "./verdict.js";
import { explanationText, ruleText, unknownBaseText } from "./verdict-text.js";

export interface ReconcileInput {
  readonly figures: readonly PublishedFigure[];
  readonly measures: Measures;
  /** What messages call the file the figures stand in. */
  readonly file: string;
  /** Figures of other files that `figure("id")` may name; defaults to none. */
  readonly others?: readonly PublishedFigure[];
  /** References, populations and projections that expressions may name; defaults to none. */
  readonly sources?: Sources;
}

/** How a figure is to be judged. */
type Task =
  | { readonly kind: "fact"; readonly figure: PublishedFigure }
  | {
      readonly kind: "unknown-base";
      readonly figure: PublishedFigure;
      readonly group: string;
      readonly formula: Formula | null;
    }
  | { readonly kind: "computed"; readonly figure: PublishedFigure; readonly computed: Computed };

/** A verdict for every figure, in the order of the file. */
export function reconcile(input: ReconcileInput): readonly Reconciliation[] {
  const tasks = readTasks(input);
  const { methods } = input.measures;
  const families = new Map<string, FoundFamily>();
  for (const [key, members] of grouped(tasks.flatMap(computedIn), familyKey))
    families.set(key, findFamily(members, methods));
  const unknown = tasks.flatMap((task) => (task.kind === "unknown-base" ? [task] : []));
  const bases = new Map<string, AdmissibleBases>();
  for (const [group, members] of grouped(unknown, (task) => task.group))
    bases.set(group, admissibleBases(members.map(({ figure }) => figure)));
  return tasks.map((task) => {
    if (task.kind === "fact") return fact(task.figure);
    if (task.kind === "unknown-base") return unknownBase(task, bases.get(task.group));
    const family = families.get(familyKey(task.computed));
    return family === undefined ? fact(task.figure) : computedVerdict(task.computed, family, input);
  });
}

const computedIn = (task: Task): readonly Computed[] => (task.kind === "computed" ? [task.computed] : []);

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const members = groups.get(key(item));
    if (members === undefined) groups.set(key(item), [item]);
    else members.push(item);
  }
  return groups;
}

function readTasks({ figures, measures, file, others = [], sources = noSources }: ReconcileInput): readonly Task[] {
  const known = new Map([...others, ...figures].map((figure) => [figure.id, figure]));
  const faults: { readonly figure: PublishedFigure; readonly fault: ExpressionFault }[] = [];
  const tasks = figures.flatMap((figure) => {
    try {
      return [readTask(figure, { measures, figures: known, sources })];
    } catch (fault) {
      if (!(fault instanceof ExpressionFault)) throw fault;
      faults.push({ figure, fault });
      return [];
    }
  });
  if (faults.length > 0) throw expressionError(file, faults);
  return tasks;
}

function readTask(figure: PublishedFigure, scope: ExpressionScope): Task {
  if (figure.expression === "") return { kind: "fact", figure };
  const expression = parseExpression(figure.expression);
  const unknown = readUnknownBase(expression);
  if (unknown !== null) {
    const formula = unknown.share === null ? null : readFormula(unknown.share, scope);
    return { kind: "unknown-base", figure, group: unknown.group, formula };
  }
  const formula = readFormula(expression, scope);
  if (!fitsUnit(figure.unit, formula)) throw wrongUnit(figure);
  return { kind: "computed", figure, computed: toCompute(figure, formula) };
}

function computedVerdict(computed: Computed, family: FoundFamily, { measures }: ReconcileInput): Reconciliation {
  const { figure, formula } = computed;
  const finding = judge(computed, family, measures.methods);
  const { premise } = family.convention;
  const printing = finding.matches[0]?.printing ?? computed.printings.at(figure.approximate ? -1 : 0);
  const scale = printing?.scale ?? exactRatio(1, 1);
  const value: Exact | null = formula.whole({ ...premise, shareDigits: null })?.mul(scale) ?? null;
  const usual = printing === undefined ? null : printedBy(formula, family.convention, printing);
  const recomputed = usual === null || printing === undefined ? null : printText(usual, printing.digits);
  const found = { computed, family, finding, value, recomputed };
  return {
    figure,
    computed: value?.valueOf() ?? null,
    recomputed,
    verdict: finding.verdict,
    rule: ruleText(found),
    explanation: withCaveats(explanationText(found), formula),
    family: figure.claim === "exact" ? family.report : null,
    ...(formula.caveats.length > 0 && { caveats: formula.caveats }),
  };
}

/** The explanation, and what is to be known of the sources behind the figure. */
function withCaveats({ ja, en }: Message, { caveats }: Formula): Message {
  if (caveats.length === 0) return { ja, en };
  const [known, told] = [caveats.map((one) => one.ja).join("。"), caveats.map((one) => one.en).join("; ")];
  return {
    ja: ja === "" ? known : `${ja.replace(/。$/, "")}。${known}`,
    en: en === "" ? told : `${en.replace(/\.$/, "")}; ${told}`,
  };
}

const fact = (figure: PublishedFigure): Reconciliation => ({
  figure,
  computed: null,
  recomputed: null,
  verdict: "held-as-fact",
  rule: { ja: "資料の値", en: "a fact of the source" },
  explanation: {
    ja: `回答からは計算しない。出典：${figure.source}`,
    en: `not computed from responses; source: ${figure.source}`,
  },
  family: null,
});

function unknownBase(
  { figure, formula }: Extract<Task, { kind: "unknown-base" }>,
  bases: AdmissibleBases | undefined,
): Reconciliation {
  const plain = { shareDigits: null, shareRule: "half-up", method: null } as const;
  const value = formula?.whole(plain)?.mul(100) ?? null;
  return {
    figure,
    computed: value?.valueOf() ?? null,
    recomputed: null,
    verdict: "base-unknown",
    rule: { ja: "基数不明", en: "base unknown" },
    explanation: unknownBaseText(bases ?? { smallest: [], allFrom: 1 }),
    family: null,
  };
}

const wrongUnit = ({ unit }: PublishedFigure): ExpressionFault =>
  new ExpressionFault(
    { ja: `式の値は単位 ${unit} になりません`, en: `the expression does not give ${unit}` },
    {
      ja: "割合と区間は percent か points、人数は persons か 10k_persons",
      en: "shares are percent or points, people are persons or 10k_persons",
    },
  );
