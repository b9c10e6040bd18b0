/** How a build of some waves continues the manifest of the last one. */
import type { Manifest } from "./manifest.js";
import type { FileRecord } from "./output-file.js";
import { waveFolder } from "./wave-folder.js";

/** What a build makes anew: everything, or the waves it was asked for. */
export interface Scope {
  readonly whole: boolean;
  /** The folders of the waves that were built. */
  readonly folders: readonly string[];
}

/** Whether a build of this scope makes the file anew. */
const owns = ({ whole, folders }: Scope, path: string): boolean =>
  whole || folders.some((folder) => path.startsWith(folder));

/** The manifest afterwards: what was built, and of the last one what was not. */
export function nextManifest(last: Manifest | null, built: Manifest, scope: Scope): Manifest {
  const kept = scope.whole
    ? []
    : (last?.waves ?? []).filter(({ survey, wave }) => !owns(scope, waveFolder(survey, wave)));
  const outputs = (last?.outputs ?? []).filter(({ path }) => !owns(scope, path));
  const name = ({ survey, wave }: Manifest["waves"][number]) => waveFolder(survey, wave);
  const knowledge = scope.whole ? built.knowledge : last?.knowledge;
  return {
    versions: built.versions,
    waves: [...kept, ...built.waves].sort((a, b) => (name(a) < name(b) ? -1 : 1)),
    ...(knowledge !== undefined && { knowledge }),
    outputs: [...outputs, ...built.outputs].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Files of the last build that this one should have made again, and did not. */
export function staleFiles(last: Manifest | null, made: readonly FileRecord[], scope: Scope): string[] {
  const current = new Set(made.map(({ path }) => path));
  return (last?.outputs ?? []).map(({ path }) => path).filter((path) => owns(scope, path) && !current.has(path));
}
