import { formatPercent } from "../table/format.js";

/** A difference of shares in points with its sign: ＋1.2, −0.4, 0.0. */
export const signedPoints = (difference: number): string => {
  const text = formatPercent(difference);
  return /^−?0\.0$/u.test(text) ? "0.0" : difference > 0 ? `＋${text}` : text;
};
