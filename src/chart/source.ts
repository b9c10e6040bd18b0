import { inLanguage, type Lang } from "../codebook/label.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { say, sentences } from "./words.js";

interface Noted {
  readonly input: ChartInput;
  readonly options: ChartOptions;
  readonly lang: Lang;
}

/** What must be known to read a chart, then its source, line by line. */
export const notesAndSource = (said: readonly (string | null)[], { input, options, lang }: Noted): string[] =>
  [sentences(lang, said), sourceLine(input, options, lang)].filter((text) => text !== "");

/** The note that the chart declares. */
export const declaredNote = ({ note }: ChartOptions, lang: Lang): string | null =>
  note === undefined ? null : inLanguage(note, lang);

/** 資料：…。※再構成データ: where the numbers come from, and whether the responses are real. */
function sourceLine({ wave }: ChartInput, options: ChartOptions, lang: Lang): string {
  const source = say(lang, "資料：", "Source: ") + inLanguage(wave.source, lang).replace(/[。.]$/u, "");
  return sentences(lang, [
    source,
    wave.status === "provisional" ? say(lang, "速報値", "Provisional") : null,
    wave.origin === "reconstructed" ? reconstructed(lang, options.first ?? false) : null,
    options.illustrative ? say(lang, "例示（架空の値）", "Illustration (made-up figures)") : null,
  ]);
}

const reconstructed = (lang: Lang, long: boolean): string =>
  long
    ? say(
        lang,
        "※再構成データ：公表された集計値と一致するように作成した回答データから計算",
        "Reconstructed responses: built to match the published counts",
      )
    : say(lang, "※再構成データ", "Reconstructed responses");
