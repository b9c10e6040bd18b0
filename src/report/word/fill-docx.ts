/** Values, tables and charts into an author's own Word document, its styles kept; placeholders may be parted over runs. */
import { type FileChild, type IPatch, PatchType, patchDetector, patchDocument, TextRun } from "docx";
import { SurveyError } from "../../errors.js";
import { type Filled, type Filling, fillOne, together } from "../values/fill-text.js";
import { type Placeholder, parsePlaceholder } from "../values/placeholder.js";
import { guardDocx } from "./guard-docx.js";
import { settleDocx } from "./settle-docx.js";

/** Where tables and charts come from, as parts of a Word document. */
export type InsertChildren = (placeholder: Placeholder) => Promise<readonly FileChild[]>;

/** An author's document that may be filled, and what stands between its braces, each once. */
interface OpenedDocx {
  readonly bytes: Uint8Array;
  readonly placeholders: readonly string[];
}

export interface FilledDocx {
  readonly bytes: Uint8Array;
  readonly filled: readonly Filled[];
}

/** Refuses what is no plain document; `file` is what it is called in messages. */
export async function openDocx(bytes: Uint8Array, file: string): Promise<OpenedDocx> {
  guardDocx(bytes, file);
  return { bytes, placeholders: [...new Set(await patchDetector({ data: Buffer.from(bytes) }))] };
}

/** Fills every placeholder, the same with the same bytes, or throws naming every one that cannot be. */
export async function fillDocx(opened: OpenedDocx, filling: Filling, children: InsertChildren): Promise<FilledDocx> {
  const patches: Record<string, IPatch> = {};
  const filled: Filled[] = [];
  const faults: SurveyError[] = [];
  for (const text of opened.placeholders) {
    try {
      filled.push(fillOne(text, filling));
      patches[text] = await patchOf(text, filled.at(-1)?.text ?? "", children);
    } catch (error) {
      if (!(error instanceof SurveyError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw together(faults);
  const data = Buffer.from(opened.bytes);
  const bytes = await patchDocument({ outputType: "uint8array", data, patches, keepOriginalStyles: true });
  return { bytes: settleDocx(bytes, opened.bytes), filled };
}

async function patchOf(text: string, value: string, children: InsertChildren): Promise<IPatch> {
  const placeholder = parsePlaceholder(text);
  if (placeholder.kind === "value") return { type: PatchType.PARAGRAPH, children: [new TextRun(value)] };
  return { type: PatchType.DOCUMENT, children: [...(await children(placeholder))] };
}
