import type { Label } from "../../codebook/label.js";

/** A label in both languages; where the English is missing the Japanese stands in, and says that it is Japanese. */
export function Text({ label }: { readonly label: Label }) {
  return (
    <>
      <span class="ja" lang="ja">
        {label.ja}
      </span>
      <span class="en" lang={label.en === undefined ? "ja" : "en"}>
        {label.en ?? label.ja}
      </span>
    </>
  );
}
