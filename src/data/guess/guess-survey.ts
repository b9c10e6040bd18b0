/** A codebook as a file of responses suggests it. Every guess that can be wrong carries a doubt. */
import type { Message } from "../../errors.js";
import { SurveyError } from "../../errors.js";
import { folded } from "../lookup.js";
import { cellText, isErrorCell, type Table } from "../table.js";
import type { ColumnCells } from "./column-cells.js";
import type { GuessedAnswers, GuessedQuestion, SurveyGuess } from "./guess.js";
import { guessColumn } from "./guess-column.js";
import { groupAt, guessMultiple, type Rows } from "./guess-multiple.js";
import { questionNames } from "./guess-names.js";
import { idColumn, namedColumns, weightColumn } from "./guess-roles.js";

/** A question whose name waits for those of the others. */
interface Nameless {
  /** The header, or the stem of several. */
  readonly header: string;
  readonly answers: GuessedAnswers;
}

/** Headers that stand twice: which column is meant could never be told. */
function refuseDoubles({ file, header }: Table): void {
  const twice = header.find(
    (name, i) => name !== "" && header.findIndex((other) => folded(other) === folded(name)) < i,
  );
  if (twice === undefined) return;
  throw new SurveyError(
    "faulty-data",
    { ja: `${file}: 見出し「${twice}」の列が 2 つあります`, en: `${file}: two columns with the header ${twice}` },
    { hint: { ja: "見出しを書き分けてください", en: "give one of them another header" } },
  );
}

function questionsIn(columns: readonly ColumnCells[], rows: Rows): Nameless[] {
  const found: Nameless[] = [];
  for (let at = 0; at < columns.length; ) {
    const group = groupAt(columns.slice(at));
    if (group) found.push({ header: group.stem, answers: guessMultiple(group, rows) });
    else found.push({ header: columns[at]!.header, answers: guessColumn(columns[at]!) });
    at += group ? group.columns.length : 1;
  }
  return found;
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
const lastPart = (header: string): string => header.slice(header.lastIndexOf("／") + 1);

/** The last part of a joined header where no other question has it, else the whole. */
function labels(headers: readonly string[]): readonly string[] {
  const parts = headers.map((header) => spaced(lastPart(header)));
  return headers.map((header, i) => {
    const own = parts[i]!;
    const alone = parts.filter((part) => folded(part) === folded(own)).length === 1;
    return alone && own !== "" ? own : spaced(header);
  });
}

const breakdown = /(性別|年代|年齢階級|年齢区分|\bsex\b|\bgender\b|age.?(class|group))/i;

function unusedDoubts(table: Table, id: string | null, weight: string | null): Message[] {
  const roles = [
    ...(id === null
      ? []
      : [{ ja: `列「${id}」は回答者の番号と見ました`, en: `column ${id} was taken for the respondent's id` }]),
    ...(weight === null
      ? []
      : [{ ja: `列「${weight}」はウェイトと見ました`, en: `column ${weight} was taken for the weight` }]),
  ];
  const nameless = table.header.filter(
    (name, i) => name.trim() === "" && table.rows.some((row) => row[i] !== ""),
  ).length;
  if (nameless === 0) return roles;
  return [
    ...roles,
    {
      ja: `見出しのない列が ${nameless} 列あり、使っていません`,
      en: `${nameless} columns without a header are not used`,
    },
  ];
}

/** Throws where two columns have one header, or no column is a question. `id` is the column of the respondent, if known. */
export function guessSurvey(table: Table, { id }: { readonly id?: string } = {}): SurveyGuess {
  refuseDoubles(table);
  const columns = namedColumns(table);
  const [idHeader, weight] = [id ?? idColumn(columns), weightColumn(columns)];
  const asked = columns.filter(({ header }) => header !== idHeader && header !== weight);
  if (asked.length === 0) {
    throw new SurveyError("faulty-data", {
      ja: `${table.file}: 設問の列がありません`,
      en: `${table.file}: no column is a question`,
    });
  }
  const rows = table.rows.map((row) => row.map((cell) => (isErrorCell(cell) ? "" : cellText(cell).trim())));
  const found = questionsIn(asked, rows);
  const headers = found.map(({ header }) => header);
  const texts = labels(headers);
  const names = questionNames(
    headers.map((header, i) => texts[i] ?? header),
    table.header,
  );
  const questions = found.map(({ header, answers }, i): GuessedQuestion => {
    const [name, label] = [names[i]!, texts[i]!];
    const alias = folded(header) === folded(label) || folded(header) === name ? [] : [spaced(header)];
    return { ...answers, name, label, alias };
  });
  const by = questions.filter(({ kind, label }) => kind !== "multiple" && kind !== "text" && breakdown.test(label));
  return {
    questions,
    by: by.filter(({ categories }) => categories.length > 0).map(({ name }) => name),
    doubts: unusedDoubts(table, idHeader, weight),
  };
}
