/**
 * SVG path data made short: absolute commands become relative, numbers keep two decimals.
 * Each step is taken from the rounded point before it, so errors never add up.
 */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

interface Cursor {
  x: number;
  y: number;
  startX: number;
  startY: number;
}

/** Made before: the glyphs of one font come again in every drawing of a book, and shortening them is most of reading it. */
const made = new Map<string, string>();

/** The same outline in fewer bytes; data with other commands than M L Q C Z is left as it is. */
export function compactPath(data: string): string {
  const known = made.get(data);
  if (known !== undefined) return known;
  const path = shortened(data);
  made.set(data, path);
  return path;
}

/** A command and its numbers, which are hundredths. */
const token = /([A-Za-z])|-?(?:\d+\.?\d*|\.\d+)/g;

function shortened(data: string): string {
  if (/[eE]/.test(data)) return data;
  const commands: { readonly name: string; readonly numbers: number[] }[] = [];
  for (const text of data.match(token) ?? []) {
    if (text >= "A") commands.push({ name: text, numbers: [] });
    else commands.at(-1)?.numbers.push(Math.round(Number(text) * 100));
  }
  if (commands.some(({ name, numbers }) => lengths[name] !== numbers.length)) return data;
  const at: Cursor = { x: 0, y: 0, startX: 0, startY: 0 };
  let path = "";
  for (const { name, numbers } of commands) path += step(at, name, numbers);
  return path;
}

function step(at: Cursor, name: string, numbers: readonly number[]): string {
  if (name === "Z") {
    [at.x, at.y] = [at.startX, at.startY];
    return "z";
  }
  const relative = numbers.map((value, i) => value - (i % 2 === 0 ? at.x : at.y));
  [at.x, at.y] = [numbers.at(-2) ?? at.x, numbers.at(-1) ?? at.y];
  if (name === "M") [at.startX, at.startY] = [at.x, at.y];
  const [dx = 0, dy = 0] = relative;
  if (name === "L" && dy === 0) return `h${decimal(dx)}`;
  if (name === "L" && dx === 0) return `v${decimal(dy)}`;
  return (
    name.toLowerCase() + relative.map(decimal).reduce((list, next) => list + (next.startsWith("-") ? "" : " ") + next)
  );
}

/** Hundredths as a decimal without needless zeros: -36 → `-.36`. */
function decimal(hundredths: number): string {
  const text = String(hundredths / 100);
  return text.replace(/^(-?)0\./, "$1.");
}
