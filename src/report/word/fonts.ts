/** BIZ UDPGothic under both of its names, so that Windows finds it for Latin and Japanese text. */
export const wordFont = {
  ascii: "BIZ UDPGothic",
  hAnsi: "BIZ UDPGothic",
  eastAsia: "BIZ UDPゴシック",
  cs: "BIZ UDPGothic",
} as const;
