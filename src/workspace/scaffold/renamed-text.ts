/** What was taken for renamed in a file, as lines of its declaration that ask the author to look. */
import type { Lang } from "../../codebook/label.js";
import type { FileMatch } from "./match-file.js";
import { doubt, indented, key, literal, record } from "./source-text.js";

const renamed = {
  ja: "見出しが変わったと見ました。同じ設問かどうか確かめます",
  en: "taken for renamed headers; check that the questions are the same",
};
const reworded = {
  ja: "選択肢の言い方が変わったと見ました。同じ選択肢かどうか確かめます",
  en: "taken for reworded categories; check that they are the same",
};

export function renamedLines(match: Pick<FileMatch, "columns" | "categories">, lang: Lang): readonly string[] {
  const columns = Object.entries(match.columns).map(([name, header]) => `${key(name)}: ${literal(header)},`);
  const categories = Object.entries(match.categories).map(([name, texts]) => {
    const inner = Object.fromEntries(Object.entries(texts).map(([text, category]) => [text, literal(category)]));
    return `${key(name)}: ${record(inner)},`;
  });
  return [
    ...(columns.length === 0 ? [] : [doubt(renamed, lang), "columns: {", ...indented(columns), "},"]),
    ...(categories.length === 0 ? [] : [doubt(reworded, lang), "categories: {", ...indented(categories), "},"]),
  ];
}
