/** The documents a chapter can be written as. */
export const reportFormats = ["pdf", "docx"] as const;

export interface ReportFlags {
  readonly format: (typeof reportFormats)[number];
  readonly out?: string;
  readonly title?: string;
  readonly workspace?: string;
}
