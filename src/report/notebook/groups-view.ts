/** People of each target as a table: respondents, share, people, interval. */
import { inLanguage } from "../../codebook/label.js";
import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import { countCell } from "../words/shown.js";
import type { DisplayContext } from "./context.js";
import { plainHead, type View } from "./view.js";
import { intervalHead, reconstructedNote, words } from "./view-words.js";
import { written } from "./written.js";

export function groupsView(groups: readonly GroupEstimate[], { lang }: DisplayContext): View {
  const level = groups[0]?.recommended.people.interval?.level ?? 0.95;
  const heads = [words.target, words.count, words.share, words.people, intervalHead(level)];
  return {
    caption: inLanguage(words.groups, lang),
    head: plainHead(heads.map((head) => inLanguage(head, lang))),
    rows: groups.map(({ short, recommended: { share, people } }) => [
      inLanguage(short, lang),
      countCell(share),
      written(share, lang).value,
      written(people, lang).value,
      written(people, lang).interval,
    ]),
    names: 1,
    strong: new Set(groups.flatMap(({ kind }, i) => (kind === "union" ? [i] : []))),
    notes: groups.some(({ recommended: { share } }) => share.origin === "reconstructed")
      ? [inLanguage(reconstructedNote, lang)]
      : [],
  };
}
