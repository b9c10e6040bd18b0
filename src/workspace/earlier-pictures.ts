/** Pictures of the last build that would come out the same again: rasterising is most of a build's time. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./manifest.js";
import { sha256 } from "./output-file.js";

/** The bytes of a picture drawn earlier from the same source; null if there is none that can be trusted. */
export type EarlierPicture = (path: string, source: string) => Uint8Array | null;

/** Looks in the last output; a picture counts only if manifest, versions and the file itself agree. */
export function earlierPictures(last: Manifest | null, folder: string, versions: Manifest["versions"]): EarlierPicture {
  if (last === null || JSON.stringify(last.versions) !== JSON.stringify(versions)) return () => null;
  const records = new Map(last.outputs.map((record) => [record.path, record]));
  return (path, source) => {
    const record = records.get(path);
    const place = join(folder, path);
    if (record?.source !== source || !existsSync(place)) return null;
    const bytes = readFileSync(place);
    return sha256(bytes) === record.sha256 ? bytes : null;
  };
}
