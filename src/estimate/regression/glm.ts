import { sum } from "../../math/compensated-sum.js";
import { inMemory } from "../../totals/in-memory.js";
import { covariance } from "../../variance/covariance.js";
import { domainDf } from "../../variance/degrees-of-freedom.js";
import type { Sample } from "../request.js";
import { settings } from "../settings.js";
import { centred } from "./centring.js";
import { coefficientScores, type ModelTotals } from "./coefficient-scores.js";
import { coefficientRecords, type Found } from "./coefficients.js";
import { families } from "./families.js";
import { fitModel, type ModelData } from "./fit.js";
import { type FittedModel, predictedMargins } from "./margins.js";
import { laidOut } from "./model-layout.js";
import type { ModelRecord } from "./model-record.js";
import type { ModelRows } from "./model-rows.js";
import type { Regression } from "./regression.js";
import type { RegressionReason } from "./regression-reasons.js";
import type { RegressionOptions, RegressionRequest } from "./request.js";
import { termTests } from "./term-tests.js";

/**
 * A generalised linear model with design-based covariance: β solves Σ w x (y − μ(x′β)) = 0, and varies as the total of
 * (X′WVX)⁻¹ x (y − μ) does under the design. Rows without an answer to the outcome or a term leave the domain.
 * Binder (1983), ISR 51, 279-292; Lumley (2010), Complex Surveys, ch. 5; as R's svyglm.
 */
export function glm(sample: Sample, request: RegressionRequest, options: RegressionOptions = {}): Regression {
  const { level, df } = settings(options);
  const { layout, columns, data } = laidOut(sample, request);
  const totals = modelTotals(sample, request, layout);
  const about = modelRecord(sample, request, { data, degrees: df, totals, p: columns.length });
  const model = { about, level, columns, data, totals, family: families[request.model] };
  const fitted = data.outcome.length === 0 ? unfitted(layout) : fittedModel(model);
  const found: Found = {
    values: fitted.fit?.coefficients ?? null,
    covariance: fitted.scores === null ? null : covariance(sample.design, fitted.scores),
    level,
    reasons: fitted.reasons,
  };
  return {
    coefficients: coefficientRecords(about, columns, found),
    tests: termTests(about, columns, found),
    covariance: found.covariance ?? { size: columns.length, values: new Float64Array(columns.length ** 2) },
    missing: layout.members - layout.rows.length,
    iterations: fitted.fit?.iterations ?? 0,
    reasons: fitted.reasons,
    margins: (question, asked) =>
      predictedMargins({ ...model, ...fitted, categories: layout.categories }, question, asked),
  };
}

/** Totals over the rows of the model, by units of the design. */
function modelTotals({ responses, design }: Sample, { domain }: RegressionRequest, { rows }: ModelRows): ModelTotals {
  const engine = inMemory(responses, design);
  const [breakdown] = engine.breakdowns([], domain);
  return { design, rows, of: (numbers) => engine.unitTotals({ kind: "given", numbers }, breakdown!) };
}

function modelRecord(
  { design, provenance }: Sample,
  { model, outcome, domain }: RegressionRequest,
  {
    data,
    degrees,
    totals,
    p,
  }: { data: ModelData; degrees: ReturnType<typeof settings>["df"]; totals: ModelTotals; p: number },
): ModelRecord {
  const df = () => {
    if (degrees === "inf") return Number.POSITIVE_INFINITY;
    if (typeof degrees === "number") return degrees;
    if (degrees === "design") return design.df + 1 - p;
    const inside = new Float64Array(design.n).fill(Number.NaN);
    for (const row of totals.rows) inside[row] = 1;
    return domainDf(design, totals.of([inside]), 0) + 1 - p;
  };
  return {
    survey: provenance.survey,
    wave: provenance.wave,
    model,
    outcome: typeof outcome === "string" ? outcome : `${outcome.question}=${outcome.category}`,
    domain: domain?.labels ?? {},
    n: data.outcome.length,
    size: sum(data.weights),
    df: data.outcome.length === 0 ? 0 : df(),
    origin: provenance.origin,
    lineage: provenance.lineage,
  };
}

type Fitted = Pick<FittedModel, "fit" | "scores" | "reasons">;

const unfitted = ({ members }: ModelRows): Fitted => ({
  fit: null,
  scores: null,
  reasons: [members === 0 ? "empty-domain" : "no-answers"],
});

function fittedModel({ data, family, totals }: Pick<FittedModel, "data" | "family" | "totals">): Fitted {
  const about = centred(data);
  const fit = fitModel(about.data, family);
  if (typeof fit === "string") return { fit: null, scores: null, reasons: [fit] };
  const scores = coefficientScores(totals, { data: about.data, family, fit });
  const reasons: readonly RegressionReason[] = scores === null ? ["replicate-undefined"] : [];
  return {
    fit: { ...fit, coefficients: about.coefficients(fit.coefficients) },
    scores: scores === null ? null : about.scores(scores),
    reasons,
  };
}
