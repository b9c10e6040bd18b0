import { posix, win32 } from "node:path";
import { declarationError, type Place } from "./declaration-error.js";
import { daySpan, parseIsoDate } from "./iso-date.js";
import type { WaveShape } from "./wave-shape.js";

/** Holds the parts of a wave against each other; the first contradiction throws. */
export function checkWave(wave: WaveShape, place: Place): void {
  checkDates(wave, place);
  checkCounts(wave, place);
  checkFile(wave.responses.file, place);
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
  const { asked, valid } = sample;
  if (asked < valid) {
    throw declarationError(place, {
      ja: `有効回答数 ${valid} が調査対象数 ${asked} を超えています`,
      en: `more valid responses than people asked: ${valid} of ${asked}`,
    });
  }
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
function checkFile(file: string, place: Place): void {
  const path = posix.normalize(`waves/${file.replaceAll("\\", "/")}`);
  const absolute = posix.isAbsolute(file) || win32.isAbsolute(file) || /^[A-Za-z]:/.test(file);
  if (!absolute && path !== ".." && !path.startsWith("../")) return;
  const [ja, en] = absolute
    ? ["絶対パスです", "absolute path"]
    : ["調査のフォルダーの外です", "path outside the survey's folder"];
  throw declarationError(place, {
    ja: `responses.file: ${ja}: ${file}`,
    en: `responses.file: ${en}: ${file}`,
    hint: { ja: "../responses/ からの相対パスで書きます", en: "write it as ../responses/NAME" },
  });
}
