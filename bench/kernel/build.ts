import { writeFileSync } from "node:fs";
import { assembled } from "./assemble.ts";

/** `npm run kernel`: assembles the kernels into the library. */
const kernels = {
  "add-products": "addProductsBinary",
  levels: "levelsBinary",
  rows: "rowsBinary",
  spreads: "spreadsBinary",
} as const;

for (const [kernel, name] of Object.entries(kernels)) {
  const text = `/** \`npm run kernel\` made this of bench/kernel/${kernel}.wat: WebAssembly in base64, not edited by hand. */
export const ${name} =
  "${assembled(kernel)}";
`;
  writeFileSync(new URL(`../../src/math/kernel/${kernel}-binary.ts`, import.meta.url), text);
}
