/** References, projections and comparisons as files, and what each depends on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { referenceEstimates } from "../prevalence/projection/reference-estimates.js";
import type { WaveResults } from "../report/wave-results.js";
import { comparisonRecord, comparisonRows } from "./comparison-rows.js";
import { type ComparedWithReference, comparedWithReferences } from "./comparisons.js";
import { csvFile } from "./csv-file.js";
import { estimateRows } from "./estimates-file.js";
import type { ManifestKnowledge, ManifestSource } from "./manifest.js";
import type { Workspace } from "./open-workspace.js";
import { type FileRecord, fileRecord, jsonLinesFile, madeFrom, type OutputFile } from "./output-file.js";
import { projectionInputs, withoutLine } from "./projection-inputs.js";
import { projectionRecord, projectionRows } from "./projection-rows.js";
import type { WorkspaceSources } from "./workspace-sources.js";

/** All there is to write, and what the manifest says of it. */
export interface KnowledgeOutput {
  readonly files: readonly OutputFile[];
  readonly manifest: ManifestKnowledge;
  readonly comparisons: readonly ComparedWithReference[];
}

export function knowledgeOutput(
  workspace: Workspace,
  sources: WorkspaceSources,
  results: readonly WaveResults[],
): KnowledgeOutput {
  const { knowledge } = workspace;
  const projections = sources.projections.map((one) => ({ one, inputs: projectionInputs(one, workspace) }));
  const comparisons = comparedWithReferences(workspace, results);
  const files = [
    ...referenceFiles(workspace),
    ...listFiles("projections", projectionRows(sources.projections), {
      records: projections.map(({ one, inputs }) => projectionRecord(one, inputs)),
      inputs: projections.flatMap(({ inputs }) => inputs),
    }),
    ...listFiles("comparisons", comparisonRows(comparisons), {
      records: comparisons.map(comparisonRecord),
      inputs: comparisons.flatMap(({ inputs }) => inputs),
    }),
  ];
  const manifest: ManifestKnowledge = {
    inputs: inputRecords(workspace, sources),
    references: knowledge.references.map(({ reference, file }) => ({ id: reference.id, inputs: [file] })),
    projections: projections.map(({ one, inputs }): ManifestSource => ({ id: one.id, inputs })),
    comparisons: comparisons.map(({ declared, inputs }): ManifestSource => ({ id: declared.id, inputs })),
  };
  return { files, manifest, comparisons };
}

/** One folder for all references: their rates, and how the people counted divide. */
const referenceFiles = ({ knowledge }: Workspace): readonly OutputFile[] =>
  knowledge.references.flatMap(({ reference, file }) => {
    const estimates = referenceEstimates(reference);
    const path = `references/${reference.id}`;
    return madeFrom(
      [file],
      [csvFile(`${path}.csv`, estimateRows(estimates)), jsonLinesFile(`${path}.json`, estimates)],
    );
  });

interface Listed {
  readonly records: readonly unknown[];
  readonly inputs: readonly string[];
}

/** A table and its records; none where nothing is declared. */
function listFiles(name: string, rows: Parameters<typeof csvFile>[1], { records, inputs }: Listed): OutputFile[] {
  if (records.length === 0) return [];
  return madeFrom(inputs.map(withoutLine), [csvFile(`${name}.csv`, rows), jsonLinesFile(`${name}.json`, records)]);
}

/** Every file behind them, as it was. */
function inputRecords({ root, knowledge }: Workspace, { populations }: WorkspaceSources): readonly FileRecord[] {
  const lists = [knowledge.projections, knowledge.comparisons, knowledge.overview];
  const paths = [
    ...knowledge.references.map(({ file }) => file),
    ...lists.flatMap(({ file }) => (file === null ? [] : [file])),
    ...populations.map(({ file }) => file),
  ];
  return paths.map((path) => fileRecord({ path, bytes: readFileSync(join(root, path)) }));
}
