/** JSON as the formatter has it: lists of words on one line where they fit. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const short = text.replace(/^(.*)\[\n([^[\]{}]*)\n\s*\](,?)$/gm, (long, before, items, after) => {
    const line = `${before}[${items.trim().replace(/\n\s*/g, " ")}]${after}`;
    return line.length <= 120 ? line : long;
  });
  return `${short}\n`;
}
