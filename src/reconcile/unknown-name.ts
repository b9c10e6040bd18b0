import { didYouMean } from "../codebook/nearest-name.js";
import { ExpressionFault } from "./expression-fault.js";

const words = {
  function: "関数",
  name: "名前",
  question: "質問",
  target: "対象群",
  base: "基数",
  method: "区間の方法",
  stratum: "層",
  figure: "数値",
  reference: "国の調査",
  population: "人口の行",
  projection: "推計",
  age: "年齢区分",
} as const;

/** The fault of a name that does not exist, with the nearest that does. */
export function unknownName(what: keyof typeof words, name: string, known: readonly string[]): ExpressionFault {
  const text = { ja: `${words[what]} ${name} はありません`, en: `unknown ${what}: ${name}` };
  return new ExpressionFault(text, didYouMean(name, known));
}

/** The fault of a category that its question does not have. */
export function unknownCategory(question: string, name: string, known: readonly string[]): ExpressionFault {
  const text = { ja: `質問 ${question} に選択肢 ${name} はありません`, en: `unknown category of ${question}: ${name}` };
  return new ExpressionFault(text, didYouMean(name, known));
}
