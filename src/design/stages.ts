import type { DesignDeclaration } from "../codebook/wave.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { designKeys } from "./design-column.js";
import type { DrawnStage } from "./fpc.js";
import type { Keys } from "./keys.js";
import { type Strata, strata } from "./strata.js";
import { rowsAsUnits, type Units, unitsWithin } from "./units.js";

/** Every declared stage, units within strata, then units within the units of the stage above. */
export function drawnStages(
  responses: Responses,
  declaration: DesignDeclaration,
): readonly [DrawnStage, ...DrawnStage[]] {
  const first = strata(responses, declaration.strata);
  const [psu, ...below] = declaration.psu.map((column) => designKeys(responses, column, "psu"));
  if (psu === undefined) return [drawn(rowsAsUnits(first.codes, first.names.length), first.names)];
  let units = unitsWithin(first.codes, first.names.length, psu.codes);
  if (!declaration.nest) refuseSharedLabels(units, psu, first);
  const stages: [DrawnStage, ...DrawnStage[]] = [drawn(units, first.names)];
  let [names, labels] = [first.names, psu];
  for (const key of below) {
    names = unitNames(units, labels, names);
    units = unitsWithin(units.unit, units.units, key.codes);
    stages.push(drawn(units, names));
    labels = key;
  }
  return stages;
}

const drawn = ({ unit, parent, start }: Units, names: readonly string[]): DrawnStage => ({
  unit,
  stratum: parent,
  strata: start.length - 1,
  start,
  names,
});

const unitNames = (units: Units, labels: Keys, parents: readonly string[]): readonly string[] =>
  Array.from(units.key, (key, unit) => {
    const [outer, inner] = [parents[units.parent[unit]!]!, labels.categories[key]!.name];
    return outer === "" ? inner : `${outer} / ${inner}`;
  });

/** A psu label in two strata is two psus only if that was said. */
function refuseSharedLabels(units: Units, psu: Keys, { names }: Strata): void {
  const stratumOf = new Map<number, number>();
  for (let unit = 0; unit < units.units; unit++) {
    const key = units.key[unit]!;
    const earlier = stratumOf.get(key);
    if (earlier === undefined) stratumOf.set(key, units.parent[unit]!);
    else throw sharedLabel(psu.categories[key]!.name, [names[earlier]!, names[units.parent[unit]!]!]);
  }
}

const sharedLabel = (psu: string, found: readonly [string, string]): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `抽出単位「${psu}」が複数の層にあります: ${found.join(", ")}`,
      en: `psu ${psu} is in several strata: ${found.join(", ")}`,
    },
    {
      psu,
      strata: found,
      hint: {
        ja: "抽出単位の番号が層ごとに付け直されている場合は nest (--nest) を指定してください",
        en: "declare nest (--nest) if psu labels start anew in each stratum",
      },
    },
  );
