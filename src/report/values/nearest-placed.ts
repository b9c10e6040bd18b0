/** The mend for a name that no document can place: the nearest one, else where all are listed, for there are hundreds. */
import { nearestName } from "../../codebook/nearest-name.js";
import type { Message } from "../../errors.js";

export function nearestOrAll(name: string, names: readonly string[]): Message {
  const nearest = nearestName(name, names);
  if (nearest !== null) return { ja: `${nearest} ではありませんか`, en: `did you mean ${nearest}?` };
  return { ja: "名前の一覧は jittai values で見られます", en: "jittai values lists the names" };
}
