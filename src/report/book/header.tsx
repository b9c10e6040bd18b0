import { inLanguage } from "../../codebook/label.js";
import { dateWithYear } from "../words/dates.js";
import { Bilingual } from "./bilingual.js";
import type { BookFacts } from "./book-facts.js";
import { Switch } from "./switch.js";
import { Text } from "./text.js";

/** Title, publisher and date of the data; language and print. */
export function Header({ facts: { title, publisher, edition } }: { readonly facts: BookFacts }) {
  return (
    <header>
      <div class="in">
        <div>
          <h1>
            <Text label={title} />
          </h1>
          <div class="sub">
            <Bilingual
              of={(lang) => {
                const date = edition === "" ? "" : dateWithYear(edition, lang);
                const words = lang === "ja" ? `${date}時点の調査データ` : `Survey data as of ${date}`;
                return [inLanguage(publisher, lang), date === "" ? "" : words]
                  .filter(Boolean)
                  .join(lang === "ja" ? "　" : ". ");
              }}
            />
          </div>
        </div>
        <Search />
        <Tools />
      </div>
    </header>
  );
}

function Search() {
  return (
    <search class="needs-script">
      <label for="search">
        <Text label={{ ja: "検索", en: "Search" }} />
      </label>
      <input id="search" type="search" autocomplete="off" aria-controls="hits" />
      <div id="hits" aria-live="polite" />
    </search>
  );
}

function Tools() {
  return (
    <div class="tools needs-script">
      <Switch name={{ ja: "言語", en: "Language" }}>
        <button type="button" data-lang="ja" lang="ja" aria-pressed="true">
          日本語
        </button>
        <button type="button" data-lang="en" lang="en" aria-pressed="false">
          English
        </button>
      </Switch>
      <Switch name={{ ja: "印刷", en: "Print" }}>
        <button type="button" data-print="page">
          <Text label={{ ja: "このページを印刷", en: "Print page" }} />
        </button>
        <button type="button" data-print="book">
          <Text label={{ ja: "全体を印刷", en: "Print book" }} />
        </button>
      </Switch>
    </div>
  );
}
