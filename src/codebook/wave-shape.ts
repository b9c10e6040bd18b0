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

/** The shape of a wave declaration; what its parts say of each other is checked afterwards. */
export const waveShape = z.strictObject({
  id: idShape,
  label: labelShape.optional(),
  fieldwork: z.strictObject({ from: text, to: text }),
  frame: labelShape,
  population: z.strictObject({ size: count, label: labelShape, asOf: text, source: labelShape }),
  sample: z.strictObject({ asked: count, valid: z.number().int().nonnegative() }),
  design: design.prefault({}),
  responses: z.strictObject({
    file: text,
    id: text.default("id"),
    encoding: text.optional(),
    sheet: text.optional(),
    columns: z.record(text, text).optional(),
    categories: z.record(text, z.record(text, text)).optional(),
  }),
  origin: z.enum(["responses", "reconstructed", "published"]),
  status: z.enum(["final", "provisional"]).default("final"),
  tolerance: z.number().int().nonnegative().default(0),
  source: labelShape,
});
export type WaveShape = z.output<typeof waveShape>;
