/** The colours of the book as CSS variables, on screen by day and by night; paper always takes the day. */

const light = {
  paper: "#ffffff",
  surface: "#f6f7f9",
  ink: "#1a1a1a",
  muted: "#595959",
  line: "#8c8c8c",
  grid: "#d9d9d9",
  link: "#0b4f8a",
  c0: "#757575",
  c1: "#173878",
  c2: "#d47a21",
  c3: "#4d6e49",
  c4: "#a176e8",
  c5: "#653146",
  c6: "#4982a6",
  bar2: "#9db4d6",
  band: "#e3e3e3",
  area: "#c3cee3",
  soft: "#a9c1e0",
  k0: "#12365f",
  k1: "#4578ab",
  k2: "#86aed2",
  k3: "#c3d7ea",
  k60: "#38608d",
  k61: "#6190bd",
  k62: "#94b8d9",
  k63: "#c9dbec",
  k70: "#0d2b4f",
  k71: "#2c4f78",
  k72: "#4872a0",
  k73: "#6f99c3",
  k74: "#99bbda",
  h0: "#f2f6fa",
  h1: "#bcd2e7",
  d1: "#7fb0d6",
  d2: "#e6e6e6",
  d3: "#e8a36a",
  d4: "#a84a00",
  ok: "#1d5b38",
  "ok-bg": "#e6f2ea",
  info: "#0b4f8a",
  "info-bg": "#e6eff8",
  warn: "#7a4a00",
  "warn-bg": "#fdf1dc",
  bad: "#8f1d1d",
  "bad-bg": "#fbe9e7",
} as const;

export type ColourName = keyof typeof light;

/** Fills swap lightness, so that text set in paper or ink on them stays readable. */
const dark: Readonly<Record<ColourName, string>> = {
  paper: "#14181d",
  surface: "#1d232a",
  ink: "#e8ebef",
  muted: "#aeb6c0",
  line: "#7d8793",
  grid: "#39424d",
  link: "#8fbcf5",
  c0: "#9aa1a9",
  c1: "#8fb0ee",
  c2: "#e79a4c",
  c3: "#8fbf8a",
  c4: "#bda0f2",
  c5: "#d79ab8",
  c6: "#6fb0d8",
  bar2: "#4b6286",
  band: "#2c343d",
  area: "#2d3d57",
  soft: "#46618c",
  k0: "#d3e3f7",
  k1: "#8fb4de",
  k2: "#41648c",
  k3: "#27405c",
  k60: "#a3c3ea",
  k61: "#41648c",
  k62: "#304d6f",
  k63: "#213549",
  k70: "#e2edfb",
  k71: "#b9d0ef",
  k72: "#8fb0dc",
  k73: "#486c95",
  k74: "#35536f",
  h0: "#1b242e",
  h1: "#274059",
  d1: "#3c638a",
  d2: "#3a424b",
  d3: "#7d5222",
  d4: "#f0b487",
  ok: "#8fd6a8",
  "ok-bg": "#17301f",
  info: "#9cc4f7",
  "info-bg": "#17283d",
  warn: "#f2c572",
  "warn-bg": "#352811",
  bad: "#f5a8a0",
  "bad-bg": "#3a1b19",
};

export const palettes: Readonly<Record<"light" | "dark", Readonly<Record<ColourName, string>>>> = { light, dark };

const declarations = (palette: Readonly<Record<ColourName, string>>): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

export const paletteCss = `:root{color-scheme:light dark;${declarations(light)}}
@media screen and (prefers-color-scheme:dark){:root:not(.day){${declarations(dark)}}}
@media print{:root{color-scheme:light}}`;

const variables: ReadonlyMap<string, string> = new Map([
  ...Object.entries(light).map(([name, value]): [string, string] => [value, `var(--${name})`]),
  ["#fff", "var(--paper)"],
  ["white", "var(--paper)"],
  ["#000000", "var(--ink)"],
  ["black", "var(--ink)"],
]);

/** The variable that stands for a colour of a chart; a colour the palette does not know stays as it is. */
export const colourVariable = (colour: string): string => variables.get(colour.toLowerCase()) ?? colour;
