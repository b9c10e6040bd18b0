/** The groups whose people are counted: every target, their union, and every overlap somebody is in. */
import type { Label } from "../codebook/label.js";
import type { Survey, Target } from "../codebook/survey.js";
import { conditionMask } from "../data/condition-mask.js";
import type { Responses } from "../data/responses.js";
import type { GroupEstimate } from "./group-estimate.js";
import { subsets } from "./subsets.js";

/** A group and who is in it: 1 for members. */
export interface TargetGroup extends Pick<GroupEstimate, "id" | "kind" | "label" | "short"> {
  readonly mask: Uint8Array;
}

type Declared = Pick<Survey, "targets" | "union">;

/** Targets in the order declared, then the union (of two or more), then overlaps that are not empty. */
export function targetGroups({ targets, union }: Declared, responses: Responses): readonly TargetGroup[] {
  const groups = Object.entries<Target>(targets).map(
    ([id, { label, short, when }]): TargetGroup => ({
      id,
      kind: "target",
      label,
      short,
      mask: conditionMask(responses, when),
    }),
  );
  if (groups.length < 2) return groups;
  const everyone = { id: "union", kind: "union", label: union, short: union.short } as const;
  const overlaps = subsets(groups).filter((set) => set.length > 1);
  return [
    ...groups,
    { ...everyone, mask: groups.map(({ mask }) => mask).reduce(either) },
    ...overlaps.map(overlap).filter(({ mask }) => mask.includes(1)),
  ];
}

const either = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((inside, row) => inside | b[row]!);
const inBoth = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((inside, row) => inside & b[row]!);

function overlap(members: readonly TargetGroup[]): TargetGroup {
  const short = overlapLabel(members.map((group) => group.short));
  return {
    id: members.map(({ id }) => id).join("&"),
    kind: "overlap",
    label: overlapLabel(members.map((group) => group.label)),
    short,
    mask: members.map(({ mask }) => mask).reduce(inBoth),
  };
}

function overlapLabel(labels: readonly Label[]): Label {
  const ja = labels.map((label) => `「${label.ja}」`).join("");
  const en = labels.map((label) => label.en ?? label.ja);
  const last = en.at(-1) ?? "";
  return {
    ja: `${ja}の${labels.length === 2 ? "両方" : "すべて"}`,
    en: `${labels.length === 2 ? "Both" : "All of"}: ${en.slice(0, -1).join(", ")} and ${last}`,
  };
}
