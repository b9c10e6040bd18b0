import { join, relative, resolve } from "node:path";
import { drawingFile } from "../workspace/chart-files.js";
import type { ChartFormat } from "../workspace/chart-format.js";
import { drawOne, findChart } from "../workspace/draw-one.js";
import { selectWaves } from "../workspace/select.js";
import { writeFile } from "../workspace/write-file.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

/** What the command was asked for. */
export interface ChartFlags {
  readonly format: readonly ChartFormat[];
  readonly survey?: string;
  readonly width: "half" | "full";
  readonly out: string;
  readonly workspace?: string;
}

/** Draws one chart in the language of the run and writes the formats asked for. */
export async function runChart(id: string, flags: ChartFlags, context: Context): Promise<void> {
  const workspace = await loadWorkspace(flags.workspace, context);
  const selections = selectWaves(workspace.surveys, flags.survey === undefined ? [] : [flags.survey]);
  const chart = findChart(id, selections);
  const drawing = await drawOne(id, chart, { workspace, lang: context.lang, width: flags.width });
  const folder = resolve(context.io.cwd, flags.out);
  for (const format of flags.format) {
    const { path, bytes } = await drawingFile(drawing, format);
    const place = join(folder, path);
    writeFile(place, bytes);
    print(context, relative(context.io.cwd, place));
  }
}
