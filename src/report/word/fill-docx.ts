/** Values, tables and charts into an author's own Word document, its styles kept; placeholders may be parted over runs. */
import { type FileChild, type IPatch, PatchType, patchDetector, patchDocument, TextRun } from "docx";
import { SurveyError } from "../../errors.js";
import { type Filled, type Filling, fillOne, together } from "../values/fill-text.js";
import { type Placeholder, parsePlaceholder } from "../values/placeholder.js";
import { guardDocx } from "./guard-docx.js";

/** Where tables and charts come from, as parts of a Word document. */
export type InsertChildren = (placeholder: Placeholder) => Promise<readonly FileChild[]>;

/** An author's document, and what it is called in messages. */
interface DocxFile {
  readonly bytes: Uint8Array;
  readonly file: string;
}

export interface FilledDocx {
  readonly bytes: Uint8Array;
  readonly filled: readonly Filled[];
}

/** What stands between the braces of a document, each once. */
export async function placeholdersIn({ bytes, file }: DocxFile): Promise<readonly string[]> {
  guardDocx(bytes, file);
  return [...new Set(await patchDetector({ data: Buffer.from(bytes) }))];
}

/** Fills every placeholder, or throws naming every one that cannot be. */
export async function fillDocx(template: DocxFile, filling: Filling, children: InsertChildren): Promise<FilledDocx> {
  const data = Buffer.from(template.bytes);
  const found = await placeholdersIn(template);
  const patches: Record<string, IPatch> = {};
  const filled: Filled[] = [];
  const faults: SurveyError[] = [];
  for (const text of found) {
    try {
      filled.push(fillOne(text, filling));
      patches[text] = await patchOf(text, filled.at(-1)?.text ?? "", children);
    } catch (error) {
      if (!(error instanceof SurveyError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw together(faults);
  const bytes = await patchDocument({ outputType: "nodebuffer", data, patches, keepOriginalStyles: true });
  return { bytes, filled };
}

async function patchOf(text: string, value: string, children: InsertChildren): Promise<IPatch> {
  const placeholder = parsePlaceholder(text);
  if (placeholder.kind === "value") return { type: PatchType.PARAGRAPH, children: [new TextRun(value)] };
  return { type: PatchType.DOCUMENT, children: [...(await children(placeholder))] };
}
