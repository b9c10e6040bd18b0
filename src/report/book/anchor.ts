/** A wave, whether its results are there or not. */
export interface Named {
  readonly survey: { readonly id: string };
  readonly wave: { readonly id: string };
}

const safe = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, "_");

/** The id of a wave's section in the page; parts of the section append to it. */
export const anchorOf = ({ survey, wave }: Named): string => `${safe(survey.id)}--${safe(wave.id)}`;

/** The id of one part of a wave's section. */
export const partOf = (results: Named, part: string): string => `${anchorOf(results)}--${safe(part)}`;

/** The id of the row of a printed figure, in the part of the page that lists it. */
export const figureAnchor = (part: string, figure: string): string => `${part}--${safe(figure)}`;

/** What the overview of all surveys is called in the page. */
export const overviewName: Named = { survey: { id: "overview" }, wave: { id: "all" } };
