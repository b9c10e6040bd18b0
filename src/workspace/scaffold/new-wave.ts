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
import { type OutputFile, textFile } from "../output-file.js";
import { checkedId } from "./checked-id.js";
import { matchFile } from "./match-file.js";
import { doubtsIn, type FileFlags, readNamedTable } from "./new-survey.js";
import { type DesignFlags, waveDesign } from "./wave-design.js";
import { waveText } from "./wave-text.js";
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
  const { root, lang, population, asked } = options;
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
  const surveyFile = basename(found.file);
  const title = found.survey.title[lang] ?? found.survey.title.ja;
  const wave = { id, surveyFile, title, fieldwork: period, population, asked, rows, responses, design, match, last };
  const text = waveText(wave, lang);
  const folder = `surveys/${basename(found.folder)}`;
  const copied: OutputFile[] = place.copy
    ? [{ path: `${folder}/${place.file.replace("../", "")}`, bytes: readFileSync(path) }]
    : [];
  const files = [textFile(`${folder}/waves/${id}.ts`, text), ...copied];
  writeNew(root, files);
  const renamed = { columns: Object.keys(match.columns).length, categories: texts(match.categories) };
  return {
    files: files.map((file) => file.path),
    rows,
    accepted: match.accepted,
    doubts: doubtsIn(text),
    faults: match.faults,
    renamed,
    notes: table.notes,
  };
}

const texts = (categories: Readonly<Record<string, object>>): number =>
  Object.values(categories).reduce((sum, one) => sum + Object.keys(one).length, 0);
