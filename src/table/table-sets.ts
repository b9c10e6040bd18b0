/** Which tables a survey wants: as declared, or every question alone, by each breakdown, and within each target described. */

import { domainLabels } from "../codebook/domain-labels.js";
import type { Label } from "../codebook/label.js";
import type { Survey } from "../codebook/survey.js";
import {
  type ComparisonKind,
  comparisonKinds,
  isTabulated,
  type TableDeclaration,
} from "../codebook/table-declaration.js";
import { conditionMask } from "../data/condition-mask.js";
import type { Responses } from "../data/responses.js";
import { both, domain } from "../design/domain.js";
import type { Domain } from "../design/survey-design.js";
import { conditionLabel } from "./condition-label.js";

/** The declared tables, or the default ones: `gt`, `by`, and `profile-TARGET`. */
export function tableDeclarations({ tables, by, profiles, targets }: Survey): readonly TableDeclaration[] {
  if (tables !== undefined) return tables;
  const across: readonly TableDeclaration[] =
    by.length === 0 ? [] : [{ id: "by", columns: by.map((question) => [question]) }];
  const described = profiles.map((target) => {
    const title = targets[target]?.short;
    return { id: `profile-${target}`, columns: [], target, ...(title && { title }) };
  });
  return [{ id: "gt", columns: [] }, ...across, ...described];
}

/** A declaration with nothing left open. */
export type TableSet = Required<Omit<TableDeclaration, "title" | "note" | "people" | "target" | "where" | "base">> &
  Pick<TableDeclaration, "title" | "note" | "people" | "base">;

export function tableSet(declared: TableDeclaration, { questions }: Survey): TableSet {
  const { target: _target, where: _where, ...kept } = declared;
  const rows = Object.entries(questions).flatMap(([name, question]) => (isTabulated(question) ? [name] : []));
  const comparisons: readonly ComparisonKind[] = comparisonKinds;
  return {
    rows,
    shares: "column",
    missing: "shown",
    breakdownMissing: "left-out",
    order: "codebook",
    statistics: ["mean", 0.5],
    top: 0,
    bottom: 0,
    total: "first",
    subtotals: true,
    comparisons,
    ...kept,
  };
}

/** The people of a table and what they are called; `null` for everyone. */
export interface Scope {
  readonly domain: Domain;
  readonly label: Label;
}

export function scopeOf({ target, where }: TableDeclaration, survey: Survey, responses: Responses): Scope | null {
  const within: Scope[] = [];
  const declared = target === undefined ? undefined : survey.targets[target];
  if (target !== undefined && declared !== undefined) {
    within.push({ domain: domain(conditionMask(responses, declared.when), { target }), label: declared.label });
  }
  if (where !== undefined) {
    const { ja, en } = conditionLabel(where, survey.questions);
    const label = { ja: `${ja}の人`, ...(en !== undefined && { en: `Those with ${en}` }) };
    within.push({ domain: domain(conditionMask(responses, where), domainLabels(where)), label });
  }
  const [first, second] = within;
  if (first === undefined || second === undefined) return first ?? null;
  const label = {
    ja: `${first.label.ja}のうち、${second.label.ja}`,
    en: `${first.label.en ?? first.label.ja}: ${second.label.en ?? second.label.ja}`,
  };
  return { domain: both(first.domain, second.domain), label };
}
