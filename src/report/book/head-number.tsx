import type { Lang } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import { formatRoundedPeople } from "../../table/format.js";
import { careMark, isShown, peopleCell } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";

/** A headcount in large figures, rounded as in a sentence, its words small: `約1万8,200人`. */
export function HeadNumber({ people }: { readonly people: Estimate }) {
  if (!isShown(people)) return <div class="num">{peopleCell(people)}</div>;
  return (
    <div class="num">
      <Bilingual of={(lang) => words(people, lang)} />
    </div>
  );
}

function words(people: Estimate, lang: Lang) {
  const rounded = formatRoundedPeople(people.value ?? 0, lang);
  return (
    <>
      <small>{lang === "ja" ? "約" : "about "}</small>
      {rounded}
      {lang === "ja" && <small>人</small>}
      <small>{careMark(people)}</small>
    </>
  );
}
