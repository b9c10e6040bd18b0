/** What may stand on an element of a drawing in the page: shapes, places and paint, nothing that acts or loads. */
import { colourVariable } from "./palette.js";
import { compactPath } from "./path-data.js";

const allowed = new Set(
  `id d x y x1 y1 x2 y2 cx cy r rx ry width height points transform fill stroke opacity fill-opacity stroke-opacity fill-rule
  stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit clip-path clip-rule mask
  offset stop-color stop-opacity gradientUnits gradientTransform patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits href`.split(/\s+/),
);

/** The attributes to keep; ids and references to them get the prefix, colours become variables. */
export function drawingAttributes(
  attributes: Readonly<Record<string, string>>,
  prefix: string,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [raw, value] of Object.entries(attributes)) {
    const name = raw === "xlink:href" ? "href" : raw;
    const safe =
      allowed.has(name) && !(name === "opacity" && value === "1") ? attributeValue(name, value, prefix) : null;
    if (safe !== null) kept[name] = safe;
  }
  return kept;
}

function attributeValue(name: string, value: string, prefix: string): string | null {
  if (name === "id") return prefix + value;
  if (name === "href") return value.startsWith("#") ? `#${prefix}${value.slice(1)}` : null;
  if (value.includes("url(")) return /^url\(#[\w-]+\)$/.test(value) ? value.replace("#", `#${prefix}`) : null;
  if (name === "d") return compactPath(value);
  if (name === "transform") return compactTransform(value);
  return name === "fill" || name === "stroke" || name === "stop-color" ? colourVariable(value) : value;
}

/** A matrix that only moves is a translation; one that moves nothing is nothing. */
function compactTransform(value: string): string | null {
  const moved = value.replace(/^matrix\(1[ ,]+0[ ,]+0[ ,]+1[ ,]+([^ ,]+)[ ,]+([^ ,]+)\)$/, "translate($1,$2)");
  return /^translate\(0[ ,]+0\)$/.test(moved) ? null : moved;
}
