import { posix, win32 } from "node:path";
import { declarationError, type Place } from "./declaration-error.js";
import { daySpan, parseIsoDate } from "./iso-date.js";
import type { WaveShape } from "./wave-shape.js";

/** Holds the parts of a wave against each other; the first contradiction throws. */
export function checkWave(wave: WaveShape, place: Place): void {
  checkDates(wave, place);
  checkCounts(wave, place);
  checkStrata(wave, place);
  const { responses } = wave;
  if (responses === undefined) checkPending(wave, place);
  else checkFiles(responses, place);
}

function checkFiles({ file, cases }: NonNullable<WaveShape["responses"]>, place: Place): void {
  checkFile(file, { at: "responses.file", place });
  if (cases !== undefined && "file" in cases) checkFile(cases.file, { at: "responses.cases.file", place });
}

/** Without responses nothing is final. */
function checkPending({ status }: WaveShape, place: Place): void {
  if (status === "provisional") return;
  throw declarationError(place, {
    ja: "responses がありません",
    en: "no responses (expected responses, or status provisional while they are not public)",
    hint: {
      ja: '回答が公表されていない間は status: "provisional" と書くと、回収状況だけを集計します',
      en: 'write status: "provisional" while they are not public: only the replies are counted then',
    },
  });
}

/** The strata add up to the sample. */
function checkStrata({ sample }: WaveShape, place: Place): void {
  const { strata } = sample;
  if (strata === undefined) return;
  const names = strata.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) {
    throw declarationError(place, {
      ja: `sample.strata の名前 ${twice} が重複しています`,
      en: `duplicate name in sample.strata: ${twice}`,
    });
  }
  for (const at of ["asked", "replied", "valid"] as const) {
    const whole = sample[at] ?? sample.valid;
    const sum = strata.reduce((total, stratum) => total + (stratum[at] ?? stratum.valid), 0);
    if (sum === whole) continue;
    throw declarationError(place, {
      ja: `sample.strata の ${at} の計 ${sum} が全体の ${whole} と合いません`,
      en: `${at} of sample.strata adds up to ${sum} (expected ${whole})`,
    });
  }
  for (const stratum of strata) checkReplies(stratum, `sample.strata ${stratum.name}`, place);
}

type Replies = Pick<WaveShape["sample"], "asked" | "replied" | "valid">;

/** Nobody is valid who did not reply, and nobody replied who was not asked. */
function checkReplies({ asked, replied, valid }: Replies, at: string, place: Place): void {
  if (asked < valid) {
    throw declarationError(place, {
      ja: `${at}: 有効回答数 ${valid} が調査対象数 ${asked} を超えています`,
      en: `${at}: more valid responses than people asked: ${valid} of ${asked}`,
    });
  }
  if (replied === undefined || (replied >= valid && replied <= asked)) return;
  throw declarationError(place, {
    ja: `${at}: 回収数 ${replied} が、有効回答数 ${valid} から調査対象数 ${asked} までの間にありません`,
    en: `${at}: ${replied} replied (expected ${valid} valid to ${asked} asked)`,
  });
}

function checkDates({ fieldwork, population }: WaveShape, place: Place): void {
  const from = instant(fieldwork.from, "fieldwork.from", place);
  const to = instant(fieldwork.to, "fieldwork.to", place);
  instant(population.asOf, "population.asOf", place);
  if (from[0] <= to[1]) return;
  throw declarationError(place, {
    ja: `調査期間が逆です: ${fieldwork.from}～${fieldwork.to}`,
    en: `fieldwork ends before it begins: ${fieldwork.from} to ${fieldwork.to}`,
  });
}

function instant(text: string, at: string, place: Place): readonly [number, number] {
  const date = parseIsoDate(text);
  if (date) return daySpan(date);
  throw declarationError(place, {
    ja: `${at}: 日付ではありません: ${text}`,
    en: `invalid ${at}: ${text} (expected YYYY, YYYY-MM or YYYY-MM-DD)`,
    hint: { ja: "西暦で 2020-10 のように書きます", en: "write it as 2020-10" },
  });
}

function checkCounts({ sample, population, design }: WaveShape, place: Place): void {
  const { valid } = sample;
  checkReplies(sample, "sample", place);
  const counts = [["population.size", population.size] as const, ["design.fpc", design.fpc] as const];
  for (const [at, size] of counts) {
    if (typeof size !== "number" || size >= valid) continue;
    throw declarationError(place, {
      ja: `${at}: 母集団 ${size} が有効回答数 ${valid} より小さくなっています`,
      en: `${at} smaller than the responses: ${size} (expected at least ${valid})`,
    });
  }
}

/** A response file stays inside the survey's folder, so that the folder can be moved and shared. */
function checkFile(file: string, { at, place }: { readonly at: string; readonly place: Place }): void {
  const path = posix.normalize(`waves/${file.replaceAll("\\", "/")}`);
  const absolute = posix.isAbsolute(file) || win32.isAbsolute(file) || /^[A-Za-z]:/.test(file);
  if (!absolute && path !== ".." && !path.startsWith("../")) return;
  const [ja, en] = absolute
    ? ["絶対パスです", "absolute path"]
    : ["調査のフォルダーの外です", "path outside the survey's folder"];
  throw declarationError(place, {
    ja: `${at}: ${ja}: ${file}`,
    en: `${at}: ${en}: ${file}`,
    hint: { ja: "../responses/ からの相対パスで書きます", en: "write it as ../responses/NAME" },
  });
}
