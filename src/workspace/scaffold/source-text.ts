/** TypeScript as text: whatever stood in a file becomes a literal or a comment, never code. */
import type { Lang } from "../../codebook/label.js";
import type { Message } from "../../errors.js";

/** A text literal. */
export const literal = (text: string): string =>
  JSON.stringify(text).replace(/[\u2028\u2029]/g, (mark) => (mark === "\u2028" ? "\\u2028" : "\\u2029"));

/** A comment on one line. */
export const comment = (text: string): string => `// ${text.replace(/[\r\n\u2028\u2029]+/g, " ").trim()}`;

/** A comment that asks the author to look: `// 確認: …`. */
export const doubt = (message: Message, lang: Lang): string =>
  comment(lang === "ja" ? `確認: ${message.ja}` : `check: ${message.en}`);

/** Lines, two spaces further in. */
export const indented = (lines: readonly string[], depth = 1): string[] =>
  lines.map((line) => (line === "" ? "" : `${"  ".repeat(depth)}${line}`));

const isName = /^[A-Za-z_$][\w$]*$/;

/** A property name, quoted where it must be. */
export const key = (name: string): string => (isName.test(name) ? name : literal(name));

/** `{ a: 1, b: 2 }`; fields without a value are left out. */
export function record(fields: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${key(name)}: ${value}`],
  );
  return kept.length === 0 ? "{}" : `{ ${kept.join(", ")} }`;
}

/** A text or several: `"a"`, `["a", "b"]`. */
export const textOrList = (texts: readonly string[]): string =>
  texts.length === 1 ? literal(texts[0] ?? "") : `[${texts.map(literal).join(", ")}]`;
