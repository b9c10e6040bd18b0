import { type ComponentChild, h } from "preact";
import type { Drawing } from "../wave-results.js";
import type { DrawingNode } from "./drawing-tree.js";
import type { Drawings } from "./drawings.js";
import { zonesOf, zoneText } from "./zones.js";

/** One drawing of a chart, with its alternative text. */
export function Picture({ drawing, drawings }: { readonly drawing: Drawing; readonly drawings: Drawings }) {
  const tree = drawings.trees.get(drawing);
  if (tree === undefined) return null;
  const { alt, width, lang } = drawing.chart;
  return (
    <svg
      class={width}
      viewBox={`${tree.frame.x} ${tree.frame.y} ${tree.frame.width} ${tree.frame.height}`}
      role="img"
      lang={lang}
      aria-label={alt}
      data-zones={zoneText(zonesOf(drawing.chart, tree))}
    >
      {tree.children.map((node) => draw(node, drawings.shared))}
    </svg>
  );
}

function draw({ name, attributes, children }: DrawingNode, shared: ReadonlyMap<string, string>): ComponentChild {
  const { d, ...rest } = attributes;
  const id = d === undefined ? undefined : shared.get(d);
  if (id !== undefined) return h("use", { ...rest, href: `#${id}` });
  return h(
    name,
    attributes,
    children.map((child) => draw(child, shared)),
  );
}
