/** A new file against the codebook: what was probably renamed, and what does not fit. */
import { questionsIn } from "../../codebook/condition.js";
import type { Question } from "../../codebook/question.js";
import type { Survey } from "../../codebook/survey.js";
import type { Wave } from "../../codebook/wave.js";
import { asInFile } from "../../data/as-in-file.js";
import { designRoles } from "../../data/design-columns.js";
import { type Fault, severityOf } from "../../data/fault.js";
import { splitHeader } from "../../data/guess/split-header.js";
import { folded } from "../../data/lookup.js";
import { matchColumns } from "../../data/match-columns.js";
import { nearestText } from "../../data/nearest-text.js";
import { readResponses } from "../../data/read-responses.js";
import type { Table } from "../../data/table.js";

/** What a wave declares of its file. */
type Declared = Pick<Wave, "design" | "responses">;

export interface FileMatch {
  /** Headers that probably are those of a question. */
  readonly columns: Readonly<Record<string, string>>;
  /** Texts that probably stand for a category. */
  readonly categories: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What does not fit, once those are known. */
  readonly faults: readonly Fault[];
  /** Rows that can be used, of those in the file. */
  readonly accepted: number;
}

interface File {
  readonly path: string;
  readonly table: Table;
}

const declaring = (wave: Declared, { columns, categories }: Pick<FileMatch, "columns" | "categories">): Declared => ({
  ...wave,
  responses: { ...wave.responses, columns, categories },
});

function matching(survey: Survey, wave: Declared, table: Table) {
  const extras = [...designRoles(wave).keys()].filter((name) => !(name in survey.questions));
  return matchColumns(table, asInFile(survey, wave.responses).questions, extras);
}

/** For each question without a column, the header that nothing reads and that is most like it. */
function renamedColumns(survey: Survey, wave: Declared, table: Table): Record<string, string> {
  const { places, faults } = matching(survey, wave, table);
  const unread = faults.flatMap(({ code, found }) => (code === "extra-column" ? [found] : []));
  const found: Record<string, string> = {};
  for (const [name, { label, alias, kind }] of Object.entries(survey.questions)) {
    if (places.has(name)) continue;
    const taken = new Set(Object.values(found));
    const stems = kind === "multiple" ? unread.flatMap((header) => splitHeader(header).map(({ stem }) => stem)) : [];
    const free = [...unread, ...stems].filter((header) => !taken.has(header));
    const own = [label.ja, label.en ?? label.ja, ...alias];
    const near = [...own, name].map((text) => nearestText(text, free)).find((text) => text !== null);
    const header = near ?? holding(own, free);
    if (header) found[name] = header;
  }
  return found;
}

/** The one header that holds a label whole, or is held by it. */
function holding(labels: readonly string[], headers: readonly string[]): string | null {
  const held = (a: string, b: string) => (a.includes(b) && b.length > 1) || (b.includes(a) && a.length > 1);
  const found = headers.filter((header) => labels.some((label) => held(folded(header), folded(label))));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The survey without questions the file has no column for, and without conditions on them. */
function answeredPart(survey: Survey, wave: Declared, table: Table): Survey {
  const { places } = matching(survey, wave, table);
  const kept = Object.entries(survey.questions).filter(([name]) => places.has(name));
  const questions = kept.map(([name, question]): [string, Question] => {
    const { askedIf, ...open } = question;
    const gated = askedIf !== undefined && !questionsIn(askedIf).every((gate) => places.has(gate));
    return [name, gated ? (open as Question) : question];
  });
  return { ...survey, questions: Object.fromEntries(questions) };
}

/** For each text that no category has, the category whose label is most like it. */
function renamedCategories(
  survey: Survey,
  wave: Declared,
  { table, faults }: { table: Table; faults: readonly Fault[] },
) {
  const { places } = matching(survey, wave, table);
  const found: Record<string, Record<string, string>> = {};
  for (const [name, place] of places) {
    const question = survey.questions[name];
    if (!question || !("categories" in question) || !("column" in place)) continue;
    const header = table.header[place.column];
    for (const fault of faults) {
      if (fault.code !== "unknown-category" || fault.column !== header) continue;
      const labels = question.categories.map(({ label }) => label.ja);
      const near = /^\d+$/.test(fault.found) ? null : nearestText(fault.found, labels);
      const category = question.categories.find(({ label }) => label.ja === near);
      if (category) found[name] = { ...found[name], [fault.found.trim()]: category.name };
    }
  }
  return found;
}

/** Reads a file as a wave of the survey would, and again with what was probably renamed. */
export async function matchFile(survey: Survey, wave: Declared, { path, table }: File): Promise<FileMatch> {
  const columns = renamedColumns(survey, wave, table);
  const named = declaring(wave, { columns, categories: {} });
  const missing = matching(survey, named, table).faults.filter((fault) => severityOf(fault) === "file");
  const part = answeredPart(survey, named, table);
  const known = Object.fromEntries(Object.entries(columns).filter(([name]) => name in part.questions));
  const first = await readResponses(path, part, declaring(wave, { columns: known, categories: {} }));
  const categories = renamedCategories(part, named, { table, faults: first.faults });
  const second = await readResponses(path, part, declaring(wave, { columns: known, categories }));
  const left = second.faults.filter((fault) => severityOf(fault) !== "file" || missing.length === 0);
  return { columns, categories, faults: [...missing, ...left], accepted: missing.length > 0 ? 0 : second.responses.n };
}
