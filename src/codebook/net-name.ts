/** Names of nets, several categories counted as one, where estimates name a category: `from5y+from10y`. No category has a plus. */
const plus = "+";

export const netName = (categories: readonly string[]): string => categories.join(plus);

/** The categories of a net by its name; `null` for the name of a category. */
export const categoriesOfNet = (name: string): readonly string[] | null =>
  name.includes(plus) ? name.split(plus) : null;
