import { z } from "zod";
import { idShape, labelShape, listShape } from "./shape.js";
import { comparisonKinds, shareDirections, tableBases } from "./table-declaration.js";

const text = z.string().trim().min(1);
const shown = z.enum(["shown", "left-out"]);
const places = z.int().min(0);

/** Tables a survey declares. */
export const tableShape = z.strictObject({
  id: idShape,
  title: labelShape.optional(),
  note: labelShape.optional(),
  people: labelShape.optional(),
  rows: z.array(text).min(1).optional(),
  columns: z.array(listShape.pipe(z.array(text).min(1))).default([]),
  target: text.optional(),
  where: z.record(z.string(), z.unknown()).optional(),
  shares: z.enum(shareDirections).optional(),
  base: z.enum(tableBases).optional(),
  missing: shown.optional(),
  breakdownMissing: shown.optional(),
  order: z.enum(["codebook", "sorted"]).optional(),
  statistics: z.array(z.union([z.literal("mean"), z.number().min(0).max(1)])).optional(),
  top: places.optional(),
  bottom: places.optional(),
  total: z.enum(["first", "last", "none"]).optional(),
  subtotals: z.boolean().optional(),
  comparisons: z.array(z.enum(comparisonKinds)).optional(),
});

const net = z.strictObject({ ja: text, en: text.optional(), categories: z.array(text).min(1) });

/** Nets by question, in the order written. */
export const netsShape = z.record(
  z.string(),
  z.record(z.string(), net).transform((nets) =>
    Object.entries(nets).map(([name, { ja, en, categories }]) => ({
      name,
      label: en === undefined ? { ja } : { ja, en },
      categories,
    })),
  ),
);
