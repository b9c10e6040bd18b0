import { z } from "zod";
import { chartShape } from "./chart-shape.js";
import { disclosureShape } from "./disclosure-rules.js";
import { intervalMethods } from "./interval-method.js";
import { idShape, labelShape } from "./shape.js";
import { netsShape, tableShape } from "./table-shape.js";

const text = z.string().trim().min(1);
/** Held against the questions by check-condition.ts, which can say more than a shape. */
const condition = z.record(z.string(), z.unknown());

const common = {
  label: labelShape,
  alias: z.array(text),
  askedIf: condition.optional(),
  missing: z.partialRecord(z.enum(["noAnswer", "notAsked", "unknown"]), z.array(text)),
};
const categories = z
  .array(
    z.strictObject({ name: z.string(), code: text, label: labelShape, exclusive: z.boolean(), residual: z.boolean() }),
  )
  .min(1);
const bins = z.array(z.strictObject({ name: z.string(), label: labelShape, min: z.number(), max: z.number() }));
const numeric = { unit: labelShape, min: z.number(), max: z.number(), integer: z.boolean(), bins };

const question = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("single"), ...common, categories }),
  z.strictObject({ kind: z.literal("scale"), ...common, categories }),
  z.strictObject({ kind: z.literal("multiple"), ...common, categories }),
  z.strictObject({ kind: z.literal("number"), ...common, ...numeric }),
  z.strictObject({ kind: z.literal("date"), ...common }),
  z.strictObject({ kind: z.literal("text"), ...common }),
]);

const target = z.strictObject({
  ja: text,
  en: text.optional(),
  short: labelShape.optional(),
  when: condition,
});

/** A label whose short form is the label itself unless declared. */
const unionShape = z
  .union([labelShape, z.strictObject({ ja: text, en: text.optional(), short: labelShape })])
  .transform((union) => {
    const label = union.en === undefined ? { ja: union.ja } : { ja: union.ja, en: union.en };
    return { ...label, short: "short" in union ? union.short : label };
  });

/** What a level of records declares. */
const level = {
  questions: z.record(z.string(), question),
  targets: z.record(z.string(), target).default({}),
  union: unionShape.prefault({ ja: "合計（重複を除く）", en: "Total without double counting" }),
  by: z.array(text).default([]),
  profiles: z.array(text).default([]),
  charts: z.array(chartShape).default([]),
  nets: netsShape.optional(),
  tables: z.array(tableShape).optional(),
};

/** The shape of a survey declaration; what its parts say of each other is checked afterwards. */
export const surveyShape = z.strictObject({
  id: idShape,
  title: labelShape,
  organisation: labelShape,
  unit: labelShape.optional(),
  ...level,
  intervals: z
    .strictObject({
      document: z.enum(intervalMethods).default("wald"),
      recommended: z.enum(intervalMethods).default("wilson"),
    })
    .prefault({}),
  disclosure: disclosureShape.optional(),
  cases: z
    .strictObject({
      label: labelShape,
      unit: labelShape.optional(),
      population: labelShape.optional(),
      reported: text.optional(),
      ...level,
    })
    .optional(),
});
export type SurveyShape = z.output<typeof surveyShape>;
