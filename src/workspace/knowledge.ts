/** What a workspace declares beside its own surveys: references, projections, comparisons and the rows of the overview. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { OverviewSource } from "../codebook/overview.js";
import type { Projection } from "../codebook/projection.js";
import type { Reference } from "../codebook/reference.js";
import type { ComparisonWithReference } from "../codebook/reference-comparison.js";
import { type Message, SurveyError } from "../errors.js";
import { shownPath } from "./discover.js";
import type { LoadDefault } from "./load-module.js";

/** A reference, and the file that declares it. */
export interface FoundReference {
  readonly reference: Reference;
  /** Relative to the workspace. */
  readonly file: string;
}

/** Records of one kind, and the file that declares them; null where there is none. */
export interface FoundList<T> {
  readonly items: readonly T[];
  readonly file: string | null;
}

export interface Knowledge {
  readonly references: readonly FoundReference[];
  readonly projections: FoundList<Projection>;
  readonly comparisons: FoundList<ComparisonWithReference>;
  readonly overview: FoundList<OverviewSource>;
}

interface Place {
  readonly workspace: string;
  readonly load: LoadDefault;
}

const sources = /(?<!\.d)\.(ts|mts|js|mjs)$/;

/** Everything declared; nothing where there is no such file. */
export async function discoverKnowledge(workspace: string, load: LoadDefault): Promise<Knowledge> {
  const place = { workspace, load };
  return {
    references: await findReferences(place),
    projections: await findList("projections", { is: isProjection, define: "defineProjection" }, place),
    comparisons: await findList("comparisons", { is: isComparison, define: "defineComparison" }, place),
    overview: await findList("overview", { is: isSource, define: "defineOverview" }, place),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isReference = (value: unknown): value is Reference =>
  isRecord(value) && typeof value.id === "string" && Array.isArray(value.rates) && isRecord(value.definition);
const isProjection = (value: unknown): value is Projection =>
  isRecord(value) && typeof value.id === "string" && Array.isArray(value.rates) && isRecord(value.onto);
const isComparison = (value: unknown): value is ComparisonWithReference =>
  isRecord(value) && typeof value.target === "string" && isRecord(value.rate);
const isSource = (value: unknown): value is OverviewSource => isRecord(value) && typeof value.kind === "string";

async function findReferences({ workspace, load }: Place): Promise<readonly FoundReference[]> {
  const folder = join(workspace, "surveys", "national-references");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => sources.test(name)) : [];
  const found: FoundReference[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const file = shownPath(workspace, path);
    const reference = await load(path, file);
    if (!isReference(reference)) throw notDefault(file, "defineReference({ … })");
    const same = found.find((other) => other.reference.id === reference.id);
    if (same !== undefined) throw twice(file, reference.id, same.file);
    found.push({ reference, file });
  }
  return found;
}

interface Kind<T> {
  readonly is: (value: unknown) => value is T;
  /** The function that makes one. */
  readonly define: string;
}

/** The list that a file of this name exports by default. */
async function findList<T>(name: string, { is, define }: Kind<T>, { workspace, load }: Place): Promise<FoundList<T>> {
  const folder = join(workspace, "surveys");
  const path = ["ts", "mts", "js", "mjs"].map((end) => join(folder, `${name}.${end}`)).find((one) => existsSync(one));
  if (path === undefined) return { items: [], file: null };
  const file = shownPath(workspace, path);
  const items = await load(path, file);
  if (!Array.isArray(items) || !items.every(is)) throw notDefault(file, `[${define}({ … }), …]`);
  const ids = items.flatMap((item) => (isRecord(item) && typeof item.id === "string" ? [item.id] : []));
  const again = ids.find((id, i) => ids.indexOf(id) !== i);
  if (again !== undefined) throw twice(file, again, file);
  return { items, file };
}

const invalid = (file: string, what: Message, hint: Message): SurveyError =>
  new SurveyError("invalid-declaration", { ja: `${file}: ${what.ja}`, en: `${file}: ${what.en}` }, { file, hint });

const notDefault = (file: string, expected: string): SurveyError =>
  invalid(
    file,
    { ja: `export default が ${expected} ではありません`, en: `its default export is not ${expected}` },
    { ja: `export default ${expected} と書いてください`, en: `write export default ${expected}` },
  );

const twice = (file: string, id: string, other: string): SurveyError =>
  invalid(
    file,
    { ja: `id ${id} が ${other} と重なっています`, en: `id ${id} is also in ${other}` },
    { ja: "どちらかの id を変えてください", en: "give one of them another id" },
  );
