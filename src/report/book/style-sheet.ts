/** The whole style sheet of the book. */
import { paletteCss } from "./palette.js";
import { baseCss } from "./style-base.js";
import { figureCss } from "./style-figures.js";
import { pageCss } from "./style-pages.js";
import { phoneCss } from "./style-phone.js";
import { printCss } from "./style-print.js";
import { tableCss } from "./style-tables.js";
import { viewerCss } from "./style-viewer.js";

export const styleSheet = [paletteCss, baseCss, pageCss, figureCss, tableCss, viewerCss, phoneCss, printCss].join("\n");
