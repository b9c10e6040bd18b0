/** Columns of a file of cases that are no questions: whose case it is, and its own id. */
import { SurveyError } from "../../errors.js";
import { folded } from "../lookup.js";
import type { Table } from "../table.js";
import { type ColumnCells, columnCells } from "./column-cells.js";
import { namedColumns } from "./guess-roles.js";

export interface CaseColumns {
  readonly id: string;
  readonly respondent: string;
  /** Whether ids start anew in each respondent. */
  readonly nest: boolean;
}

interface Owners {
  /** The file of the respondents, and the header of their ids. */
  readonly table: Table;
  readonly id: string;
  /** The columns of the wave before. */
  readonly known?: Pick<CaseColumns, "id" | "respondent"> | undefined;
}

const caseHeader = /(番号|連番|ケース|no\.?|id|case|serial)/i;

/** As the wave before had them, else by what the cells hold; throws where no column says whose a case is. */
export function caseColumns(table: Table, { table: owners, id, known }: Owners): CaseColumns {
  const columns = namedColumns(table);
  const named = (header: string | undefined) => columns.find((cells) => cells.header === header);
  const ids = new Set(columnCells(owners, owners.header.indexOf(id)).texts.keys());
  const isOwner = ({ texts, filled, rows }: ColumnCells) =>
    filled === rows && [...texts.keys()].every((text) => ids.has(text));
  const like = columns.filter(isOwner);
  const respondent = named(known?.respondent) ?? like.find(({ header }) => folded(header) === folded(id)) ?? most(like);
  if (respondent === undefined) throw missing(table, owners, id);
  const others = columns.filter((cells) => cells !== respondent);
  const own =
    named(known?.id) ?? others.find((cells) => isNumbering(cells) && tells(cells)) ?? others.find(isNumbering);
  if (own === undefined) throw noId(table);
  return { id: own.header, respondent: respondent.header, nest: !tells(own) };
}

const isNumbering = ({ header }: ColumnCells): boolean => caseHeader.test(folded(header));
const tells = ({ texts, filled, rows }: ColumnCells): boolean => filled === rows && texts.size === rows;

/** A column of few ids may be of answers whose codes look like ids; whose cases they are has the most. */
const most = (columns: readonly ColumnCells[]): ColumnCells | undefined =>
  columns.toSorted((a, b) => b.texts.size - a.texts.size)[0];

const missing = (table: Table, owners: Table, id: string): SurveyError =>
  new SurveyError(
    "faulty-data",
    {
      ja: `${table.file}: だれのケースかを示す列がありません（${owners.file} の列「${id}」にある番号の列）`,
      en: `${table.file}: no column says whose a case is (expected one of the ids in column "${id}" of ${owners.file})`,
    },
    {
      hint: {
        ja: `${table.file} に回答者の番号の列を加えてください。番号の書き方は 2 つのファイルで同じにします`,
        en: "add a column with the respondent's id, written as in the file of the respondents",
      },
    },
  );

const noId = (table: Table): SurveyError =>
  new SurveyError(
    "faulty-data",
    {
      ja: `${table.file}: ケースを見分ける列（番号）がありません`,
      en: `${table.file}: no column tells cases apart (expected an id)`,
    },
    { hint: { ja: "列 case を加えて 1 から番号を振ってください", en: "add a column case that numbers them from 1" } },
  );
