/** The elements and attributes of an SVG as a tree; texts, comments and declarations are passed over. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
}

const tag = /<(\/)?([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/)?>/g;

/** The root element; an element never closed holds all that follows it. */
export function readSvg(svg: string): SvgNode {
  const top = { name: "", attributes: {}, children: [] as SvgNode[] };
  const open = [top];
  for (const [, closing, name = "", rest = "", empty] of svg.matchAll(tag)) {
    if (closing !== undefined) {
      if (open.length > 1) open.pop();
      continue;
    }
    const node = { name, attributes: readAttributes(rest), children: [] as SvgNode[] };
    open.at(-1)?.children.push(node);
    if (empty === undefined) open.push(node);
  }
  return top.children.find(({ name }) => name === "svg") ?? top;
}

const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  attribute.lastIndex = 0;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text))
    found[match[1] ?? ""] = match[2] ?? match[3] ?? "";
  return found;
}
