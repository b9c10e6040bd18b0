/** The public API of jittai: what a survey file, a notebook or another program may import. */

// codebook: what was asked

export type { AnswerOptions } from "./codebook/answer-options.js";
export { date, multiple, number, scale, single, text } from "./codebook/builders.js";
export { type CaseSurvey, caseSurvey, type TwoLevelSurvey } from "./codebook/case-survey.js";
export type { ChartDeclaration, ChartInput } from "./codebook/chart-declaration.js";
export type { Condition, Criterion, Range } from "./codebook/condition.js";
export type { Crosswalk, CrosswalkDeclaration } from "./codebook/crosswalk.js";
export { defineCrosswalk } from "./codebook/crosswalk.js";
export { type ComparisonDeclaration, defineComparison } from "./codebook/define-comparison.js";
export { defineOverview, type OverviewDeclaration } from "./codebook/define-overview.js";
export { defineProjection, type ProjectionDeclaration } from "./codebook/define-projection.js";
export { defineReference, type ReferenceDeclaration } from "./codebook/define-reference.js";
export { defineSurvey, type SurveyDeclaration } from "./codebook/define-survey.js";
export { defineWave, type PendingWaveDeclaration, type WaveDeclaration } from "./codebook/define-wave.js";
export { dateText, fiscalYearOf, fiscalYearText, periodText } from "./codebook/era.js";
export type { IntervalMethod } from "./codebook/interval-method.js";
export { inLanguage, type Label, type LabelInput, type Lang } from "./codebook/label.js";
export type { OverviewSource } from "./codebook/overview.js";
export type { Projection } from "./codebook/projection.js";
export type { Category, MissingKind, Question, QuestionKind } from "./codebook/question.js";
export type { Reference } from "./codebook/reference.js";
export type { ComparisonWithReference } from "./codebook/reference-comparison.js";
export type { Survey, Target } from "./codebook/survey.js";
export type {
  BreakdownName,
  CategoryName,
  QuestionName,
  SurveyCondition,
  TargetName,
} from "./codebook/survey-names.js";
export type { TableDeclaration } from "./codebook/table-declaration.js";
export type { TableInput } from "./codebook/table-input.js";
export type { TargetDeclaration } from "./codebook/target-declaration.js";
export type { PendingWave, Wave } from "./codebook/wave.js";

// mistakes the caller can mend

export { type ErrorCode, type Message, SurveyError } from "./errors.js";

// data: what was answered

export { conditionMask } from "./data/condition-mask.js";
export { describeFault } from "./data/describe-fault.js";
export type { Fault } from "./data/fault.js";
export { inferColumns } from "./data/infer-columns.js";
export { readResponses } from "./data/read-responses.js";
export { readTable } from "./data/read-table.js";
export type { Reading, Responses } from "./data/responses.js";
export { readLevelSamples, type SampleLevels } from "./workspace/read-level-samples.js";
export { readSample } from "./workspace/read-sample.js";
export { sampleOf } from "./workspace/sample-of.js";

// design: how the sample was drawn

export { caseDesign } from "./design/case-design.js";
export { both, domain } from "./design/domain.js";
export { surveyDesign } from "./design/resolve-design.js";
export type { Domain, SurveyDesign } from "./design/survey-design.js";

// weighting: what is known of the population, and replicates

export { calibratedDesign, reweightedDesign } from "./design/calibrated-design.js";
export { brr, fay } from "./design/replicates/balanced.js";
export { bootstrap } from "./design/replicates/bootstrap.js";
export { givenReplicates } from "./design/replicates/given.js";
export { jk1, jkn } from "./design/replicates/jackknife.js";
export { replicateColumns } from "./design/replicates/replicate-columns.js";
export { replicateDesign } from "./design/replicates/replicate-design.js";
export type { Replicates, ReplicateType } from "./design/replicates/replicates.js";
export { adjustNonresponse } from "./design/weighting/adjust-nonresponse.js";
export { calibrate } from "./design/weighting/calibrate.js";
export { crossedColumn } from "./design/weighting/crossed-column.js";
export type { Margin as PopulationMargin } from "./design/weighting/margin.js";
export { postStratify } from "./design/weighting/post-stratify.js";
export { rake } from "./design/weighting/rake.js";
export type { WeightingReport } from "./design/weighting/report.js";
export { trim } from "./design/weighting/trim.js";
export type { Weighting } from "./design/weighting/weighting.js";

// estimate: quantities with their precision

export {
  type ClusterSensitivity,
  type Clusters,
  clusterSensitivity,
} from "./estimate/clustering/cluster-sensitivity.js";
export { type ClusteredShare, type Clustering, clusteredShares } from "./estimate/clustering/clustered-shares.js";
export { type ClusterSums, intraclassCorrelation } from "./estimate/clustering/intraclass-correlation.js";
export { combineImputations } from "./estimate/combine-imputations.js";
export type { Estimate, Interval, StatisticName } from "./estimate/estimate.js";
export { type FiniteCount, finitePopulationInterval } from "./estimate/finite-population.js";
export { marginOfError, marginOfErrorTable } from "./estimate/margin-of-error.js";
export type { QuantileRule } from "./estimate/quantity-request.js";
export { type ReasonCode, reasons } from "./estimate/reasons.js";
export type { EstimateOptions, EstimateRequest, Sample } from "./estimate/request.js";
export type { SurveyRequest, SurveySample } from "./estimate/survey-estimates.js";

// small areas: estimates that borrow from areas alike

