/** What a projection was made from, for the manifest. */
import type { ProjectionResult } from "../prevalence/projection/declared-projection.js";
import type { Workspace } from "./open-workspace.js";

/** The declaration, the references it names, and the lines of the population tables it was projected onto or weighed by. */
export function projectionInputs(
  { declared, classes, standard }: ProjectionResult,
  { knowledge }: Workspace,
): readonly string[] {
  const named = new Set(declared.rates.map(({ reference }) => reference));
  const references = knowledge.references.filter(({ reference }) => named.has(reference.id)).map(({ file }) => file);
  const lines = [...classes, ...standard].flatMap(({ population: { from } }) =>
    from === undefined ? [] : from.lines.map((line) => `${from.file}#${line}`),
  );
  const { file } = knowledge.projections;
  return [...(file === null ? [] : [file]), ...references, ...new Set(lines)];
}

/** The file alone: surveys/populations/mie.csv of surveys/populations/mie.csv#12. */
export const withoutLine = (input: string): string => input.replace(/#\d+$/, "");
