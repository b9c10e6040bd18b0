import type { Condition, Criterion } from "./condition.js";
import { partsOf } from "./condition.js";

/** A condition as the domain of an estimate: question → category; parts that are not plain criteria stand under `where`. */
export function domainLabels(condition: Condition): Readonly<Record<string, string>> {
  const parts = partsOf(condition);
  if (parts.kind !== "criteria") return { where: JSON.stringify(condition) };
  return Object.fromEntries(parts.criteria.map(([question, criterion]) => [question, said(criterion)]));
}

function said(criterion: Criterion): string {
  if (typeof criterion === "string") return criterion;
  if ("length" in criterion) return criterion.join(",");
  const { min, max } = criterion;
  return `${min ?? ""}..${max ?? ""}`;
}
