/** The responses of a survey with two levels: its respondents, and the cases inside them, in one file or in two. */
import type { TwoLevelSurvey } from "../codebook/case-survey.js";
import type { Questions } from "../codebook/question.js";
import type { Wave } from "../codebook/wave.js";
import { SurveyError } from "../errors.js";
import { asInFile } from "./as-in-file.js";
import { type CaseSource, longSource, wideSource } from "./case-source.js";
import { designRoles } from "./design-columns.js";
import { type Fault, severityOf } from "./fault.js";
import { headingsOf } from "./headings.js";
import type { LevelQuestions } from "./level-questions.js";
import { idsOf, type Respondents, respondentsOf } from "./link-cases.js";
import { readCases, unreadCases } from "./read-cases.js";
import { declaredTable } from "./read-responses.js";
import { readRows } from "./read-rows.js";
import type { CaseReading, Reading } from "./responses.js";
import type { Table } from "./table.js";
import { splitWide } from "./wide-cases.js";

/** Where the files of a wave are on this machine. */
export interface LevelPaths {
  readonly respondents: string;
  /** The file of the cases, if they have their own. */
  readonly cases?: string;
}

export interface Levels {
  readonly respondents: Reading;
  readonly cases: CaseReading;
}

/**
 * Reads both levels of a wave. Cases stand in a file of their own or in the respondent's row; both give the same
 * columns. A case of a respondent who is unknown or refused is refused too.
 */
export async function readLevels(paths: LevelPaths, survey: TwoLevelSurvey, wave: Wave): Promise<Levels> {
  const { cases } = wave.responses;
  if (cases === undefined) throw noCases(wave);
  const questions = {
    respondents: asInFile({ questions: survey.questions }, wave.responses).questions,
    cases: asInFile({ questions: survey.cases.questions }, cases).questions,
  };
  const file = await declaredTable(paths.respondents, wave.responses);
  if ("wide" in cases) {
    const split = splitWide(file, cases, questions);
    return bothLevels(split.respondents, (ids) => wideSource(split, ids), { survey, wave, questions });
  }
  const table = await declaredTable(paths.cases ?? paths.respondents, cases);
  return bothLevels(file, () => longSource(table, cases), { survey, wave, questions });
}

const noCases = ({ survey, id }: Wave): SurveyError =>
  new SurveyError("invalid-declaration", {
    ja: `${survey}@${id}: responses.cases がありません`,
    en: `${survey}@${id}: no responses.cases (expected where the cases are)`,
  });

interface Declared {
  readonly survey: TwoLevelSurvey;
  readonly wave: Wave;
  /** As they stand in the files. */
  readonly questions: LevelQuestions;
}

function bothLevels(
  table: Table,
  sourceOf: (ids: readonly string[]) => CaseSource,
  { survey, wave, questions }: Declared,
): Levels {
  const read = readRows(table, { survey: { questions: questions.respondents }, roles: designRoles(wave) });
  const ids = idsOf(read, wave.responses.id);
  const source = sourceOf(ids);
  if (read.reading.faults.some((fault) => severityOf(fault) === "file")) {
    return { respondents: read.reading, cases: unreadCases(source, questions) };
  }
  const { reported } = survey.cases;
  const keys = ids.map((id, row) => source.respondentKey(row, id));
  const known = respondentsOf(read, { keys, rowNumbers: table.rowNumbers }, reported);
  const { reading: cases, held } = readCases(source, questions, { read, known, ids });
  const fewer = held === null ? [] : fewerCases(known, held, headerOf(table, questions.respondents, reported));
  const faults = [...read.reading.faults, ...fewer].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { respondents: { ...read.reading, faults }, cases };
}

/** The header under which a question stands in a table, or its name. */
function headerOf({ header }: Table, questions: Questions, question: string | undefined): string | null {
  const index = headingsOf(header, questions).findIndex((heading) => heading?.question === question);
  return header[index] ?? question ?? null;
}

/** Warnings for respondents who reported more cases than there are. */
function fewerCases({ file, rowNumbers, reported }: Respondents, held: Uint32Array, column: string | null): Fault[] {
  return reported.flatMap((number, respondent): Fault[] => {
    const [row, expected] = [rowNumbers[respondent]!, held[respondent]!];
    if (number === null || number <= expected) return [];
    return [{ code: "fewer-cases-than-reported", file, row, column, found: String(number), expected }];
  });
}
