/**
 * The data of a wave as a Frictionless data package: which files there are, what their fields mean, and the schema of the
 * responses behind them, which are not part of it. Version 2.0, described at datapackage.org.
 */
import { inLanguage, type Label } from "../codebook/label.js";
import type { MissingKind, Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";

/** A CSV file of the package. */
export interface DataFile {
  readonly name: string;
  /** Beside the package. */
  readonly path: string;
  readonly title: string;
  /** The names of its fields; those not numeric hold text. */
  readonly fields: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
  /** Which row names the fields; defaults to the first. */
  readonly header?: number;
}

const numeric = new Set(
  "probability value se low high level df n count size effectiveN deff cv weighted difference differenceP 行番号 階層 列番号 桁数".split(
    " ",
  ),
);

export function dataPackage(survey: Survey, wave: Wave, files: readonly DataFile[]): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `${survey.id}-${wave.id}`.toLowerCase(),
    title: `${survey.title.ja} ${wave.label.ja}`,
    description: wave.origin === "reconstructed" ? "再構成データによる集計" : "集計結果",
    sources: [{ title: wave.source.ja }],
    resources: files.map(resource),
    responses: { schema: responseSchema(survey) },
  };
}

const resource = ({ name, path, title, fields, bytes, sha256, header = 1 }: DataFile): object => ({
  name,
  path,
  title,
  type: "table",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  bytes,
  hash: `sha256:${sha256}`,
  ...(header > 1 && { dialect: { headerRows: [header] } }),
  schema: {
    fields: fields.map((field) => ({ name: field, type: numeric.has(field) ? "number" : "string" })),
    missingValues: [""],
  },
});

const kinds: Readonly<Record<MissingKind, string>> = { noAnswer: "無回答", notAsked: "非該当", unknown: "不明" };

/** The Table Schema of the response file: types, categories with their labels, and the codes of missing answers. */
function responseSchema({ questions }: Survey): object {
  return { fields: Object.entries(questions).map(([name, question]) => field(name, question)) };
}

function field(name: string, question: Question): object {
  const missing = Object.entries(question.missing).flatMap(([kind, codes]) =>
    codes.map((value) => ({ value, label: kinds[kind as MissingKind] })),
  );
  return {
    name,
    title: inLanguage(question.label, "ja"),
    ...typeOf(question),
    missingValues: [{ value: "", label: "空欄" }, ...missing],
  };
}

function typeOf(question: Question): object {
  switch (question.kind) {
    case "number":
      return {
        type: question.integer ? "integer" : "number",
        constraints: { minimum: question.min, maximum: question.max },
      };
    case "date":
      return { type: "date" };
    case "text":
      return { type: "string" };
    case "multiple":
      return { type: "list", delimiter: ",", itemType: "string", categories: categoriesOf(question.categories) };
    default:
      return {
        type: "string",
        categories: categoriesOf(question.categories),
        categoriesOrdered: question.kind === "scale",
      };
  }
}

const categoriesOf = (categories: readonly { readonly code: string; readonly label: Label }[]): object =>
  categories.map(({ code, label }) => ({ value: code, label: label.ja }));
