/** The part of a drawing that is left once headline and notes are gone: the plot, and every line of text about it. */
import type { SvgNode } from "./svg-reader.js";

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Kept above and below for strokes and marks at the edge. */
const margin = 3;

/** The frame cut to the plot of `height` and the texts, at full width. */
export function cropTo(children: readonly SvgNode[], height: number, frame: Frame): Frame {
  const origin = originOf(children)?.y ?? 0;
  const extents = [{ top: origin, bottom: origin + height }, ...children.flatMap((node) => texts(node, 0))];
  const top = Math.max(frame.y, Math.min(...extents.map((extent) => extent.top)) - margin);
  const bottom = Math.min(frame.y + frame.height, Math.max(...extents.map((extent) => extent.bottom)) + margin);
  return { ...frame, y: round(top), height: round(bottom - top) };
}

/** Where the plot begins: the first group that is moved. */
export function originOf(children: readonly SvgNode[]): { readonly x: number; readonly y: number } | null {
  const plot = children.find(({ name, attributes }) => name === "g" && attributes.transform !== undefined);
  const [, x, y] = translation.exec(plot?.attributes.transform ?? "") ?? [];
  return plot === undefined ? null : { x: Number(x ?? 0), y: Number(y ?? 0) };
}

/** Where each line of outlined text lies; glyphs are set in units of the em, turned upside down. */
function texts(node: SvgNode, above: number): readonly Extent[] {
  const at = above + moved(node);
  const scale = /scale\(([\d.e-]+)[ ,]+-[\d.e-]+\)/.exec(node.attributes.transform ?? "")?.[1];
  if (scale === undefined) return node.children.flatMap((child) => texts(child, at));
  const em = Number(scale) * unitsPerEm;
  return [{ top: at - ascent * em, bottom: at + descent * em }];
}

const unitsPerEm = 2048;
const ascent = 0.88;
const descent = 0.14;

const translation = /translate\(([^ ,)]+)[ ,]+([^ ,)]+)\)/;

const moved = (node: SvgNode): number => Number(translation.exec(node.attributes.transform ?? "")?.[2] ?? 0);

const round = (value: number): number => Math.round(value * 10) / 10;
