import { relative, resolve } from "node:path";
import type { FigureBlock } from "../report/chapter/block.js";
import { type Chapter, chapterOf } from "../report/chapter/chapter.js";
import { nativeFigure } from "../report/chapter/native-figure.js";
import type { WaveResults } from "../report/wave-results.js";
import { writeFile } from "../workspace/write-file.js";
import { type Context, print } from "./context.js";
import { documentFor } from "./document-for.js";
import type { ReportFlags } from "./report-flags.js";

const writers: Readonly<
  Record<ReportFlags["format"], (chapter: Chapter, results: readonly WaveResults[]) => Promise<Uint8Array>>
> = {
  pdf: async (chapter) => (await import("../report/pdf/pdf.js")).chapterPdf(chapter),
  docx: async (chapter, results) =>
    (await import("../report/word/chapter-docx.js")).chapterDocx(chapter, (figure: FigureBlock) =>
      nativeFigure(results, figure, chapter.lang),
    ),
};

export async function runReport(selectors: readonly string[], flags: ReportFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const content = await documentFor(selectors, { workspace: flags.workspace }, context);
  const chapter = chapterOf(content.results, {
    ...content,
    lang,
    ...(flags.title !== undefined && { title: flags.title }),
  });
  const place = resolve(io.cwd, flags.out ?? `report${lang === "ja" ? "" : `.${lang}`}.${flags.format}`);
  writeFile(place, await writers[flags.format](chapter, content.results));
  print(context, relative(io.cwd, place));
}
