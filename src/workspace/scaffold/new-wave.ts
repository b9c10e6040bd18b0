/** A new wave of a survey: waves/WAVE.ts and, where it lies elsewhere, a copy of its response file. */
import { readFileSync } from "node:fs";
import { basename, extname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Lang } from "../../codebook/label.js";
import type { Wave } from "../../codebook/wave.js";
import type { Fault } from "../../data/fault.js";
import { respondentId } from "../../data/guess/guess-roles.js";
import type { Table } from "../../data/table.js";
import { type Message, SurveyError } from "../../errors.js";
import type { FoundSurvey } from "../discover.js";
import { readNamedTable } from "../named-table.js";
import { type OutputFile, textFile } from "../output-file.js";
import { checkedId } from "./checked-id.js";
import { matchFile } from "./match-file.js";
import { newCases } from "./new-cases.js";
import { doubtsIn, type FileFlags } from "./new-survey.js";
import { type DesignFlags, waveDesign } from "./wave-design.js";
import { type NewWave, waveText } from "./wave-text.js";
import { writeNew } from "./write-new.js";

export interface NewWaveOptions extends FileFlags, DesignFlags {
  readonly root: string;
  readonly cwd: string;
  readonly lang: Lang;
  readonly responses: string;
  readonly population?: number | undefined;
  readonly asked?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The file of the cases, for a survey with two levels. */
  readonly cases?: string | undefined;
}

/** What became of the file of the cases. */
interface NewCaseRows {
  readonly rows: number;
  readonly accepted: number;
}

export interface NewWaveResult {
  /** Files written, relative to the workspace. */
  readonly files: readonly string[];
  readonly rows: number;
  readonly accepted: number;
  readonly doubts: number;
  readonly faults: readonly Fault[];
  /** What was taken for renamed: how many headers and texts. */
  readonly renamed: { readonly columns: number; readonly categories: number };
  readonly notes: readonly Message[];
  readonly cases?: NewCaseRows;
}

const latest = ({ waves }: FoundSurvey): Wave | null =>
  waves.map(({ wave }) => wave).toSorted((a, b) => (a.fieldwork.from < b.fieldwork.from ? 1 : -1))[0] ?? null;

function fieldwork(id: string, { from, to }: NewWaveOptions) {
  if (from !== undefined) return { from, to: to ?? from, guessed: false };
  const year = /(?:^|-)((?:19|20)\d{2})(?:-|$)/.exec(id)?.[1];
  if (year !== undefined) return { from: year, to: to ?? year, guessed: true };
  throw new SurveyError(
    "invalid-option",
    { ja: `調査期間が分かりません：回 ${id}`, en: `fieldwork unknown: wave ${id}` },
    {
      hint: {
        ja: "--from 2026-06 --to 2026-07 のように指定してください",
        en: "say it with --from 2026-06 --to 2026-07",
      },
    },
  );
}

function checkCount(flag: string, count: number | undefined, rows: number): void {
  if (count === undefined || count >= rows) return;
  throw new SurveyError("invalid-option", {
    ja: `${flag} の値が回答の数より小さくなっています：${count}（${rows} 以上）`,
    en: `invalid ${flag}: ${count} (expected at least the ${rows} responses)`,
  });
}

/** Where the file is in the survey's folder: where it lies already, or a copy named for the wave. */
function placeOf(path: string, { folder }: FoundSurvey, id: string): { readonly file: string; readonly copy: boolean } {
  const inside = relative(folder, path);
  const lies = !isAbsolute(inside) && inside !== ".." && !inside.startsWith(`..${sep}`);
  if (lies) return { file: `../${inside.split(sep).join("/")}`, copy: false };
  return { file: `../responses/${id}${extname(path).toLowerCase()}`, copy: true };
}

function declaredResponses(table: Table, file: string, options: NewWaveOptions & { last: Wave | null }) {
  const { encoding, sheet, last } = options;
  const known = last && table.header.includes(last.responses.id) ? last.responses.id : undefined;
  const id = respondentId(table, options.id ?? known);
  return { file, id, ...(encoding !== undefined && { encoding }), ...(sheet !== undefined && { sheet }) };
}

/** Writes the wave; an existing file is never touched, and the survey's own file is not changed. */
export async function newWave(found: FoundSurvey, id: string, options: NewWaveOptions): Promise<NewWaveResult> {
  checkedId(id, { ja: "回", en: "wave" });
  const { wave, copies, notes } = await declared(found, id, options);
  const text = waveText(wave, options.lang);
  const folder = `surveys/${basename(found.folder)}`;
  const copied = copies.map(({ to, from }): OutputFile => ({ path: `${folder}/${to}`, bytes: readFileSync(from) }));
  const files = [textFile(`${folder}/waves/${id}.ts`, text), ...copied];
  writeNew(options.root, files);
  const inside = wave.cases !== null && "match" in wave.cases ? wave.cases : null;
  const matches = [wave.match, ...(inside === null ? [] : [inside.match])];
  return {
    files: files.map((file) => file.path),
    rows: wave.rows,
    accepted: wave.match.accepted,
    doubts: doubtsIn(text),
    faults: matches.flatMap(({ faults }) => faults),
    renamed: {
      columns: matches.reduce((sum, { columns }) => sum + Object.keys(columns).length, 0),
      categories: matches.reduce((sum, { categories }) => sum + texts(categories), 0),
    },
    notes,
    ...(inside !== null && { cases: { rows: inside.rows, accepted: inside.match.accepted } }),
  };
}

/** What the files say of the wave, and which of them are to be copied where. */
async function declared(found: FoundSurvey, id: string, options: NewWaveOptions) {
  const { lang, population, asked } = options;
  const period = fieldwork(id, options);
  const path = resolve(options.cwd, options.responses);
  const table = await readNamedTable(options.responses, options);
  const rows = table.read;
  checkCount("--asked", asked, rows);
  checkCount("--population", population, Math.max(rows, asked ?? 0));
  const last = latest(found);
  const place = placeOf(path, found, id);
  const responses = declaredResponses(table, place.file, { ...options, last });
  const design = waveDesign(table, { ...options, last });
  const shown = { ...responses, file: options.responses };
  const match = await matchFile(found.survey, { design, responses: shown }, { path, table });
  const placed = (file: string) => placeOf(file, found, `${id}-cases`);
  const cases = await newCases(found.survey, { table, id: responses.id }, { ...options, placed, last });
  const { title } = found.survey;
  const named = { id, surveyFile: basename(found.file), title: title[lang] ?? title.ja, fieldwork: period };
  const wave: NewWave = { ...named, population, asked, rows, responses, design, match, cases, last };
  const caseCopy = cases !== null && "path" in cases ? [{ ...placed(cases.path), path: cases.path }] : [];
  const copies = [{ ...place, path }, ...caseCopy].flatMap((one) =>
    one.copy ? [{ to: one.file.replace("../", ""), from: one.path }] : [],
  );
  return { wave, copies, notes: table.notes };
}

const texts = (categories: Readonly<Record<string, object>>): number =>
  Object.values(categories).reduce((sum, one) => sum + Object.keys(one).length, 0);
