import { calibratedDesign } from "../src/design/calibrated-design.ts";
import { bootstrap } from "../src/design/replicates/bootstrap.ts";
import { replicateDesign } from "../src/design/replicates/replicate-design.ts";
import type { Margin } from "../src/design/weighting/margin.ts";
import { rake } from "../src/design/weighting/rake.ts";
import type { Estimate } from "../src/estimate/estimate.ts";
import { estimate } from "../src/estimate/estimates.ts";
import type { EstimateRequest, Sample } from "../src/estimate/request.ts";
import { w1Requests, w1Sample } from "./w1.ts";
import { w2Requests, w2Sample } from "./w2.ts";
import { w3Requests, w3Sample, w5Population } from "./w3.ts";

/** Prepares its data, and returns the work to be timed. */
export type Workload = () => () => readonly Estimate[];

const plain =
  (sample: () => Sample, requests: readonly EstimateRequest[]): Workload =>
  () => {
    const ready = sample();
    return () => estimate(ready, requests, { interval: "wald", df: "inf" });
  };

const marginsOf = ({ responses }: Sample): readonly Margin[] =>
  Object.entries(w5Population(responses)).map(([name, population]) => {
    const column = responses.columns.get(name);
    if (column?.kind !== "category") throw new TypeError(`no ${name}`);
    return { column, population };
  });

/** Everything that is timed, by the name it is asked for. */
export const workloads: Readonly<Record<string, Workload>> = {
  w1: plain(w1Sample, w1Requests),
  w2: plain(w2Sample, w2Requests),
  w3: plain(w3Sample, w3Requests),
  w4: () => {
    const sample = w3Sample();
    return () => {
      const design = replicateDesign(sample.design, bootstrap(sample.design, { count: 500 }));
      return estimate({ ...sample, design }, w3Requests, { interval: "wald", df: "inf" });
    };
  },
  w5: () => {
    const sample = w3Sample();
    const margins = marginsOf(sample);
    const requests: readonly EstimateRequest[] = [
      { statistic: "share", question: "cat" },
      { statistic: "mean", question: "y1" },
    ];
    return () => {
      const raked = rake(sample.design.weights, margins, { residuals: "regression" });
      const design = calibratedDesign(sample.design, raked);
      return estimate({ ...sample, design }, requests, { interval: "wald", df: "inf" });
    };
  },
};
