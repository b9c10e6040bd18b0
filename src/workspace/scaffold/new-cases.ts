/** The cases of a new wave, of a survey with two levels: in a file of their own, or repeated in the respondent's row as before. */
import { resolve } from "node:path";
import { hasCases, type TwoLevelSurvey } from "../../codebook/case-survey.js";
import type { Survey } from "../../codebook/survey.js";
import type { DesignDeclaration, LongCases, Wave, WideCases } from "../../codebook/wave.js";
import { type CaseColumns, caseColumns } from "../../data/guess/guess-case-columns.js";
import type { Table } from "../../data/table.js";
import { type Message, SurveyError } from "../../errors.js";
import { readNamedTable } from "../named-table.js";
import { type FileMatch, matchFile } from "./match-file.js";
import type { FileFlags } from "./new-survey.js";

interface CaseFlags extends FileFlags {
  readonly cwd: string;
  /** Where a file is in the survey's folder, or will be. */
  readonly placed: (path: string) => { readonly file: string };
  /** The file of the cases, as it was named. */
  readonly cases?: string | undefined;
  readonly last: Wave | null;
}

/** The respondents that cases belong to. */
interface Owners {
  readonly table: Table;
  readonly id: string;
}

/** A file of cases, and how it fits. */
export interface LongCaseMatch {
  readonly declared: Pick<LongCases, "file" | "id" | "respondent" | "nest">;
  readonly path: string;
  readonly rows: number;
  readonly match: FileMatch;
}

export type NewCases = LongCaseMatch | { readonly declared: Pick<WideCases, "wide"> };

/** Null where the survey has one level; a survey with two needs to know where the cases are. */
export async function newCases(survey: Survey, owners: Owners, flags: CaseFlags): Promise<NewCases | null> {
  const { cases, last } = flags;
  if (!hasCases(survey)) {
    if (cases === undefined) return null;
    throw refused(`--cases ${cases}`, {
      ja: `調査 ${survey.id} にケースの質問はありません`,
      en: `survey ${survey.id} has no questions of cases`,
    });
  }
  if (cases !== undefined) return longCases(survey, owners, { ...flags, cases });
  const before = last?.responses.cases;
  if (before !== undefined && "wide" in before) return { declared: { wide: before.wide } };
  throw refused(
    "--cases",
    {
      ja: `調査 ${survey.id} には「${survey.cases.label.ja}」の回答もあります`,
      en: `survey ${survey.id} has answers of each of its ${survey.cases.label.en ?? survey.cases.label.ja} too`,
    },
    {
      ja: "そのファイルを --cases で指定してください（1 行に 1 件、回答者の番号の列が要ります）",
      en: "name their file with --cases: one row each, with a column of the respondent's id",
    },
  );
}

async function longCases(
  survey: TwoLevelSurvey,
  owners: Owners,
  flags: CaseFlags & { readonly cases: string },
): Promise<LongCaseMatch> {
  const { cases: shown, cwd, placed, last } = flags;
  const path = resolve(cwd, shown);
  const { encoding: _, sheet: __, ...plain } = flags;
  const table = await readNamedTable(shown, plain);
  const before = last?.responses.cases;
  const known = before !== undefined && "file" in before ? before : undefined;
  const columns = caseColumns(table, { ...owners, known });
  const match = await matchFile(asOneLevel(survey), ofCases(shown, columns), { path, table });
  const faults = columns.nest ? match.faults.filter(({ code }) => code !== "duplicate-id") : match.faults;
  const accepted = columns.nest && match.faults.length > faults.length ? table.read : match.accepted;
  return {
    declared: { file: placed(path).file, ...columns },
    path,
    rows: table.read,
    match: { ...match, faults, accepted },
  };
}

/** The questions of the cases alone. */
const asOneLevel = ({ cases, ...survey }: TwoLevelSurvey): Survey => ({ ...survey, ...cases });

/** A case is drawn with its respondent. */
function ofCases(file: string, { id, respondent }: CaseColumns) {
  const design: DesignDeclaration = { strata: [], psu: [respondent], nest: false, lonelyPsu: "fail" };
  return { design, responses: { file, id } };
}

const refused = (option: string, { ja, en }: Message, hint?: Message): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `${option}: ${ja}`, en: `${option}: ${en}` },
    hint === undefined ? {} : { hint },
  );
