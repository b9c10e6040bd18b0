/** What can be wrong in a file of figures, each as one line that names file, line and column. */
import { type Message, SurveyError } from "../errors.js";

/** One place where the file is not as its format says. */
export interface CellFault {
  readonly line: number;
  /** The header of the column; null for a fault of the line or of the file. */
  readonly column: string | null;
  /** The cell as it stands. */
  readonly found: string;
  readonly expected: Message;
}

/** The fault as people read it. */
export function cellFaultText({ line, column, found, expected }: CellFault, file: string): Message {
  const [columnJa, columnEn] = column === null ? ["", ""] : [`${column} 列：`, `, column ${column}`];
  return {
    ja: `${file} ${line} 行目 ${columnJa}「${found}」（${expected.ja}）`,
    en: `${file}: line ${line}${columnEn}: "${found}" (expected ${expected.en})`,
  };
}

/** Every fault of the file in one error, a line each. */
export function faultyFile(file: string, faults: readonly CellFault[]): SurveyError {
  const texts = faults.map((fault) => cellFaultText(fault, file));
  return new SurveyError(
    "faulty-data",
    { ja: texts.map(({ ja }) => ja).join("\n"), en: texts.map(({ en }) => en).join("\n") },
    { file, faults },
  );
}

/** A header that lacks a name, or has one that is not known or stands twice. */
export function faultyHeader(
  file: string,
  found: readonly string[],
  { required, optional = [] }: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): SurveyError {
  const more =
    optional.length === 0
      ? { ja: "", en: "" }
      : { ja: `。ほかに ${optional.join(",")} を置けます`, en: `; ${optional.join(",")} are optional` };
  const expected = {
    ja: `見出しは ${required.join(",")}${more.ja}`,
    en: `the header ${required.join(",")}${more.en}`,
  };
  return faultyFile(file, [{ line: 1, column: null, found: found.join(","), expected }]);
}

/** An id that an earlier line has. */
export const repeatedId = (found: string, line: number, earlier: number): CellFault => ({
  line,
  column: "id",
  found,
  expected: { ja: `id は一度だけ。${earlier} 行目にもあります`, en: `each id once; line ${earlier} has it too` },
});
