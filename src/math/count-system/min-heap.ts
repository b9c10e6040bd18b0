/** What has the least key comes out first, of equals what went in first. */
export class MinHeap<T> {
  private readonly items: { readonly key: number; readonly order: number; readonly item: T }[] = [];
  private order = 0;

  push(item: T, key: number): void {
    const { items } = this;
    const added = { key, order: this.order++, item };
    let at = items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(added, items[above]!)) break;
      items[at] = items[above]!;
      at = above;
    }
    items[at] = added;
  }

  pop(): T | undefined {
    const { items } = this;
    const [first] = items;
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first?.item;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && isBefore(items[below + 1]!, items[below]!)) below++;
      if (!isBefore(items[below]!, last)) break;
      items[at] = items[below]!;
      at = below;
    }
    items[at] = last;
    return first.item;
  }
}

interface Keyed {
  readonly key: number;
  readonly order: number;
}

const isBefore = (a: Keyed, b: Keyed): boolean => a.key < b.key || (a.key === b.key && a.order < b.order);