export {
  type Area,
  type AreaEstimate,
  type FayHerriot,
  type FayHerriotOptions,
  fayHerriot,
} from "./estimate/small-area/fay-herriot.js";

// regression: models of one question by others

export { glm } from "./estimate/regression/glm.js";
export type { Margin, PredictedMargins } from "./estimate/regression/margins.js";
export type { Coefficient, Regression, TermTest } from "./estimate/regression/regression.js";
export { type RegressionReason, regressionReasons } from "./estimate/regression/regression-reasons.js";
export type { RegressionOptions, RegressionRequest, Term } from "./estimate/regression/request.js";
export { glmSurvey, type SurveyRegression } from "./estimate/regression/survey-regression.js";

// compare: differences and tests

export { adjustP, type PAdjustment } from "./compare/adjust-p.js";
export { associationTest } from "./compare/association.js";
export { compareColumns } from "./compare/compare-columns.js";
export type { WaveChange, WaveComparison, WaveComparisonOptions, WavePair } from "./compare/compare-waves.js";
export { contrast } from "./compare/contrast.js";
export { type Crosstab, crosstab } from "./compare/crosstab.js";
export type { CrosstabOptions, CrosstabRequest } from "./compare/crosstab-request.js";
export { coefficientsOf, difference, waveChange } from "./compare/difference.js";
export { goodnessOfFit } from "./compare/goodness-of-fit.js";
export { alone, independent } from "./compare/independent.js";
export { marketComparisons } from "./compare/market-comparison.js";
export { tTest } from "./compare/t-test.js";
export type { AssociationTestName, TestResult } from "./compare/test-result.js";
export { trendTest } from "./compare/trend.js";
export { estimateJointly, type JointEstimates } from "./estimate/joint.js";

// prevalence: people

export type { GroupEstimate } from "./prevalence/group-estimate.js";
export { peopleOf } from "./prevalence/headcounts.js";
export { knownPerThousand } from "./prevalence/known/known-per-thousand.js";
export { type KnownPersons, knownPersons } from "./prevalence/known/known-persons.js";
export { type KnownReason, knownReasons } from "./prevalence/known/known-reasons.js";
export { knownShare } from "./prevalence/known/known-share.js";
export { type SilentBounds, silentBounds } from "./prevalence/known/silent-bounds.js";
export { type PopulationName, populationOf, populationsBy } from "./prevalence/population/population-count.js";
export type { PopulationCount, PopulationRow, PopulationTable } from "./prevalence/population/population-table.js";
export { readPopulation } from "./prevalence/population/read-population.js";
export { compareWithReference, type ReferenceComparison } from "./prevalence/projection/compare-reference.js";
export { type ProjectionResult, projected } from "./prevalence/projection/declared-projection.js";
export { impliedPopulation, projectionReadings } from "./prevalence/projection/implied-population.js";
export {
  type ClassRate,
  classPopulations,
  projectClasses,
  standardisedRate,
} from "./prevalence/projection/project-classes.js";
export { projectRate } from "./prevalence/projection/project-rate.js";
export { type ProjectionReason, projectionReasons } from "./prevalence/projection/projection-reasons.js";
export { printedShare, publishedShare } from "./prevalence/projection/published-share.js";
export { referenceEstimates, referenceRate } from "./prevalence/projection/reference-estimates.js";
export { type ResponseRate, responseRates } from "./prevalence/response-rates.js";
export type { SourceCount, SourceKind } from "./prevalence/source-count.js";

// table: numbers as they are printed

export { type Disclosed, type DisclosureOptions, disclosed } from "./table/disclosure/disclosed.js";
export { type HiddenCount, hiddenCounts } from "./table/disclosure/hidden-counts.js";
export { disclosureRulesOf } from "./table/disclosure/rules-of.js";
export { formatPeople, formatShare } from "./table/format.js";
export { assessed } from "./table/reliability.js";
export type {
  Table,
  TableCell,
  TableColumn,
  TableCount,
  TableDifference,
  TableHead,
  TableRow,
  TableSum,
  TableTest,
} from "./table/table.js";
export type { TabulateRequest } from "./table/tabulate.js";

// reconcile: printed figures

export { readPublished } from "./reconcile/published-file.js";
export { reconcile } from "./reconcile/reconcile.js";
export { type PublishedFigure, type Reconciliation, unexplained } from "./reconcile/reconciliation.js";
export { sampleMeasures } from "./reconcile/sample-measures.js";

// chart and report: pictures

export type { Chart, ChartContext } from "./chart/chart.js";
export { openChartFont } from "./chart/font.js";
export { toPng } from "./report/png.js";
export { toDocx } from "./report/word/pictures-docx.js";

// frame: plain columns for data frames and other tools; data frames themselves are in jittai/danfo

export type { ColumnCell, Columns } from "./frame/columns.js";
export { type AnyColumns, type FromColumnsOptions, fromColumns } from "./frame/from-columns.js";
export { type Tabular, type ToColumnsOptions, toColumns } from "./frame/to-columns.js";

// notebook: what a notebook shows of results; the functions are those of their rooms

export type { DisplayOptions } from "./report/notebook/context.js";
export { display, type Showable } from "./report/notebook/display.js";
export {
  compareWaves,
  drawChart,
  estimate,
  estimateSurvey,
  headcountChart,
  headcounts,
  naiveEstimate,
  shareChart,
  stackedShareChart,
  surveyTables,
  tabulate,
} from "./report/notebook/displaying.js";
export { type Displayable, displayMethod, type RichForms } from "./report/notebook/rich.js";
