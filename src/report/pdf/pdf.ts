/** A chapter as a print-ready A4 PDF: Japanese typesetting, vector charts, fonts embedded; the same chapter, the same bytes. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFamily, fontFiles } from "../../chart/font.js";
import { dateText } from "../../codebook/era.js";
import { SurveyError } from "../../errors.js";
import type { Block } from "../chapter/block.js";
import type { Chapter } from "../chapter/chapter.js";
import { settlePdf } from "./settle-pdf.js";

const folder = fileURLToPath(new URL("../../../templates/", import.meta.url));
const template = join(folder, "report.typ");

/** Typesets the chapter. */
export async function chapterPdf(chapter: Chapter): Promise<Uint8Array> {
  const compiler = await openCompiler();
  for (const [path, content] of filesOf(chapter)) compiler.mapShadow(join(folder, path), content);
  return typeset(compiler, readFileSync(template, "utf8"));
}

/** A line of Japanese as a document, to see whether a machine can typeset one. */
export const linePdf = async (line: string): Promise<Uint8Array> =>
  typeset(await openCompiler(), `#set text(font: "${fontFamily}", lang: "ja")\n#${JSON.stringify(line)}`);

/** The typesetter is compiled for each system, and is loaded only here. */
async function openCompiler(): Promise<NodeCompiler> {
  const fontPaths = fontFiles().map((file) => dirname(file));
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler").catch((cause: unknown) => {
    throw failed(cause instanceof Error ? cause.message : String(cause));
  });
  return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] });
}

function typeset(compiler: NodeCompiler, mainFileContent: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent });
  const { result } = compiled;
  if (result === null) throw failed(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  return settlePdf(compiler.pdf(result, { creationTimestamp: 0 }));
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

const failed = (why: string): SurveyError =>
  new SurveyError(
    "unwritable-output",
    { ja: `PDF を組めませんでした：${why}`, en: `the PDF could not be typeset: ${why}` },
    { hint: { ja: "jittai doctor で環境を確かめてください", en: "see whether jittai doctor finds anything" } },
  );
