/** A domain as one text of data: `sex=male;age=from34`; empty for everyone. */
export const domainText = (domain: Readonly<Record<string, string>>): string =>
  Object.entries(domain)
    .map(([question, category]) => `${question}=${category}`)
    .join(";");
