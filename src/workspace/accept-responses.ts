/** Which responses a build may go on with: those whose refused rows the wave tolerates. */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import { severityOf } from "../data/fault.js";
import type { Reading } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import { readingsOf, readWave, type WaveReading } from "./read-wave.js";

/** A wave with its responses read. */
export interface ReadWave extends WaveReading {
  readonly found: FoundSurvey;
  readonly wave: FoundWave;
}

/** The readings of a wave, of respondents or of cases, whose faults are more than it tolerates. */
export const unacceptable = (read: ReadWave): readonly Reading[] =>
  readingsOf(read).filter((reading) => !isTolerated(reading, read.wave.wave));

/** A file of cases may hold none: then nobody had one. */
const isTolerated = (reading: Reading, { tolerance }: Pick<Wave, "tolerance">): boolean => {
  const { responses, faults } = reading;
  const some = responses.n > 0 || ("respondentRow" in reading && responses.read === 0);
  return some && responses.refused <= tolerance && !faults.some((fault) => severityOf(fault) === "file");
};

/** A wave read; throws if its faults are more than it tolerates. */
export async function acceptedWave({ found, wave }: Pick<ReadWave, "found" | "wave">): Promise<ReadWave> {
  const read = { found, wave, ...(await readWave(found, wave)) };
  refuseFaulty([read]);
  return read;
}

/** Throws for the first wave whose faults are more than it tolerates. */
export function refuseFaulty(waves: readonly ReadWave[]): void {
  for (const read of waves) {
    const declared = { survey: read.found.survey, wave: read.wave.wave };
    for (const reading of readingsOf(read)) refuseFaultyReading(reading, declared);
  }
}

/** Throws if the faults are more than the wave tolerates. */
export function refuseFaultyReading(
  reading: Reading,
  { survey, wave }: { readonly survey: Survey; readonly wave: Wave },
): void {
  if (isTolerated(reading, wave)) return;
  const { file } = reading.responses.source;
  const count = reading.responses.refused;
  const name = `${survey.id}@${wave.id}`;
  throw new SurveyError(
    "faulty-data",
    {
      ja: `${file}: 回答に誤りがあり ${count} 行を使えません（許容は ${wave.tolerance} 行まで）。前回の出力はそのままです`,
      en: `${file}: ${count} rows with faults (expected at most ${wave.tolerance}); the last output is untouched`,
    },
    {
      hint: {
        ja: `jittai check ${name} で一覧を見て回答ファイルを直すか、回の tolerance で許容する行数を決めてください`,
        en: `see them all with jittai check ${name} and mend the file, or state how many are tolerated in the wave (tolerance)`,
      },
    },
  );
}
