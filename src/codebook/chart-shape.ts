import { z } from "zod";
import { type AnyChartKind, type ChartKind, chartKinds } from "./chart-declaration.js";
import { idShape, labelShape, listShape } from "./shape.js";

const text = z.string().trim().min(1);
const common = { id: idShape, title: labelShape.optional(), note: labelShape.optional() };

const target = { target: text.optional() };
const question = { question: text, ...target };
const several = listShape.pipe(z.array(text).min(1));
const net = z.strictObject({ label: labelShape, categories: several });
const summed = { categories: several, label: labelShape.optional() };

/** The fields of every kind. */
const fields = {
  headcount: {},
  shares: question,
  stacked: { ...question, by: listShape },
  grouped: { ...question, by: text, categories: several.optional() },
  diverging: { ...target, questions: z.array(text).min(1), left: several, right: several },
  forest: { ...question, ...summed, by: listShape },
  wave: { question: text, categories: several.optional() },
  pyramid: {
    ...question,
    by: text,
    measure: z.enum(["people", "respondents"]).optional(),
    unit: labelShape.optional(),
  },
  duration: { ...question, nets: z.array(net).optional() },
  funnel: { unit: labelShape.optional() },
  overlap: {},
  heatmap: { ...question, by: listShape },
  multiples: { ...question, by: text },
  histogram: question,
  map: { ...question, ...summed, by: text, classes: z.enum(["natural", "quantile", "even"]).optional() },
} as const satisfies { readonly [Kind in AnyChartKind]: z.ZodRawShape };

const shapeOf = <Kind extends ChartKind>(kind: Kind) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...fields[kind] });

const [first, ...others] = chartKinds.map(shapeOf);

/** A chart a survey declares; a kind that cannot be drawn is refused like any unknown word. */
export const chartShape = z.discriminatedUnion("kind", [first, ...others] as [
  ReturnType<typeof shapeOf>,
  ...ReturnType<typeof shapeOf>[],
]);
