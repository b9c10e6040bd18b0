/** What one wave was made from, for the manifest. */
import { readFileSync } from "node:fs";
import type { ReadWave } from "./accept-responses.js";
import { shownPath } from "./discover.js";
import type { ManifestWave } from "./manifest.js";
import { type FileRecord, fileRecord } from "./output-file.js";
import { crosswalksUpTo } from "./step-inputs.js";

export function manifestWave({ found, wave }: ReadWave, root: string): ManifestWave {
  const { survey } = found;
  const { fieldwork, origin, status, tolerance } = wave.wave;
  const responses = new Set([wave.responses.path, ...(wave.cases ? [wave.cases.path] : [])]);
  const published = found.published ? [found.published] : [];
  const files = [found.file, wave.file, ...responses, ...published, ...crosswalksUpTo(found, [wave])];
  const record = (path: string): FileRecord => fileRecord({ path: shownPath(root, path), bytes: readFileSync(path) });
  return {
    survey: survey.id,
    wave: wave.wave.id,
    fieldwork,
    origin,
    status,
    settings: {
      level: 0.95,
      document: survey.intervals.document,
      recommended: survey.intervals.recommended,
      tolerance,
    },
    inputs: files.map(record),
  };
}
