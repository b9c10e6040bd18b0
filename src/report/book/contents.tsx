import type { BookPage } from "./book-pages.js";
import { Text } from "./text.js";

/** Links to every page of the book, and to all of them as one. */
export function Contents({ pages }: { readonly pages: readonly BookPage[] }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">
        <Text label={{ ja: "目次", en: "Contents" }} />
      </h2>
      <ol>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} data-page={id}>
              <Text label={title} />
            </a>
          </li>
        ))}
        <li class="whole">
          <a href="#main" data-page="main">
            <Text label={{ ja: "すべて続けて読む", en: "All pages in one" }} />
          </a>
        </li>
      </ol>
    </nav>
  );
}
