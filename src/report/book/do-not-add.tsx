import type { Lang } from "../../codebook/label.js";
import { inLanguage } from "../../codebook/label.js";
import { formatAboutPeople, formatNumber } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { isShown } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";

/** Warns against adding the numbers of groups that overlap, and says by how many people they do. */
export function DoNotAdd({ results: { groups } }: { readonly results: WaveResults }) {
  const overlaps = groups.filter(({ kind, document }) => kind === "overlap" && document.people.value !== 0);
  if (overlaps.length === 0) return null;
  const amounts = (lang: Lang) =>
    overlaps
      .filter(({ document }) => isShown(document.people))
      .map(({ label, document: { share, people } }) => {
        const [name, about] = [inLanguage(label, lang), formatAboutPeople(people.value ?? 0, lang)];
        const count = share.count === undefined ? "" : formatNumber(share.count);
        if (lang === "ja") return `${name}：${about}${count === "" ? "" : `（回答者${count}人）`}`;
        return `${name}: ${about}${count === "" ? "" : ` (${count} respondents)`}`;
      });
  return (
    <p class="note">
      <Bilingual
        of={(lang) =>
          lang === "ja"
            ? `区分どうしは重なるため、これらの人数を足したり引いたりすることはできません。${amounts(lang).join("、")}`
            : `Groups overlap: do not add or subtract these numbers. ${amounts(lang).join("; ")}`
        }
      />
    </p>
  );
}
