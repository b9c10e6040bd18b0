/** What expressions read, taken from a sample: counts from masks, shares exact where every row weighs the same. */

import type { Condition } from "../codebook/condition.js";
import { type IntervalMethod, intervalMethods } from "../codebook/interval-method.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import type { Sample } from "../estimate/request.js";
import { sum } from "../math/compensated-sum.js";
import { type Exact, exactDecimal, exactRatio } from "../math/rounding.js";
import { questionNumbers } from "../totals/question-column.js";
import type { MeasuredShare, Measures, Selection, ShareBase } from "./measures.js";
import { baseMask, type Masks, maskReader, mentions, ones } from "./selection-masks.js";

/** The measures of one wave; estimates are made only for what masks cannot say: intervals, and unequal weights. */
export function sampleMeasures(
  sample: Sample,
  { survey, wave }: { readonly survey: Survey; readonly wave: Wave },
): Measures {
  const masks = maskReader(sample.responses);
  const { document, recommended } = survey.intervals;
  const [first] = sample.design.weights;
  const equal = sample.design.weights.every((weight) => weight === first);
  const estimated = remembered((selection: Selection, base: ShareBase, method: IntervalMethod) =>
    estimatedShare(sample, masks, { selection, base, method }),
  );
  return {
    codebook: survey,
    sizes: { population: wave.population.size, asked: wave.sample.asked, valid: wave.sample.valid },
    strata: wave.sample.strata ?? [],
    methods: [...new Set([document, recommended, ...intervalMethods])],
    count: ({ where, within }) => ones(masks.both(where, within)),
    share: (selection, base) =>
      equal
        ? countedShare(sample, masks, { selection, base })
        : weightedShare(estimated(selection, base, document)?.value ?? null),
    interval: (selection, base, method) => estimated(selection, base, method)?.interval ?? null,
    number: (statistic, question, within) => numberQuestion({ sample, masks }, { statistic, question, within }),
  };
}

interface Wanted {
  readonly selection: Selection;
  readonly base: ShareBase;
}

function countedShare(sample: Sample, masks: Masks, { selection, base }: Wanted): MeasuredShare {
  const [count, size] =
    base === "mentions"
      ? mentions(sample.responses, masks, selection)
      : [
          ones(masks.within(masks.of(selection.where), baseMask(masks, selection, base))),
          ones(baseMask(masks, selection, base)),
        ];
  const trace = `${count.toLocaleString("en")}/${size.toLocaleString("en")}`;
  return { value: size === 0 ? null : exactRatio(count, size), trace };
}

const weightedShare = (value: number | null): MeasuredShare => ({
  value: value === null ? null : exactDecimal(value),
  trace: value === null ? "…" : value.toPrecision(6),
});

/** The share as an estimate: members are the answer to one more multiple question, the base is a domain. */
function estimatedShare(
  { responses, ...sample }: Sample,
  masks: Masks,
  { selection, base, method }: Wanted & { readonly method: IntervalMethod },
): Estimate | null {
  if (base === "mentions") return null;
  const category = { name: "members", label: { ja: "該当" } };
  const column = {
    kind: "multiple",
    name: "condition",
    missing: new Uint8Array(responses.n),
    chosen: [masks.of(selection.where)],
    categories: [category],
  } as const;
  const extended = { ...responses, columns: new Map([...responses.columns, [column.name, column] as const]) };
  const domain = { mask: baseMask(masks, selection, base), labels: { condition: "base" } };
  const request = { statistic: "share", question: column.name, domain, base: "all" } as const;
  return estimate({ ...sample, responses: extended }, [request], { interval: method })[0] ?? null;
}

/** A mean is an estimate; a sum adds up the answers as they were given, as a count counts them. */
function numberQuestion(
  { sample, masks }: { readonly sample: Sample; readonly masks: Masks },
  {
    statistic,
    question,
    within,
  }: { readonly statistic: "sum" | "mean"; readonly question: string; readonly within: Condition | null },
): Exact | null {
  const mask = masks.of(within);
  if (statistic === "sum") {
    const answers = questionNumbers(sample.responses, question).filter(
      (one, row) => mask[row] === 1 && !Number.isNaN(one),
    );
    return answers.length === 0 ? null : exactDecimal(sum(answers));
  }
  const domain = { mask, labels: { condition: "base" } };
  const value = estimate(sample, [{ statistic, question, domain }])[0]?.value ?? null;
  return value === null ? null : exactDecimal(value);
}

type Estimating = (selection: Selection, base: ShareBase, method: IntervalMethod) => Estimate | null;

/** Low and high ends of many figures ask for the same interval. */
function remembered(compute: Estimating): Estimating {
  const known = new Map<string, Estimate | null>();
  return (selection, base, method) => {
    const { where, within, questions } = selection;
    const key = JSON.stringify([where, within, questions, base, method]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const computed = compute(selection, base, method);
    known.set(key, computed);
    return computed;
  };
}
