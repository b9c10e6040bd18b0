/** A Jupyter notebook (nbformat 4) as far as running it needs to know. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Text = string | readonly string[];

export interface Output {
  readonly output_type: "stream" | "display_data" | "execute_result" | "error";
  readonly text?: Text;
  readonly data?: Readonly<Record<string, Text>>;
  readonly ename?: string;
  readonly evalue?: string;
}

export interface Cell {
  readonly cell_type: "code" | "markdown" | "raw";
  readonly id?: string;
  readonly source: Text;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
}

export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

export const textOf = (text: Text | undefined): string => (typeof text === "string" ? text : (text ?? []).join(""));

export const readNotebook = (path: string): Notebook => JSON.parse(readFileSync(path, "utf8"));

/** The names of the notebooks of a folder, in their order. */
export const notebooksIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort();

/** The notebook without what changes from run to run: times of execution, versions of the kernel. */
export const settled = ({ cells, nbformat, nbformat_minor }: Notebook): Notebook => ({
  cells: cells.map(({ metadata, ...cell }) => ({ ...cell, metadata: withoutTimes(metadata) })),
  metadata: {
    kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
    language_info: { file_extension: ".ts", mimetype: "text/x.typescript", name: "typescript" },
  },
  nbformat,
  nbformat_minor,
});

const withoutTimes = ({ execution: _, ...rest }: Cell["metadata"]): Cell["metadata"] => rest;

/** As Jupyter writes it: one space a level, a line break at the end. */
export const notebookText = (notebook: Notebook): string => `${JSON.stringify(sorted(notebook), null, 1)}\n`;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
};

/** Folder of the notebooks. */
export const folder = import.meta.dirname;
export const inFolder = (...parts: readonly string[]): string => join(folder, ...parts);
