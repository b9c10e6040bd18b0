import type { WaveResults } from "../wave-results.js";
import { AwaitedSections } from "./awaited-section.js";
import type { BookFacts } from "./book-facts.js";
import { bookPages } from "./book-pages.js";
import { contentSecurity } from "./content-security.js";
import { Contents } from "./contents.js";
import { DocumentSection } from "./document-section.js";
import type { Drawings } from "./drawings.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import { MethodNotes } from "./method-notes.js";
import { Outlines } from "./outlines.js";
import { OverviewPage } from "./overview-section.js";
import { raw } from "./raw.js";
import { ReconstructedBanner } from "./reconstructed-banner.js";
import { script } from "./script/book-script.js";
import { styleSheet } from "./style-sheet.js";
import { SurveySection } from "./survey-section.js";
import { Text } from "./text.js";

interface PageProps {
  readonly results: readonly WaveResults[];
  readonly facts: BookFacts;
  readonly drawings: Drawings;
}

/** The whole document, Japanese first. */
export function Page({ results, facts, drawings }: PageProps) {
  const { title, order } = facts;
  return (
    <html lang="ja" data-title-ja={title.ja} data-title-en={title.en ?? title.ja}>
      <Head title={title} />
      <body>
        <a class="skip" href="#main">
          <Text label={{ ja: "本文へ", en: "Skip to content" }} />
        </a>
        <Outlines shared={drawings.shared} />
        <Header facts={facts} />
        <div class="frame in">
          <Contents pages={bookPages(results, facts)} />
          <main id="main" tabIndex={-1}>
            <ReconstructedBanner results={results} />
            <OverviewPage results={results} shared={facts.shared} drawings={drawings} />
            {results.map((wave) => (
              <SurveySection
                key={`${wave.survey.id}@${wave.wave.id}`}
                results={wave}
                drawings={drawings}
                order={order}
              />
            ))}
            <AwaitedSections awaited={facts.awaited} />
            <DocumentSection documents={facts.shared.figures.documents} order={order} />
            <MethodNotes results={results} />
          </main>
        </div>
        <Footer facts={facts} />
        <script {...raw(script)} />
      </body>
    </html>
  );
}

function Head({ title }: Pick<BookFacts, "title">) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurity} />
      <meta name="referrer" content="no-referrer" />
      <title>{title.ja}</title>
      <style {...raw(styleSheet)} />
    </head>
  );
}
