/** The tables and charts a document can name: those of the chapter, by survey and what they are of. */
import { SurveyError } from "../../errors.js";
import type { FigureBlock, TableBlock } from "../chapter/block.js";
import type { Chapter } from "../chapter/chapter.js";
import { nearestOrAll } from "./nearest-placed.js";

/** A table or figure by its name; the survey may be left out where only one has it. */
export function findBlock<Kind extends "table" | "figure">(
  chapter: Chapter,
  kind: Kind,
  name: string,
): Kind extends "table" ? TableBlock : FigureBlock {
  type Found = Kind extends "table" ? TableBlock : FigureBlock;
  const blocks = [...chapter.blocks, ...(kind === "table" ? chapter.tables() : [])].filter(
    (block): block is Found & (TableBlock | FigureBlock) => block.kind === kind,
  );
  const found = blocks.filter(({ id }) => id === name);
  const short = found.length > 0 ? found : blocks.filter(({ id }) => id.endsWith(`.${name}`));
  const last = short.at(-1);
  if (last !== undefined && new Set(short.map(({ id }) => id)).size === 1) return last;
  const names = [...new Set((short.length > 0 ? short : blocks).map(({ id }) => id))];
  const what = kind === "table" ? { ja: "表", en: "table" } : { ja: "図", en: "chart" };
  throw new SurveyError(
    "unknown-name",
    short.length > 0
      ? { ja: `どの${what.ja}か決まりません：${name}`, en: `ambiguous ${what.en}: ${name}` }
      : { ja: `${what.ja}がありません：${name}`, en: `no such ${what.en}: ${name}` },
    { hint: nearestOrAll(name, names) },
  );
}
