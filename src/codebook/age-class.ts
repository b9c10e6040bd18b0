/** An age class: whole years from, to and including. Read as people write it: 15-39, 15～39歳, 15歳以上40歳未満, 65+, 65歳以上, 20歳. */
export interface AgeClass {
  readonly from: number;
  /** The last year of age; `null` where the class is open above. */
  readonly to: number | null;
}

/** Nobody on record has lived longer. */
const oldest = 125;

const form = /^(\d{1,3})(?:(\+|以上)|(?:以上|[-~〜–])(\d{1,3})(以下|未満)?)?$/;

/** The class a text names; `null` if it names none. */
export function parseAgeClass(text: string): AgeClass | null {
  const found = form.exec(text.normalize("NFKC").replace(/[歳\s]/g, ""));
  if (!found) return null;
  const [, low, open, high, end] = found;
  const from = Number(low);
  if (from > oldest) return null;
  if (open !== undefined) return { from, to: null };
  const to = high === undefined ? from : Number(high) - (end === "未満" ? 1 : 0);
  return to >= from && to <= oldest ? { from, to } : null;
}

/** The class as estimates and messages name it: 15-39, 65+, 20. */
export const ageText = ({ from, to }: AgeClass): string =>
  to === null ? `${from}+` : from === to ? String(from) : `${from}-${to}`;

/** The first year of age after the class; Infinity where it is open above. */
export const ageAfter = ({ to }: AgeClass): number => (to === null ? Number.POSITIVE_INFINITY : to + 1);

export const sameAges = (a: AgeClass, b: AgeClass): boolean => a.from === b.from && a.to === b.to;

/** Classes in the order of their ages, the wider of two that begin together first. */
export const inOrder = <Of extends { readonly age: AgeClass }>(items: readonly Of[]): readonly Of[] =>
  items.toSorted((a, b) => a.age.from - b.age.from || ageAfter(b.age) - ageAfter(a.age));

/** Where one class after another leaves years out or counts them twice; items are `inOrder`. */
export function seams<Of extends { readonly age: AgeClass }>(items: readonly Of[]): readonly Seam<Of>[] {
  return items.flatMap((below, i) => {
    const above = items[i + 1];
    if (above === undefined || above.age.from === ageAfter(below.age)) return [];
    return [{ kind: above.age.from < ageAfter(below.age) ? "overlap" : "gap", below, above } as const];
  });
}

/** Two classes that do not meet. */
export interface Seam<Of> {
  readonly kind: "overlap" | "gap";
  readonly below: Of;
  readonly above: Of;
}
