/** The columns of one breakdown: what its questions cross, level by level. */
import { type Axis, crossedCodes } from "./axis.js";
import type { BannerColumn, BannerRequest, Layer } from "./banner-columns.js";
import type { TableHead } from "./table.js";
import { subtotalLabel, totalLabel } from "./words.js";

/** The banner under construction. */
export interface Draft {
  readonly request: BannerRequest;
  readonly columns: BannerColumn[];
  readonly layers: Layer[];
  readonly heads: TableHead[];
  readonly sums: { whole: number | null; parts: number[]; rest: boolean }[];
}

/** One crossing of axes, depth by depth. */
interface Crossing {
  readonly draft: Draft;
  readonly axes: readonly Axis[];
  readonly group: number;
  /** Per depth the crossing up to there and the members of each in the scope, the crossing 0 being in none. */
  readonly depths: readonly { readonly codes: Int32Array; readonly members: Int32Array }[];
  /** Per depth the place of each crossing's column. */
  readonly places: readonly Map<number, number>[];
}

export function addCrossing(draft: Draft, axes: readonly Axis[], group: number): readonly TableHead[] {
  const { responses, scope } = draft.request;
  let size = 1;
  const depths = axes.map((axis, depth) => {
    size *= axis.categories.length;
    const codes = crossedCodes(axes.slice(0, depth + 1), responses.n);
    return { codes, members: membersOf(codes, scope.mask, size) };
  });
  const crossing = { draft, axes, group, depths, places: axes.map(() => new Map<number, number>()) };
  const everyone = scope.mask.reduce((count, inside) => count + inside, 0);
  const heads = addNodes(crossing, { depth: 0, code: 1, domain: {}, parent: null, members: everyone });
  if (axes.length > 1 && !draft.request.subtotals) draft.sums.push(leafSum(crossing, everyone));
  crossing.places.forEach((places, depth) => {
    if (places.size > 0) draft.layers.push(layerOf(crossing, depth, places));
  });
  return heads;
}

/** Without subtotals all innermost columns add up. */
function leafSum({ depths, places }: Crossing, everyone: number): Draft["sums"][number] {
  const leaves = [...(places.at(-1) ?? [])];
  const held = leaves.reduce((sum, [code]) => sum + (depths.at(-1)?.members[code] ?? 0), 0);
  return { whole: null, parts: leaves.map(([, place]) => place), rest: held < everyone };
}

function membersOf(codes: Int32Array, mask: Uint8Array, size: number): Int32Array {
  const members = new Int32Array(size + 1);
  codes.forEach((code, row) => {
    if (mask[row] === 1) members[code] = (members[code] ?? 0) + 1;
  });
  return members;
}

/** What further columns are nested in. */
interface Node {
  readonly depth: number;
  readonly code: number;
  readonly domain: Readonly<Record<string, string>>;
  readonly parent: number | null;
  readonly members: number;
}

/** The columns within a node: every category of a breakdown alone, but only crossings that occur. */
function addNodes(crossing: Crossing, node: Node): readonly TableHead[] {
  const { draft, axes, depths } = crossing;
  const axis = axes[node.depth];
  const members = depths[node.depth]?.members;
  if (axis === undefined || members === undefined) return [];
  const sum = { whole: node.parent, parts: [] as number[], rest: false };
  let held = 0;
  const heads = axis.categories.flatMap((_, j) => {
    const code = (node.code - 1) * axis.categories.length + j + 1;
    const inside = members[code] ?? 0;
    if (inside === 0 && axes.length > 1) return [];
    held += inside;
    sum.parts.push(draft.columns.length);
    return [addNode(crossing, { node, axis, j, code, inside })];
  });
  sum.rest = held < node.members;
  if (axes.length === 1 || draft.request.subtotals) draft.sums.push(sum);
  return heads;
}

interface Place {
  readonly node: Node;
  readonly axis: Axis;
  readonly j: number;
  readonly code: number;
  readonly inside: number;
}

function addNode(crossing: Crossing, { node, axis, j, code, inside }: Place): TableHead {
  const { draft, axes, group, places } = crossing;
  const { columns, request } = draft;
  const category = axis.categories[j];
  const from = columns.length;
  const label = category?.label ?? totalLabel;
  const domain = { ...node.domain, [axis.question]: category?.name ?? "" };
  const leaf = node.depth === axes.length - 1;
  const kind = category?.missing ? "missing" : leaf ? "category" : "subtotal";
  const shown = leaf || request.subtotals;
  if (shown) {
    columns.push({ kind, group, domain, label, letter: null, parent: node.parent });
    places[node.depth]?.set(code, from);
  }
  if (leaf) return { label, span: [from, from + 1], heads: [] };
  const subtotal = shown ? [{ label: subtotalLabel, span: [from, from + 1] as const, heads: [] }] : [];
  const parent = shown ? from : node.parent;
  const inner = addNodes(crossing, { depth: node.depth + 1, code, domain, parent, members: inside });
  return { label, span: [from, columns.length], heads: [...subtotal, ...inner] };
}

/** Codes of the columns of one depth, from 1 in the order of their places. */
function layerOf({ group, depths, axes }: Crossing, depth: number, places: ReadonlyMap<number, number>): Layer {
  const compact = new Int32Array((depths[depth]?.members.length ?? 0) + 1);
  const ordered = [...places].toSorted(([, a], [, b]) => a - b);
  ordered.forEach(([code], i) => {
    compact[code] = i + 1;
  });
  const codes = (depths[depth]?.codes ?? new Int32Array()).map((code) => compact[code] ?? 0);
  return { group, codes, places: ordered.map(([, place]) => place), innermost: depth === axes.length - 1 };
}
