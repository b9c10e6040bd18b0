/** The language of a run, known before anything is parsed: `--lang`, else JITTAI_LANG, else Japanese. */
import type { Lang } from "../codebook/label.js";
import { SurveyError } from "../errors.js";

const languages = ["ja", "en"] as const satisfies readonly Lang[];
const isLang = (value: string): value is Lang => languages.some((lang) => lang === value);

function flagValue(argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf("--lang");
  if (at >= 0) return argv[at + 1];
  return argv.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
}

/** The language asked for; Japanese where the flag is wrong, which `checkedLanguage` then reports. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const asked = flagValue(argv) ?? env.JITTAI_LANG ?? "ja";
  return isLang(asked) ? asked : "ja";
}

/** The value of `--lang`, or what is wrong with it. */
export function checkedLanguage(value: string): Lang {
  if (isLang(value)) return value;
  throw new SurveyError("invalid-option", {
    ja: `--lang の値が正しくありません：${value}（ja または en）`,
    en: `invalid --lang: ${value} (expected ja or en)`,
  });
}
