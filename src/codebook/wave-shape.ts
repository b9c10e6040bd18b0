import { z } from "zod";
import { idShape, labelShape, listShape } from "./shape.js";
import { lonelyPsuRules } from "./wave.js";

const text = z.string().trim().min(1);
const count = z.number().int().positive();

const design = z.strictObject({
  strata: listShape.default([]),
  psu: listShape.default([]),
  fpc: z.union([count, listShape]).optional(),
  weight: text.optional(),
  nest: z.boolean().default(false),
  lonelyPsu: z.enum(lonelyPsuRules).default("fail"),
});

const headings = {
  columns: z.record(text, text).optional(),
  categories: z.record(text, z.record(text, text)).optional(),
};
const file = { file: text, encoding: text.optional(), sheet: text.optional(), ...headings };
const cases = z.union([
  z.strictObject({ wide: z.strictObject({ header: text }), ...headings }),
  z.strictObject({ ...file, id: text.default("case"), respondent: text, nest: z.boolean().default(false) }),
]);

const replies = {
  asked: count,
  replied: z.number().int().nonnegative().optional(),
  valid: z.number().int().nonnegative(),
};
const stratum = z.strictObject({ name: text, label: labelShape, ...replies });

/** The shape of a wave declaration; what its parts say of each other is checked afterwards. */
export const waveShape = z.strictObject({
  id: idShape,
  label: labelShape.optional(),
  fieldwork: z.strictObject({ from: text, to: text }),
  frame: labelShape,
  population: z.strictObject({ size: count, label: labelShape, asOf: text, source: labelShape }),
  sample: z.strictObject({
    ...replies,
    cases: z.number().int().nonnegative().optional(),
    strata: z.array(stratum).min(1).optional(),
  }),
  design: design.prefault({}),
  responses: z.strictObject({ ...file, id: text.default("id"), cases: cases.optional() }).optional(),
  origin: z.enum(["responses", "reconstructed", "published"]),
  status: z.enum(["final", "provisional"]).default("final"),
  tolerance: z.number().int().nonnegative().default(0),
  source: labelShape,
});
export type WaveShape = z.output<typeof waveShape>;
