/** A page as a browser's parser sees it: its elements in order, and what the parser found wrong. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";

export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Without the line breaks that part blocks; a script or style sheet as it is. */
  readonly text: string;
  readonly parents: readonly HtmlElement[];
  /** All elements within, in document order. */
  readonly within: readonly HtmlElement[];
}

export interface HtmlTree {
  readonly elements: readonly HtmlElement[];
  readonly faults: readonly string[];
}

export function readHtml(html: string): HtmlTree {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
  return { elements: elementsOf(document, []), faults };
}

/** The elements with a name, or all, that pass a test. */
export const select = (
  tree: Pick<HtmlTree, "elements">,
  name: string,
  test: (element: HtmlElement) => boolean = () => true,
) => tree.elements.filter((element) => (name === "*" || element.name === name) && test(element));

export const hasClass = (name: string) => (element: HtmlElement) =>
  (element.attributes.get("class") ?? "").split(" ").includes(name);

type Node = DefaultTreeAdapterTypes.Node;

function elementsOf(node: Node, parents: readonly HtmlElement[]): HtmlElement[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    const within: HtmlElement[] = [];
    const element: HtmlElement = {
      name: child.tagName,
      attributes: new Map(child.attrs.map(({ name, value }) => [name, value])),
      text: /^(?:script|style)$/.test(child.tagName) ? textOf(child) : textOf(child).replaceAll("\n", ""),
      parents,
      within,
    };
    within.push(...elementsOf(child, [...parents, element]));
    return [element, ...within];
  });
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
