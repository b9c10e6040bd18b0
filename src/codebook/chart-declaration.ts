/** Charts a survey asks for: what each kind is told, as an analyst writes it and as it is read. */
import type { Label, LabelInput } from "./label.js";
import type { AnswerName, BreakdownOn } from "./names.js";
import type { Questions } from "./question.js";

/** Several categories of a question counted as one: 5年以上. */
export interface Net<Name extends string = string, Text = Label> {
  readonly label: Text;
  readonly categories: readonly Name[];
}

/** The names a declaration may use, and whether one of a list may stand without brackets. */
interface Names {
  readonly question: string;
  readonly category: string;
  readonly target: string;
  readonly label: LabelInput;
  readonly list: "one-or-more" | "list";
}

type List<Of extends Names, Name> = readonly Name[] | (Of["list"] extends "one-or-more" ? Name : never);

/** A chart of one question, among everyone or the people of one target. */
interface OfQuestion<Of extends Names> {
  readonly question: Of["question"];
  readonly target?: Of["target"];
}

/** What each kind of chart is told beyond its id, title and note. */
interface ChartFields<Of extends Names> {
  /** People per target and in their union. */
  readonly headcount: object;
  /** Shares of one question, largest first. */
  readonly shares: OfQuestion<Of>;
  /** Composition in total and by breakdowns. */
  readonly stacked: OfQuestion<Of> & { readonly by: List<Of, Of["question"]> };
  /** Shares of one question, side by side for two or three groups; `categories` picks answers, defaults to *all*. */
  readonly grouped: OfQuestion<Of> & {
    readonly by: Of["question"];
    readonly categories?: List<Of, Of["category"]>;
  };
  /** Questions with one scale, what is on the left against what is on the right; other categories stand apart. */
  readonly diverging: {
    readonly questions: readonly Of["question"][];
    readonly left: List<Of, Of["category"]>;
    readonly right: List<Of, Of["category"]>;
    readonly target?: Of["target"];
  };
  /** The share of one answer (or of several counted as one) by domain against the total. */
  readonly forest: OfQuestion<Of> & {
    readonly categories: List<Of, Of["category"]>;
    readonly label?: Of["label"];
    readonly by: List<Of, Of["question"]>;
  };
  /** How answers changed from the wave before; `categories` picks answers, defaults to *all*. */
  readonly wave: {
    readonly question: Of["question"];
    readonly categories?: List<Of, Of["category"]>;
  };
  /** People by age class (or any ordered question) to either side of it by sex (or any question with two categories). */
  readonly pyramid: OfQuestion<Of> & {
    readonly by: Of["question"];
    /** People estimated with their interval, or respondents counted; defaults to *people*. */
    readonly measure?: "people" | "respondents";
    /** What is counted, after the number; defaults to *人*. */
    readonly unit?: Of["label"];
  };
  /** Ordered classes as columns; nets stand as brackets over them. */
  readonly duration: OfQuestion<Of> & { readonly nets?: readonly Net<Of["category"], Of["label"]>[] };
  /** Asked, replied, valid; per stratum where the wave declares strata. `unit` is what was asked, defaults to *人*. */
  readonly funnel: { readonly unit?: Of["label"] };
  /** Which targets people are in at once. */
  readonly overlap: object;
  /** A cross-tabulation with its values, row by row. */
  readonly heatmap: OfQuestion<Of> & { readonly by: List<Of, Of["question"]> };
  /** The shares of one question, a small panel for each category of another. */
  readonly multiples: OfQuestion<Of> & { readonly by: Of["question"] };
  /** The classes of a number question, with its median and mean. */
  readonly histogram: OfQuestion<Of>;
  /** The share of one answer (or of several counted as one) by municipality; the codes of `by` are those of 総務省. */
  readonly map: OfQuestion<Of> & {
    readonly categories: List<Of, Of["category"]>;
    readonly label?: Of["label"];
    readonly by: Of["question"];
    /** How classes of values are found: natural breaks, equal numbers, equal widths; defaults to *natural*. */
    readonly classes?: "natural" | "quantile" | "even";
  };
}

/** The kinds that can be drawn; a kind joins when its file in `chart` does. */
export const chartKinds = [
  "headcount",
  "shares",
  "stacked",
  "funnel",
  "overlap",
  "wave",
  "pyramid",
  "duration",
  "grouped",
  "forest",
  "heatmap",
  "multiples",
  "diverging",
  "histogram",
  "map",
] as const;
export type ChartKind = (typeof chartKinds)[number];

interface Read extends Names {
  readonly label: Label;
  readonly list: "list";
}

interface CommonChart<Text> {
  readonly id: string;
  /** In place of the title written from the numbers; `{value}` and `{interval}` stand for those of the leading estimate. */
  readonly title?: Text;
  /** What must be known to read this chart, beyond what every chart says. */
  readonly note?: Text;
}

/** What a kind is told, as read: lists are lists, labels in both languages. */
export type ChartTopic<Kind extends keyof ChartFields<Read>> = ChartFields<Read>[Kind];

/** What every kind may be told: kinds that cannot be drawn yet are checked by their shape all the same. */
export type AnyChartKind = keyof ChartFields<Read>;

/** A chart the survey wants drawn. `target` restricts it to the people of one target. */
export type ChartDeclaration = {
  [Kind in ChartKind]: CommonChart<Label> & { readonly kind: Kind } & ChartFields<Read>[Kind];
}[ChartKind];

interface Written<Qs extends Questions, Targets extends string> extends Names {
  readonly question: BreakdownOn<Qs>;
  readonly category: { readonly [Q in keyof Qs]: AnswerName<Qs[Q]> }[keyof Qs];
  readonly target: Targets;
  readonly list: "one-or-more";
}

/** A chart as it is declared; `target` restricts it to the people of one target. */
export type ChartInput<Qs extends Questions, Targets extends string> = {
  [Kind in ChartKind]: CommonChart<LabelInput> & { readonly kind: Kind } & ChartFields<Written<Qs, Targets>>[Kind];
}[ChartKind];
