/** Writes the gallery beside this file and its page, output/gallery/index.html; a folder as argument also gets 300 dpi pictures, ids after it draw only charts that begin so, and no page. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openChartFont } from "../../src/chart/font.js";
import { drawEach } from "../../src/report/draw.js";
import { toPng } from "../../src/report/png.js";
import type { Drawing } from "../../src/report/wave-results.js";
import { galleryPage, isOfPage } from "./page.js";
import { chartOf } from "./picture.js";
import { pictures } from "./pictures.js";

const folder = fileURLToPath(new URL("pictures/", import.meta.url));
const [, , pngFolder, ...only] = process.argv;
mkdirSync(folder, { recursive: true });
const ofPage: Drawing[] = [];
const font = await openChartFont();
for (const picture of pictures) {
  const { declaration } = picture;
  if (only.length > 0 && !only.some((id) => declaration.id.startsWith(id))) continue;
  const { drawings } = await drawEach(declaration.id, (context) => chartOf(picture, context), { font });
  if (isOfPage(declaration.id)) ofPage.push(...drawings);
  for (const { chart, svg, outlined } of drawings) {
    const name = `${chart.id}.${chart.lang}.${chart.width}`;
    writeFileSync(`${folder}${name}.vl.json`, `${JSON.stringify(chart.spec, null, 1)}\n`);
    writeFileSync(`${folder}${name}.svg`, `${svg}\n`);
    if (pngFolder) writeFileSync(`${pngFolder}/${name}.png`, await toPng(outlined));
  }
}
if (only.length === 0) {
  const page = new URL("../../output/gallery/", import.meta.url);
  mkdirSync(page, { recursive: true });
  writeFileSync(new URL("index.html", page), galleryPage(ofPage));
}
