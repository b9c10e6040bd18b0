/** The measures of a document that is about no survey of the workspace: its figures follow from sources and from each other. */
import { intervalMethods } from "../codebook/interval-method.js";
import { ExpressionFault } from "./expression-fault.js";
import type { Measures } from "./measures.js";

export const noResponses: Measures = {
  codebook: { questions: {}, targets: {} },
  sizes: {},
  methods: intervalMethods,
  count: () => refuse("count( )"),
  share: () => refuse("share( )"),
  interval: () => refuse("low( )"),
  number: () => refuse("mean( )"),
};

function refuse(found: string): never {
  throw new ExpressionFault(
    { ja: `ここには回答がありません：${found}`, en: `no responses here: ${found}` },
    {
      ja: 'from("国の調査", …)、population("id")、projection("id")、figure("id") を使います',
      en: 'use from("reference", …), population("id"), projection("id") or figure("id")',
    },
  );
}
