import { writeFileSync } from "node:fs";
import { assembled } from "./assemble.ts";

/** `npm run kernel`: assembles add-four.wat into the library. */
const text = `/** \`npm run kernel\` made this of bench/kernel/add-four.wat: WebAssembly in base64, not edited by hand. */
export const addFourBinary =
  "${assembled()}";
`;
writeFileSync(new URL("../../src/totals/add-four-binary.ts", import.meta.url), text);
