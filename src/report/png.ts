/**
 * Outlined SVG to PNG at 300 dpi. Text is already shapes, so the rasteriser opens no font, which is most of its
 * time (150 to 200 ms a picture with the font, about 50 ms without).
 */
import { chunk, indexedPng, resolution } from "./indexed-png.js";

const dotsPerInch = 300;
/** CSS pixels in an inch. */
const pixelsPerInch = 96;
const pixelsPerMetre = Math.round(dotsPerInch / 0.0254);

/** A PNG that says its resolution, so that Word takes the width the chart was made for. */
export async function toPng(outlined: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const zoom = { mode: "zoom", value: dotsPerInch / pixelsPerInch } as const;
  const picture = new Resvg(outlined, { background: "white", fitTo: zoom, font: { loadSystemFonts: false } }).render();
  const { width, height, pixels } = picture;
  return indexedPng({ width, height, rgba: pixels }, pixelsPerMetre) ?? withResolution(picture.asPng());
}

/** Adds the pHYs chunk (PNG, 3rd edition, §11.3.4.3) after the header chunk. */
function withResolution(png: Uint8Array): Uint8Array {
  const headerEnd = 8 + 25;
  return Buffer.concat([
    png.subarray(0, headerEnd),
    chunk("pHYs", resolution(pixelsPerMetre)),
    png.subarray(headerEnd),
  ]);
}
