/** Nothing from elsewhere, and of the inline text only the book's own style sheet and script, named by their hashes. */
import { createHash } from "node:crypto";
import { script } from "./script/book-script.js";
import { styleSheet } from "./style-sheet.js";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export const contentSecurity = [
  "default-src 'none'",
  `style-src ${hash(styleSheet)}`,
  `script-src ${hash(script)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
