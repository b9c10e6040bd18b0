import { z } from "zod";
import { labelShape, listShape } from "./shape.js";

const text = z.string().trim().min(1);

const mapping = z.strictObject({
  question: text,
  categories: z.record(z.string(), z.union([listShape, z.null()])).default({}),
  dropped: z.array(text).default([]),
  wording: labelShape.optional(),
  universe: labelShape.optional(),
  broken: labelShape.optional(),
});

/** The shape of a crosswalk; what it says of the codebooks is checked afterwards. */
export const crosswalkShape = z.strictObject({
  questions: z
    .record(z.string(), z.union([text.transform((question) => mapping.parse({ question })), mapping, z.null()]))
    .default({}),
  sameRespondents: z.boolean().default(false),
});
export type CrosswalkShape = z.output<typeof crosswalkShape>;
export type MappingShape = z.output<typeof mapping>;
