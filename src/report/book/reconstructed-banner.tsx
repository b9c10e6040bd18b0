import type { WaveResults } from "../wave-results.js";
import { reconstructedName, reconstructedText } from "../words/reconstructed-words.js";
import { Bilingual } from "./bilingual.js";

/** Says before any number that data are reconstructed, and of which surveys; nothing where none are. */
export function ReconstructedBanner({ results }: { readonly results: readonly WaveResults[] }) {
  const made = results.filter(({ wave }) => wave.origin === "reconstructed");
  if (made.length === 0) return null;
  const titles = made.length === results.length ? [] : made.map(({ survey }) => survey.title);
  return (
    <p class="banner">
      <Bilingual
        of={(lang) => (
          <>
            <b>
              {reconstructedName[lang]}
              {lang === "ja" ? "" : "."}
            </b>
            {lang === "ja" ? "　" : " "}
            {reconstructedText(titles, lang)}
          </>
        )}
      />
    </p>
  );
}
