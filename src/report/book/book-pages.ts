/** The pages of the book: sections of one file, of which the style sheet shows the one whose part is in the address. */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import { anchorOf, type Named, overviewName } from "./anchor.js";
import type { BookFacts } from "./book-facts.js";
import { documentsTitle } from "./document-section.js";
import { overviewTitle } from "./overview-section.js";

export interface BookPage {
  /** Of its heading; where it starts. */
  readonly id: string;
  readonly title: Label;
}

/** In the order of the book. */
export function bookPages(results: readonly WaveResults[], { awaited, shared }: BookFacts): readonly BookPage[] {
  const first = results.some(({ groups }) => groups.length > 0) || shared.counts.length > 0;
  return [
    ...(first ? [{ id: anchorOf(overviewName), title: overviewTitle(shared) }] : []),
    ...results.map(pageOf),
    ...awaited.pending.map(pageOf),
    ...awaited.withoutWave.map(({ id, title }) => ({ id: `${id}--awaited`, title })),
    ...(shared.figures.documents.some(({ reconciliation }) => reconciliation.length > 0)
      ? [{ id: "documents", title: documentsTitle }]
      : []),
    { id: "how", title: { ja: "計算の方法と限界", en: "Method and limits" } },
  ];
}

const pageOf = (
  wave: Named & { readonly survey: { readonly title: Label }; readonly wave: { readonly label: Label } },
): BookPage => ({ id: anchorOf(wave), title: { ja: nameIn(wave, "ja"), en: nameIn(wave, "en") } });

/** The title of a survey and which time it was held. */
function nameIn(
  { survey, wave }: { readonly survey: { readonly title: Label }; readonly wave: { readonly label: Label } },
  lang: Lang,
): string {
  const [title, label] = [inLanguage(survey.title, lang), inLanguage(wave.label, lang)];
  return lang === "ja" ? `${title}（${label}）` : `${title}, ${label}`;
}
