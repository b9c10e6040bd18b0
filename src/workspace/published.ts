/** The printed figures of a survey or document: its published.csv. */
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { unreadable } from "../data/unreadable.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";
import { readPublished } from "../reconcile/published-file.js";
import type { PublishedFigure } from "../reconcile/reconciliation.js";
import type { FoundSurvey } from "./discover.js";

/** The figures of one survey or document, and what messages call their file. */
export interface PublishedFile {
  readonly file: string;
  readonly figures: readonly PublishedFigure[];
}

export function readPublishedFile({ published }: Pick<FoundSurvey, "published">, root: string): PublishedFile | null {
  if (published === null) return null;
  const file = relative(root, published).split(sep).join("/");
  const bytes = readFileSync(published);
  try {
    return { file, figures: readPublished(new TextDecoder("utf-8", { fatal: true }).decode(bytes), file) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw unreadable(
      file,
      { ja: "UTF-8 ではありません", en: "not UTF-8" },
      { ja: "Excel では「CSV UTF-8」の形で保存してください", en: "save it as CSV UTF-8 in Excel" },
    );
  }
}

const ofGroup = /^people\(([^()]+)\)$/;

/** People a document printed for each group: the exact figure where there is one, else the rounded one. */
export function printedPeople(
  figures: readonly PublishedFigure[],
  groups: readonly GroupEstimate[],
): ReadonlyMap<string, number> {
  const printed = new Map<string, number>();
  const ids = new Set(groups.map(({ id }) => id));
  for (const approximate of [false, true]) {
    for (const figure of figures.filter((candidate) => candidate.approximate === approximate)) {
      const id = ofGroup.exec(figure.expression.replace(/\s+/g, ""))?.[1];
      if (figure.unit === "persons" && id !== undefined && ids.has(id) && !printed.has(id)) {
        printed.set(id, Number(figure.printed));
      }
    }
  }
  return printed;
}
