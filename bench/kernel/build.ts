import { writeFileSync } from "node:fs";
import { assembled } from "./assemble.ts";

/** `npm run kernel`: assembles add-products.wat into the library. */
const text = `/** \`npm run kernel\` made this of bench/kernel/add-products.wat: WebAssembly in base64, not edited by hand. */
export const addProductsBinary =
  "${assembled()}";
`;
writeFileSync(new URL("../../src/totals/add-products-binary.ts", import.meta.url), text);
