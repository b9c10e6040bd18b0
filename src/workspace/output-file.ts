import { createHash } from "node:crypto";

/** One file of the output, whole, before anything is written. */
export interface OutputFile {
  /** Relative to the output folder, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** sha-256 of what a picture was drawn from. */
  readonly source?: string;
  /** The inputs it was made from, relative to the workspace. */
  readonly inputs?: readonly string[];
}

/** A file as the manifest lists it. */
export interface FileRecord {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly source?: string;
  readonly inputs?: readonly string[];
}

/** A text as a file: UTF-8, as it is. */
export const textFile = (path: string, text: string): OutputFile => ({ path, bytes: new TextEncoder().encode(text) });

/** Data as a JSON file that reads well in a diff. */
export const jsonFile = (path: string, data: unknown): OutputFile =>
  textFile(path, `${JSON.stringify(data, null, 2)}\n`);

/** Records as a JSON array with one record a line, so that a diff shows which changed. */
export const jsonLinesFile = (path: string, records: readonly unknown[]): OutputFile =>
  textFile(path, `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`);

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** What the manifest says of a file. */
export const fileRecord = ({ path, bytes, source, inputs }: OutputFile): FileRecord => ({
  path,
  sha256: sha256(bytes),
  bytes: bytes.byteLength,
  ...(source !== undefined && { source }),
  ...(inputs !== undefined && { inputs }),
});

/** Files that say what they were made from: a change of any other input leaves them as they are. */
export const madeFrom = (inputs: readonly string[], files: readonly OutputFile[]): OutputFile[] =>
  files.map((file) => ({ ...file, inputs: [...new Set(inputs)] }));
