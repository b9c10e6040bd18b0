import type { BookFacts } from "./book-facts.js";
import { Text } from "./text.js";

/** What the book was made from, for anyone who wants to check that it is the same. */
export function Footer({ facts: { fingerprint } }: { readonly facts: BookFacts }) {
  return (
    <footer>
      <div class="in note">
        <p>
          <Text label={{ ja: "入力データの指紋", en: "Fingerprint of the input" }} /> <code>sha-256 {fingerprint}</code>
        </p>
        <p>
          <Text
            label={{
              ja: "jittaiが作成。このファイルだけで閲覧でき、通信は行いません。",
              en: "Made with jittai. This file works alone and makes no connection.",
            }}
          />
        </p>
      </div>
    </footer>
  );
}
