/** The surveys of a workspace: surveys/<id>/survey.ts and surveys/<id>/waves/*.ts. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Survey } from "../codebook/survey.js";
import type { PendingWave, Wave } from "../codebook/wave.js";
import { type Message, SurveyError } from "../errors.js";
import type { LoadDefault } from "./load-module.js";

/** One wave as found on disk. */
export interface FoundWave {
  readonly wave: Wave;
  /** The wave's own file. */
  readonly file: string;
  readonly responses: FoundFile;
  /** The file of its cases, if they have their own. */
  readonly cases?: FoundFile;
}

/** A response file; `shown` is relative to the workspace. */
export interface FoundFile {
  readonly path: string;
  readonly shown: string;
}

/** A wave whose responses are not at hand. */
export interface FoundPending {
  readonly wave: PendingWave;
  readonly file: string;
}

/** One survey as found on disk. */
export interface FoundSurvey {
  readonly survey: Survey;
  readonly folder: string;
  readonly file: string;
  readonly waves: readonly FoundWave[];
  readonly pending: readonly FoundPending[];
  /** Its published.csv, if there is one. */
  readonly published: string | null;
}

const sources = /(?<!\.d)\.(ts|mts|js|mjs)$/;

/** A path as messages and outputs show it: relative to the workspace, with slashes. */
export const shownPath = (workspace: string, path: string): string => relative(workspace, path).split(sep).join("/");

function invalid(shown: string, what: Message, hint: Message): SurveyError {
  return new SurveyError("invalid-declaration", { ja: `${shown}: ${what.ja}`, en: `${shown}: ${what.en}` }, { hint });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isSurvey = (value: unknown): value is Survey =>
  isRecord(value) && typeof value.id === "string" && isRecord(value.questions) && isRecord(value.targets);
const isWave = (value: unknown): value is Wave | PendingWave =>
  isRecord(value) && typeof value.id === "string" && typeof value.survey === "string" && isRecord(value.sample);

async function loadSurvey(file: string, shown: string, load: LoadDefault): Promise<Survey> {
  const survey = await load(file, shown);
  if (isSurvey(survey)) return survey;
  throw invalid(
    shown,
    { ja: "export default が調査ではありません", en: "its default export is no survey" },
    { ja: "export default defineSurvey({ … }) と書いてください", en: "write export default defineSurvey({ … })" },
  );
}

async function loadWave(file: string, shown: string, load: LoadDefault): Promise<Wave | PendingWave> {
  const wave = await load(file, shown);
  if (isWave(wave)) return wave;
  throw invalid(
    shown,
    { ja: "export default が調査の回ではありません", en: "its default export is no wave" },
    {
      ja: "export default defineWave(survey, { … }) と書いてください",
      en: "write export default defineWave(survey, { … })",
    },
  );
}

function checkBelongs(survey: Survey, wave: Wave | PendingWave, shown: string): void {
  if (wave.survey === survey.id) return;
  throw invalid(
    shown,
    {
      ja: `調査 ${wave.survey} の回が、調査 ${survey.id} のフォルダーにあります`,
      en: `a wave of survey ${wave.survey} (expected one of ${survey.id}, in whose folder it is)`,
    },
    {
      ja: "ファイルを移すか、import する survey を直してください",
      en: "move the file, or import the survey it belongs to",
    },
  );
}

type Found = Pick<FoundWave, "file"> & { readonly wave: Wave | PendingWave };

function checkDistinct(waves: readonly Found[], workspace: string): void {
  const seen = new Map<string, Found>();
  for (const found of waves) {
    const other = seen.get(found.wave.id);
    if (other) {
      throw invalid(
        shownPath(workspace, found.file),
        {
          ja: `回の id ${found.wave.id} が ${shownPath(workspace, other.file)} と重なっています`,
          en: `wave id ${found.wave.id} is also that of ${shownPath(workspace, other.file)}`,
        },
        { ja: "どちらかの id を変えてください", en: "give one of them another id" },
      );
    }
    seen.set(found.wave.id, found);
  }
}

/** The files of a wave with responses. */
function filesOf(wave: Wave, file: string, workspace: string): Pick<FoundWave, "responses" | "cases"> {
  const found = (name: string): FoundFile => {
    const path = join(dirname(file), name);
    return { path, shown: shownPath(workspace, path) };
  };
  const { cases } = wave.responses;
  const responses = found(wave.responses.file);
  return cases !== undefined && "file" in cases ? { responses, cases: found(cases.file) } : { responses };
}

const isPending = (wave: Wave | PendingWave): wave is PendingWave => wave.responses === undefined;

async function findWaves(
  survey: Survey,
  folder: string,
  place: Place,
): Promise<Pick<FoundSurvey, "waves" | "pending">> {
  const wavesFolder = join(folder, "waves");
  const names = existsSync(wavesFolder)
    ? readdirSync(wavesFolder)
        .filter((name) => sources.test(name))
        .sort()
    : [];
  const waves: FoundWave[] = [];
  const pending: FoundPending[] = [];
  for (const name of names) {
    const file = join(wavesFolder, name);
    const shown = shownPath(place.workspace, file);
    const wave = await loadWave(file, shown, place.load);
    checkBelongs(survey, wave, shown);
    if (isPending(wave)) pending.push({ wave, file });
    else waves.push({ wave, file, ...filesOf(wave, file, place.workspace) });
  }
  checkDistinct([...waves, ...pending], place.workspace);
  return { waves, pending };
}

interface Place {
  readonly workspace: string;
  readonly load: LoadDefault;
}

async function findSurvey(folder: string, place: Place): Promise<FoundSurvey | null> {
  const name = readdirSync(folder)
    .sort()
    .find((file) => /^survey\.(ts|mts|js|mjs)$/.test(file));
  if (name === undefined) return null;
  const file = join(folder, name);
  const survey = await loadSurvey(file, shownPath(place.workspace, file), place.load);
  const published = join(folder, "published.csv");
  const waves = await findWaves(survey, folder, place);
  return { survey, folder, file, ...waves, published: existsSync(published) ? published : null };
}

/** Every survey with a survey file, in the order of their folders' names. */
export async function discoverSurveys(workspace: string, load: LoadDefault): Promise<FoundSurvey[]> {
  const root = join(workspace, "surveys");
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const surveys: FoundSurvey[] = [];
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const found = await findSurvey(join(root, name), { workspace, load });
    if (found) surveys.push(found);
  }
  return surveys;
}
