import { z } from "zod";
import { ageShape } from "./age-shape.js";
import { declarationError, type Place, type Wrong } from "./declaration-error.js";
import { parseIsoDate } from "./iso-date.js";
import type { LabelInput } from "./label.js";
import type { CountedRate, Reference } from "./reference.js";
import { idShape, labelShape, readShape } from "./shape.js";

/** A rate as it is declared: counts, or a printed percentage. */
export interface RateDeclaration {
  /** Who is counted: broad, narrow … */
  readonly group: string;
  readonly label: LabelInput;
  /** 15-39, 65+. */
  readonly ages: string;
  /** Defaults to *total*. */
  readonly sex?: "total" | "male" | "female";
  readonly count?: number;
  /** Who answered; a range where it is not published but bounded by the rate. */
  readonly respondents?: number | { readonly from: number; readonly to: number };
  /** How the people counted divide; defaults to nothing published. */
  readonly composition?: CountedRate["composition"];
  /** The same of questions with several answers; defaults to nothing published. */
  readonly mentions?: CountedRate["mentions"];
  /** What of these counts no document prints, and how it was found; defaults to nothing. */
  readonly deduced?: LabelInput;
  /** In place of counts: the percentage as printed, 1.45 or "1.50". */
  readonly percent?: number | string;
  /** Defaults to the source of the reference. */
  readonly source?: LabelInput;
  readonly note?: LabelInput;
}

/** A reference as an analyst writes it. */
export interface ReferenceDeclaration {
  readonly id: string;
  readonly title: LabelInput;
  readonly organisation: LabelInput;
  /** ISO date: year, year and month, or day. */
  readonly fieldwork: string;
  /** Whom the sample was drawn from, and how. */
  readonly frame: LabelInput;
  /** Who is counted. */
  readonly definition: LabelInput;
  readonly source: LabelInput;
  readonly rates: readonly RateDeclaration[];
}

const whole = z.number().int();
const text = z.string().trim().min(1);

const name = {
  group: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  label: labelShape,
  ages: ageShape,
  sex: z.enum(["total", "male", "female"]).default("total"),
  source: labelShape.optional(),
  note: labelShape.optional(),
};

const countsShape = z.record(text, z.record(text, whole.nonnegative())).default({});
const countedRate = z.strictObject({
  ...name,
  count: whole.nonnegative(),
  respondents: z.union([whole.positive(), z.strictObject({ from: whole.positive(), to: whole.positive() })]),
  composition: countsShape,
  mentions: countsShape,
  deduced: labelShape.optional(),
});

const decimal = z.union([z.number().nonnegative(), z.string().regex(/^\d{1,3}(\.\d{1,6})?$/)]);
const printedRate = z.strictObject({ ...name, percent: decimal }).transform(({ percent, ...rate }) => ({
  ...rate,
  percent: Number(percent),
  digits: String(percent).split(".")[1]?.length ?? 0,
}));

const shape = z.strictObject({
  id: idShape,
  title: labelShape,
  organisation: labelShape,
  fieldwork: text,
  frame: labelShape,
  definition: labelShape,
  source: labelShape,
  rates: z.array(z.union([countedRate, printedRate])).min(1),
});

/** Declares the published results of a survey of others; a wrong declaration throws, naming the reference and the mend. */
export function defineReference(declaration: ReferenceDeclaration): Reference {
  const place = { survey: String(declaration.id) };
  const read = readShape(shape, declaration, place);
  if (parseIsoDate(read.fieldwork) === null) throw declarationError(place, invalidDate(read.fieldwork));
  const reference = JSON.parse(JSON.stringify(read)) as Reference;
  for (const rate of reference.rates) checkRate(rate, place);
  checkDistinct(reference, place);
  return reference;
}

function checkRate(rate: Reference["rates"][number], place: Place): void {
  const at = `${rate.group} ${rate.label.ja}`;
  if (!("count" in rate)) {
    if (rate.percent <= 100) return;
    throw declarationError(place, wrong(at, `percent ${rate.percent}`, "100 以下", "at most 100"));
  }
  const { count, respondents, composition, mentions } = rate;
  const [from, to] = typeof respondents === "number" ? [respondents, respondents] : [respondents.from, respondents.to];
  if (to < from) throw declarationError(place, wrong(at, `respondents ${from}～${to}`, "from ≦ to", "from up to to"));
  if (count > from) throw declarationError(place, wrong(at, `count ${count}`, `${from} 以下`, `at most ${from}`));
  for (const [question, counts] of Object.entries(composition)) {
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    const got = `composition.${question} ${total}`;
    if (total > count) throw declarationError(place, wrong(at, got, `合計 ${count} 以下`, `at most ${count} in all`));
  }
  for (const [question, counts] of Object.entries(mentions)) {
    const most = Math.max(0, ...Object.values(counts));
    const got = `mentions.${question} ${most}`;
    if (most > count) throw declarationError(place, wrong(at, got, `${count} 以下`, `at most ${count}`));
    if (question in composition)
      throw declarationError(place, wrong(at, got, "composition にない質問", "a question not in composition"));
  }
}

function checkDistinct({ rates }: Reference, place: Place): void {
  const keys = rates.map(({ group, ages: { from, to }, sex }) => `${group} ${from}-${to ?? ""} ${sex}`);
  const again = keys.find((key, i) => keys.indexOf(key) !== i);
  if (again === undefined) return;
  throw declarationError(place, wrong("rates", again, "群・年齢・性別の組は一度だけ", "each group, ages and sex once"));
}

const wrong = (at: string, got: string, ja: string, en: string): Wrong => ({
  ja: `${at}: ${got}（${ja}）`,
  en: `${at}: ${got} (expected ${en})`,
});

const invalidDate = (got: string): Wrong => ({
  ja: `fieldwork: 日付ではありません: ${got}`,
  en: `invalid fieldwork: ${got} (expected YYYY, YYYY-MM or YYYY-MM-DD)`,
});
