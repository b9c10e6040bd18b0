/** The design of a new wave: what the flags say, else that of the last wave as far as its columns are there. */
import { didYouMean } from "../../codebook/nearest-name.js";
import type { DesignDeclaration, Wave } from "../../codebook/wave.js";
import { namedColumns, weightColumn } from "../../data/guess/guess-roles.js";
import type { Table } from "../../data/table.js";
import { SurveyError } from "../../errors.js";

export interface DesignFlags {
  readonly strata?: readonly string[] | undefined;
  readonly psu?: readonly string[] | undefined;
  readonly weight?: string | undefined;
}

interface Known extends DesignFlags {
  readonly population?: number | undefined;
  readonly last: Wave | null;
}

function checkColumns(table: Table, flag: string, names: readonly string[]): void {
  const wrong = names.find((name) => !table.header.includes(name));
  if (wrong === undefined) return;
  throw new SurveyError(
    "unknown-name",
    {
      ja: `${flag}: ${table.file} に列がありません：${wrong}`,
      en: `${flag}: no such column in ${table.file}: ${wrong}`,
    },
    {
      hint: didYouMean(
        wrong,
        table.header.filter((header) => header !== ""),
      ),
    },
  );
}

/** Columns that are not in the file leave the design; the author is told that it was taken over. */
export function waveDesign(table: Table, { strata, psu, weight, population, last }: Known): DesignDeclaration {
  checkColumns(table, "--strata", strata ?? []);
  checkColumns(table, "--psu", psu ?? []);
  checkColumns(table, "--weight", weight === undefined ? [] : [weight]);
  const there = (names: readonly string[] = []) => (names.every((name) => table.header.includes(name)) ? names : []);
  const before = last?.design;
  const own = weight ?? before?.weight ?? weightColumn(namedColumns(table)) ?? undefined;
  const layers = strata ?? there(before?.strata);
  const counts = typeof before?.fpc === "object" ? there(before.fpc) : [];
  const simple = population !== undefined && layers.length === 0 && (psu ?? there(before?.psu)).length === 0;
  return {
    strata: layers,
    psu: psu ?? there(before?.psu),
    ...(counts.length > 0 ? { fpc: counts } : simple ? { fpc: population } : {}),
    ...(own !== undefined && table.header.includes(own) && { weight: own }),
    nest: before?.nest ?? false,
    lonelyPsu: before?.lonelyPsu ?? "fail",
  };
}
