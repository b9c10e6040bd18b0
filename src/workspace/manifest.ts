/** What an output was made from and what it holds; the same inputs give the same manifest. */
import { isAbsolute, join } from "node:path";
import type { Wave } from "../codebook/wave.js";
import { type FileRecord, jsonFile, type OutputFile } from "./output-file.js";
import type { PackageInfo } from "./package-info.js";
import { readJson } from "./read-json.js";

/** The inputs of one wave, and the date of its data. */
export interface ManifestWave {
  readonly survey: string;
  readonly wave: string;
  readonly fieldwork: Wave["fieldwork"];
  readonly origin: Wave["origin"];
  readonly status: Wave["status"];
  readonly settings: Readonly<Record<string, string | number>>;
  /** Paths relative to the workspace. */
  readonly inputs: readonly FileRecord[];
}

/** Something computed from other sources than responses, and what it depends on. */
export interface ManifestSource {
  readonly id: string;
  /** Paths relative to the workspace; a line of a table follows a #. */
  readonly inputs: readonly string[];
}

/** What the estimates that need no responses were made from. */
export interface ManifestKnowledge {
  /** Every file of it. */
  readonly inputs: readonly FileRecord[];
  readonly references: readonly ManifestSource[];
  readonly projections: readonly ManifestSource[];
  readonly comparisons: readonly ManifestSource[];
}

export interface Manifest {
  readonly versions: Readonly<Record<string, string>>;
  readonly waves: readonly ManifestWave[];
  /** Left out where a build made none of it. */
  readonly knowledge?: ManifestKnowledge;
  /** Paths relative to the output folder. */
  readonly outputs: readonly FileRecord[];
}

export const manifestName = "manifest.json";

const shaping = ["vega", "vega-lite", "@resvg/resvg-js", "@expo-google-fonts/biz-udpgothic"];

/** The versions that the bytes of an output depend on; dependencies are pinned exactly. */
export function versions({ version, dependencies }: PackageInfo): Manifest["versions"] {
  const pinned = shaping.flatMap((name) => (dependencies[name] ? [[name, dependencies[name]] as const] : []));
  return { jittai: version, ...Object.fromEntries(pinned) };
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === "object" && value !== null && "outputs" in value && Array.isArray(value.outputs) && "waves" in value;

/** A manifest edited by hand must not name files outside its folder: what it names may be removed. */
const isInside = ({ path }: FileRecord): boolean => !isAbsolute(path) && !path.split(/[\\/]/).includes("..");

/** The manifest of the last build; null if there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  const manifest = readJson<unknown>(join(folder, manifestName));
  return isManifest(manifest) ? { ...manifest, outputs: manifest.outputs.filter(isInside) } : null;
}

export const manifestFile = (manifest: Manifest): OutputFile => jsonFile(manifestName, manifest);
