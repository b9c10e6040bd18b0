import { inLanguage } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import { Bilingual } from "./bilingual.js";

/** Says before any number that data are reconstructed, and of which surveys; nothing where none are. */
export function ReconstructedBanner({ results }: { readonly results: readonly WaveResults[] }) {
  const made = results.filter(({ wave }) => wave.origin === "reconstructed");
  if (made.length === 0) return null;
  const all = made.length === results.length;
  const titles = made.map(({ survey }) => survey.title);
  return (
    <p class="banner">
      <Bilingual
        of={(lang) => {
          const which = all ? "" : titles.map((title) => inLanguage(title, lang)).join(lang === "ja" ? "、" : ", ");
          return lang === "ja" ? (
            <>
              <b>再構成データ</b>　{which === "" ? "" : `${which}の`}
              回答票は公開されていないため、公表された集計値と一致するように作成した回答データから計算しています。集計値は公表値と同じですが、公表されていない内訳は読み取れません。
            </>
          ) : (
            <>
              <b>Reconstructed data.</b> The responses{which === "" ? "" : ` of ${which}`} are confidential; figures
              come from records built to match every published count. Breakdowns that were not published cannot be read
              from them.
            </>
          );
        }}
      />
    </p>
  );
}
