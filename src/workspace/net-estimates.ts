/** Shares of several answers counted as one, where a chart shows them: 5年以上. */
import { netName } from "../codebook/net-name.js";
import type { Survey } from "../codebook/survey.js";
import type { MultipleColumn } from "../data/column.js";
import { conditionMask } from "../data/condition-mask.js";
import type { Domain } from "../design/survey-design.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import type { Sample } from "../estimate/request.js";

interface ShownNet {
  readonly question: string;
  /** The target whose people it is about; everyone if absent. */
  readonly target?: string;
  readonly categories: readonly string[];
  /** Questions it is broken down by; none if absent. */
  readonly by?: readonly string[];
}

/**
 * The nets that charts show: those of classes, their own or the survey's; several answers held against the total; the
 * left side of a scale.
 */
const shownNets = ({ charts, nets: declared }: Survey): ShownNet[] =>
  charts.flatMap((chart): ShownNet[] => {
    const among = "target" in chart && chart.target !== undefined ? { target: chart.target } : {};
    switch (chart.kind) {
      case "duration": {
        const { question, nets = declared?.[question] ?? [] } = chart;
        return nets.map(({ categories }) => ({ question, categories, ...among }));
      }
      case "forest":
      case "map": {
        const { question, categories, by } = chart;
        return categories.length > 1 ? [{ question, categories, by: [by].flat(), ...among }] : [];
      }
      case "diverging": {
        const { questions, left } = chart;
        return left.length > 1 ? questions.map((question) => ({ question, categories: left, ...among })) : [];
      }
      default:
        return [];
    }
  });

/** One estimate a net, under the joined names of its categories: `from5y+from10y`; of everyone, or of the chart's target. */
export function netEstimates(
  survey: Survey,
  sample: Sample,
  { questions, members }: { readonly questions: readonly string[]; readonly members: (target: string) => Domain[] },
): readonly Estimate[] {
  const shown = shownNets(survey).filter(({ question }) => questions.includes(question));
  const distinct = new Map(
    shown.map((net) => [JSON.stringify([net.question, net.target, net.categories, net.by]), net]),
  );
  return [...distinct.values()].flatMap((net) => {
    const column = netColumn(sample, net);
    const columns = new Map([...sample.responses.columns, [net.question, column]]);
    const domains = net.target === undefined ? [null] : members(net.target);
    const requests = domains.flatMap((among) => {
      const request = {
        statistic: "share",
        question: net.question,
        base: "asked",
        ...(among && { domain: among }),
      } as const;
      return [request, ...(net.by ?? []).map((by) => ({ ...request, by: [by] }))];
    });
    const options = { interval: survey.intervals.recommended, missing: "category" } as const;
    const found = estimate({ ...sample, responses: { ...sample.responses, columns } }, requests, options);
    return found.filter(({ category }) => category === column.categories[0]?.name);
  });
}

/** Whoever gave one of the answers, as the only answer to the question. */
function netColumn({ responses }: Sample, { question, categories }: ShownNet): MultipleColumn {
  const name = netName(categories);
  return {
    kind: "multiple",
    name: question,
    missing: responses.columns.get(question)?.missing ?? new Uint8Array(responses.n),
    chosen: [conditionMask(responses, { [question]: categories })],
    categories: [{ name, label: { ja: name } }],
  };
}
