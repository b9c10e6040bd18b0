import { inLanguage, type Label, type Lang } from "../../codebook/label.js";

export const reconstructedName: Required<Label> = { ja: "再構成データ", en: "Reconstructed data" };

/** What reconstructed data are; names the surveys where others beside them are not, none where all are. */
export function reconstructedText(titles: readonly Label[], lang: Lang): string {
  const which = titles.map((title) => inLanguage(title, lang)).join(lang === "ja" ? "、" : ", ");
  return lang === "ja"
    ? `${which === "" ? "" : `${which}の`}回答票は公開されていないため、公表された集計値と一致するように作成した回答データから計算しています。集計値は公表値と同じですが、公表されていない内訳は読み取れません。`
    : `The responses${which === "" ? "" : ` of ${which}`} are confidential; figures come from records built to match every published count. Breakdowns that were not published cannot be read from them.`;
}
