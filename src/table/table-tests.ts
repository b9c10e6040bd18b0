/** Tests of association of a question with each breakdown of its table. */
import type { Question, Questions } from "../codebook/question.js";
import { associationTest } from "../compare/association.js";
import type { Side } from "../compare/crossing.js";
import type { Domain } from "../design/survey-design.js";
import type { Sample } from "../estimate/request.js";
import type { Banner } from "./banner-columns.js";
import { layerName } from "./column-grid.js";
import type { TableTest } from "./table.js";

/** What is tested against what. */
export interface TestWork {
  /** With the layers of the banner among its columns. */
  readonly sample: Sample;
  readonly banner: Banner;
  readonly breakdowns: readonly (readonly string[])[];
  readonly questions: Questions;
  readonly scope: Domain | null;
}

/** One side of a test, with its option where it is one of a multiple question. */
interface NamedSide {
  readonly side: Side;
  readonly option?: string;
}

/** A test for each breakdown, and for each option of a multiple question; none for a number without classes. */
export function tableTests(name: string, work: TestWork): readonly TableTest[] {
  const rows = sidesOf(name, work.questions[name]);
  const domain = work.scope === null ? {} : { domain: work.scope };
  return work.breakdowns.flatMap((breakdown, group) => {
    const across = breakdown.join(" × ");
    return breakdownSides(breakdown, group, work).flatMap((column) =>
      rows.map((row): TableTest => {
        const result = associationTest(work.sample, { rows: row.side, columns: column.side, ...domain });
        const named = column.option === undefined ? across : `${across}: ${column.option}`;
        return {
          group,
          ...(row.option !== undefined && { option: row.option }),
          ...(column.option !== undefined && { breakdownOption: column.option }),
          result: { ...result, questions: [result.questions[0] ?? name, named] },
        };
      }),
    );
  });
}

function sidesOf(name: string, question: Question | undefined): readonly NamedSide[] {
  if (question === undefined || (question.kind === "number" && question.bins.length === 0)) return [];
  if (question.kind !== "multiple") return [{ side: name }];
  return question.categories.map(({ name: option }) => ({ side: { question: name, option }, option }));
}

/** A question alone, or the crossing of nested ones; nested options overlap and have no one table to test. */
function breakdownSides(
  breakdown: readonly string[],
  group: number,
  { banner, questions }: TestWork,
): readonly NamedSide[] {
  const [only] = breakdown;
  if (only !== undefined && breakdown.length === 1) return sidesOf(only, questions[only]);
  const innermost = banner.layers.flatMap((layer, i) => (layer.group === group && layer.innermost ? [i] : []));
  const [layer] = innermost;
  return layer === undefined || innermost.length > 1 ? [] : [{ side: layerName(layer) }];
}
