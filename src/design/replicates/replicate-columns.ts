import type { NumberColumn } from "../../data/column.js";
import type { Responses } from "../../data/responses.js";
import { SurveyError } from "../../errors.js";

/** The number columns whose names fit a pattern such as `rep*`, in the order of the file. */
export function replicateColumns(responses: Responses, pattern: string): readonly NumberColumn[] {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const fits = new RegExp(`^${parts.join(".*")}$`, "u");
  const found = [...responses.columns.values()].filter(({ name }) => fits.test(name));
  const numeric = found.filter((column): column is NumberColumn => column.kind === "number");
  if (found.length > 0 && numeric.length === found.length) return numeric;
  const other = found.find(({ kind }) => kind !== "number")?.name;
  throw new SurveyError(
    "unknown-name",
    other === undefined
      ? { ja: `反復ウエイトの列がありません: ${pattern}`, en: `no replicate columns: ${pattern}` }
      : { ja: `反復ウエイトの列が数値ではありません: ${other}`, en: `replicate column ${other} is not numeric` },
    { pattern, known: [...responses.columns.keys()] },
  );
}
