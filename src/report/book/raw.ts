/** The one door for text that is not escaped: the book's own style sheet and script, never anything from data. */
export const raw = (constant: string) => ({ dangerouslySetInnerHTML: { __html: constant } });

/** Data for the script, in an element that is never run; no `<` is left in it, so that nothing in it can end the element. */
export const jsonData = (data: object) => raw(JSON.stringify(data).replaceAll("<", "\\u003c"));
