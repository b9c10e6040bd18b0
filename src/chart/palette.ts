/** Colours, chosen by search under colour-vision and grey-printing constraints; ratios and distances are kept by tests. */

/** Text and lines. Contrast on white: ink 17.4, muted 7.0, line 3.4. */
export const ink = "#1a1a1a";
export const muted = "#595959";
export const line = "#8c8c8c";
export const gridLine = "#d9d9d9";
export const paper = "#ffffff";
/** The ground of every other row of a matrix. */
export const stripe = "#f0f0f0";
/** The interval of the total behind the intervals of domains. */
export const band = "#e3e3e3";

/** Series, in this order: navy, orange, green, violet, wine, steel. All 3:1 on white; the first three survive grey printing. */
export const series = ["#173878", "#d47a21", "#4d6e49", "#a176e8", "#653146", "#4982a6"] as const;
/** One series drawn as dots, one drawn as bars, and その他・特にない. */
export const dotColour = series[0];
export const barColour = series[5];
export const residualColour = "#8c8c8c";
/** Bars that a dark one is held against: outlined, since 2.1:1 on white. */
export const lightFill = "#9db4d6";

/** Stacks of up to seven parts, dark to white: neighbours at least 12 apart in L*, outlined where light. */
const stacks: Readonly<Record<number, readonly string[]>> = {
  1: ["#4578ab"],
  2: ["#12365f", "#86aed2"],
  3: ["#12365f", "#4578ab", "#c3d7ea"],
  4: ["#12365f", "#4578ab", "#86aed2", "#c3d7ea"],
  5: ["#12365f", "#4578ab", "#86aed2", "#c3d7ea", "#ffffff"],
  6: ["#12365f", "#38608d", "#6190bd", "#94b8d9", "#c9dbec", "#ffffff"],
  7: ["#0d2b4f", "#2c4f78", "#4872a0", "#6f99c3", "#99bbda", "#c9dbec", "#ffffff"],
};

/** The most parts a stack can have and still be read in grey. */
export const stackLimit = 7;

/** Colours of a stack of `parts`, dark to light; a residual last part (無回答) is white. */
export function stackColours(parts: number, residualLast: boolean): readonly string[] {
  if (residualLast && parts > 1 && parts < 5) return [...stackColours(parts - 1, false), paper];
  return stacks[Math.min(Math.max(parts, 1), stackLimit)] ?? [];
}

/** Classes of values, light to dark; up to five, the lightest of them outlined. */
const heat = ["#f2f6fa", "#bcd2e7", "#86aed2", "#4578ab", "#12365f"] as const;

/** The most classes of values that can be told apart. */
export const heatLimit = heat.length;

/** Colours of `classes` classes of values, light to dark. */
export function heatColours(classes: number): readonly string[] {
  if (classes >= heatLimit) return heat;
  const [first, last] = classes < 3 ? [1, 3] : [0, heatLimit - 1];
  return Array.from({ length: Math.max(classes, 1) }, (_, i) => {
    const place = classes < 2 ? 2 : Math.round(first + (i * (last - first)) / (classes - 1));
    return heat[place] ?? paper;
  });
}

/** The two sides of a scale, outermost first, and what lies between them; up to three parts a side. */
const sides: Readonly<Record<number, readonly [left: readonly string[], right: readonly string[]]>> = {
  1: [["#0b4f8a"], ["#a84a00"]],
  2: [
    ["#0b4f8a", "#7fb0d6"],
    ["#a84a00", "#e8a36a"],
  ],
  3: [
    ["#0b3f70", "#3b74a8", "#a6cbe6"],
    ["#7d3600", "#b55d12", "#f2c29a"],
  ],
};
export const sideLimit = 3;
export const neutralColour = "#e6e6e6";

/** Colours of one side of a scale, outermost first. */
export const sideColours = (side: "left" | "right", parts: number): readonly string[] =>
  sides[Math.min(Math.max(parts, 1), sideLimit)]?.[side === "left" ? 0 : 1] ?? [];

/** Ink or white, whichever reads on a fill. */
export const textOn = (fill: string): string => (contrast(paper, fill) >= 4.5 ? paper : ink);

/** The WCAG 2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** CIE L*, 0 black to 100 white. */
export function lightness(colour: string): number {
  const y = luminance(colour);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}

/** Relative luminance of an sRGB colour written #rrggbb (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const channel = (start: number) => {
    const c = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
