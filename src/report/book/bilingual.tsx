import type { ComponentChildren } from "preact";
import type { Lang } from "../../codebook/label.js";

/** The same content in both languages; the style sheet shows the one of the page. */
export function Bilingual({ of }: { readonly of: (lang: Lang) => ComponentChildren }) {
  return (
    <>
      <span class="ja" lang="ja">
        {of("ja")}
      </span>
      <span class="en" lang="en">
        {of("en")}
      </span>
    </>
  );
}
