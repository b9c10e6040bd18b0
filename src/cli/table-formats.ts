/** What tables can be printed as. */
export const tableFormats = ["text", "csv", "json", "json-stat", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

export const tableEncodings = ["utf-8", "cp932"] as const;
export type TableEncoding = (typeof tableEncodings)[number];
