/** What the audit of disclosure control can be printed as. */
export const disclosureFormats = ["text", "csv", "json"] as const;
export type DisclosureFormat = (typeof disclosureFormats)[number];
