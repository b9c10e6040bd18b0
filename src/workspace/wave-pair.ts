/** Two waves of the workspace as samples, with the crosswalk between their codebooks. */
import { existsSync } from "node:fs";
import { type Crosswalk, defineCrosswalk } from "../codebook/crosswalk.js";
import type { Survey } from "../codebook/survey.js";
import type { WavePair } from "../compare/compare-waves.js";
import { SurveyError } from "../errors.js";
import type { SurveySample } from "../estimate/survey-estimates.js";
import { refuseFaultyReading } from "./accept-responses.js";
import { type FoundSurvey, type FoundWave, shownPath } from "./discover.js";
import { type Api, moduleLoader } from "./load-module.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { readWave } from "./read-wave.js";
import { selectWaves } from "./select.js";
import { crosswalkPath } from "./step-inputs.js";
import { waveSample } from "./wave-sample.js";

interface Chosen {
  readonly found: FoundSurvey;
  readonly wave: FoundWave;
}

const byDate = (a: FoundWave, b: FoundWave): number => (a.wave.fieldwork.from < b.wave.fieldwork.from ? -1 : 1);

/** One wave by name; a survey by itself means its last. */
function chosen({ surveys }: Workspace, selector: string): Chosen {
  const [{ found, waves } = { found: undefined, waves: [] }] = selectWaves(surveys, [selector]);
  const wave = waves.toSorted(byDate).at(-1);
  if (!found || !wave) throw noEarlier(selector);
  return { found, wave };
}

const noEarlier = (name: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `比べる前の回がありません：${name}`, en: `no earlier wave to compare with: ${name}` },
    {
      hint: {
        ja: "比べる回を 2 つ目に書いてください（jittai compare town@2026 town@2024）",
        en: "name the earlier wave too: jittai compare town@2026 town@2024",
      },
    },
  );

/** The wave of the same survey before this one. */
function before({ found, wave }: Chosen): Chosen {
  const earlier = found.waves.filter((other) => other !== wave && byDate(other, wave) < 0).toSorted(byDate);
  const last = earlier.at(-1);
  if (last) return { found, wave: last };
  throw noEarlier(`${found.survey.id}@${wave.wave.id}`);
}

async function sampleOf({ found, wave }: Chosen): Promise<SurveySample> {
  const { survey } = found;
  const { reading } = await readWave(found, wave);
  refuseFaultyReading(reading, { survey, wave: wave.wave });
  const sample = waveSample(reading.responses, { survey, wave: wave.wave }, packageInfo().version);
  return { ...sample, survey, wave: wave.wave };
}

const isCrosswalk = (value: unknown): value is Crosswalk =>
  typeof value === "object" && value !== null && "links" in value && "sameRespondents" in value;

/** What `crosswalks/WAVE.ts` of the later survey declares; without it the names of the codebooks speak for themselves. */
async function crosswalkOf(root: string, [later, earlier]: readonly [Chosen, Survey], api: Api): Promise<Crosswalk> {
  const file = crosswalkPath(later.found, later.wave.wave.id);
  if (!existsSync(file)) return defineCrosswalk<Survey, Survey>(later.found.survey, earlier);
  const shown = shownPath(root, file);
  const found = await moduleLoader(root, api)(file, shown);
  if (isCrosswalk(found)) return found;
  throw new SurveyError(
    "invalid-declaration",
    { ja: `${shown}: export default が対応表ではありません`, en: `${shown}: its default export is no crosswalk` },
    {
      hint: {
        ja: "export default defineCrosswalk(今回の調査, 前回の調査, { … }) と書いてください",
        en: "write export default defineCrosswalk(later, earlier, { … })",
      },
    },
  );
}

/** The waves named (`SURVEY@WAVE`), or one and the wave before it. */
export async function wavePair(
  workspace: Workspace,
  names: { readonly later: string; readonly earlier?: string | undefined },
  api: Api,
): Promise<WavePair & { readonly crosswalk: Crosswalk }> {
  const later = chosen(workspace, names.later);
  const earlier = names.earlier === undefined ? before(later) : chosen(workspace, names.earlier);
  const crosswalk = await crosswalkOf(workspace.root, [later, earlier.found.survey], api);
  return { later: await sampleOf(later), earlier: await sampleOf(earlier), crosswalk };
}
