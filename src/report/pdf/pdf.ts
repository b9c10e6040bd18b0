/** A chapter as a print-ready A4 PDF: Japanese typesetting, vector charts, fonts embedded; the same chapter, the same bytes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dateText } from "../../codebook/era.js";
import { SurveyError } from "../../errors.js";
import type { Block } from "../chapter/block.js";
import type { Chapter } from "../chapter/chapter.js";

const folder = fileURLToPath(new URL("../../../templates/", import.meta.url));
const template = join(folder, "report.typ");

/** Both weights of the chart font, by the folders that hold them. */
const fontFolders = ["400Regular/BIZUDPGothic_400Regular.ttf", "700Bold/BIZUDPGothic_700Bold.ttf"].map((file) =>
  dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/biz-udpgothic/${file}`)),
);

/** Typesets the chapter. */
export async function chapterPdf(chapter: Chapter): Promise<Uint8Array> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFolders }] });
  for (const [path, content] of filesOf(chapter)) compiler.mapShadow(join(folder, path), content);
  const compiled = compiler.compile({ mainFileContent: readFileSync(template, "utf8") });
  const { result } = compiled;
  if (result === null) throw failed(compiled.takeDiagnostics()?.shortDiagnostics ?? []);
  return compiler.pdf(result, { creationTimestamp: 0 });
}

/** The data of the template, and the pictures it names. */
function filesOf(chapter: Chapter): readonly (readonly [path: string, content: Buffer])[] {
  const pictures: [string, Buffer][] = [];
  const blocks = chapter.blocks.map((block): unknown => {
    if (block.kind !== "figure") return plain(block);
    const file = `figures/${pictures.length + 1}.svg`;
    pictures.push([file, Buffer.from(block.drawing.svg)]);
    return { kind: "figure", caption: block.caption, file, alt: block.drawing.chart.alt };
  });
  const { lang, title, publisher, edition } = chapter;
  const contents = chapter.blocks.filter((block) => block.kind === "heading").length > 6;
  const data = { lang, title, publisher, date: edition === "" ? "" : dateText(edition, lang), contents, blocks };
  return [["report.json", Buffer.from(JSON.stringify(data))], ...pictures];
}

/** Sets as lists, which JSON knows. */
const plain = (block: Exclude<Block, { kind: "figure" }>): unknown =>
  block.kind === "table" ? { ...block, figures: [...block.figures], wide: [...block.wide] } : block;

const failed = (diagnostics: readonly unknown[]): SurveyError =>
  new SurveyError(
    "unwritable-output",
    {
      ja: `PDF を組めませんでした：${JSON.stringify(diagnostics)}`,
      en: `the PDF could not be typeset: ${JSON.stringify(diagnostics)}`,
    },
    { hint: { ja: "jittai doctor で環境を確かめてください", en: "see whether jittai doctor finds anything" } },
  );
