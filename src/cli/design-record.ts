/** How a sample was taken to be drawn, said for programs and for people. */
import type { SurveyDesign } from "../design/survey-design.js";
import type { Message } from "../errors.js";
import type { Sample } from "../estimate/request.js";
import { formatNumber } from "../table/format.js";
import type { Context } from "./context.js";
import type { DesignFlags } from "./design-flags.js";

interface Drawn {
  readonly sample: Sample;
  readonly flags: DesignFlags;
}

/** Where the weights come from. */
const weightOrigin = ({ weight, fpc }: DesignFlags): "column" | "fpc" | "one" =>
  weight !== undefined ? "column" : fpc.length > 0 ? "fpc" : "one";

/** How the sample was taken to be drawn, for whoever reads the numbers later. */
export function designRecord({ responses, design }: Sample, flags: DesignFlags) {
  const { strata, psu, fpc, weight = null, nest, lonelyPsu, level, df, missing } = flags;
  return {
    ...responses.source,
    rows: { read: responses.read, used: responses.n, refused: responses.refused },
    strata,
    psu,
    fpc,
    weight,
    weights: weightOrigin(flags),
    nest,
    lonelyPsu,
    psus: design.stages[0].units,
    strataCount: design.stages[0].strata,
    df: design.df,
    calibration: calibrationRecord(design, flags),
    replicates: replicatesRecord(design, flags),
    options: { level, interval: flags.interval ?? null, df, missing },
  };
}

/** What weights were adjusted to, and what that did; `null` where they were not. */
function calibrationRecord({ calibration }: SurveyDesign, { poststratify, rake }: DesignFlags) {
  if (calibration === undefined) return null;
  const { report, source } = calibration;
  const method = poststratify !== undefined ? "poststratify" : "rake";
  return { method, table: poststratify ?? rake ?? null, residuals: source.residuals, ...report };
}

/** The replicates that variances come from; `null` where they are linearised. */
function replicatesRecord({ replicates }: SurveyDesign, { replicates: columns }: DesignFlags) {
  if (replicates === undefined) return null;
  const { type, count, mse, df } = replicates;
  return { type, columns: columns ?? null, count, mse, df };
}

const weightTexts: Readonly<Record<ReturnType<typeof weightOrigin>, (column: string) => Message>> = {
  column: (column) => ({ ja: `重み ${column}`, en: `weights ${column}` }),
  fpc: () => ({ ja: "重み fpc から", en: "weights from the fpc" }),
  one: () => ({ ja: "重み 1", en: "weights 1" }),
};

/** The same in a line for people. */
export function designLine({ sample: { responses, design }, flags }: Drawn, { say }: Context): string {
  const named = (label: string, columns: readonly string[]) =>
    columns.length > 0 ? [`${label} ${columns.join(" × ")}`] : [];
  const parts = [
    say({
      ja: `${responses.source.file}：${formatNumber(responses.n)} 行`,
      en: `${responses.source.file}: ${formatNumber(responses.n)} rows`,
    }),
    ...named(say({ ja: "層", en: "strata" }), flags.strata),
    ...named(say({ ja: "抽出単位", en: "psu" }), flags.psu),
    ...named("fpc", flags.fpc),
    say(weightTexts[weightOrigin(flags)](flags.weight ?? "")),
    ...choices(design, flags).map(say),
    say({ ja: `設計の自由度 ${formatNumber(design.df)}`, en: `design df ${formatNumber(design.df)}` }),
    say({ ja: `信頼水準 ${percent(flags.level)}％`, en: `level ${percent(flags.level)}%` }),
  ];
  return parts.join(say({ ja: "、", en: ", " }));
}

const percent = (level: number): number => Number((100 * level).toPrecision(12));

/** What was done beyond the draw: weights adjusted, replicates, a rule for lonely psus. */
function choices({ calibration, replicates }: SurveyDesign, flags: DesignFlags): readonly Message[] {
  const { poststratify, rake, lonelyPsu } = flags;
  const table = poststratify ?? rake ?? "";
  const found: Message[] = [];
  if (calibration !== undefined) {
    const raked = { ja: `${table} にレイキング`, en: `raked to ${table}` };
    found.push(poststratify === undefined ? raked : { ja: `${table} に事後層化`, en: `post-stratified to ${table}` });
  }
  if (replicates !== undefined) {
    const { type, count } = replicates;
    found.push({ ja: `反復 ${type} ${formatNumber(count)} 個`, en: `${formatNumber(count)} ${type} replicates` });
  }
  if (lonelyPsu !== "fail") found.push({ ja: `単独の抽出単位 ${lonelyPsu}`, en: `lonely psus ${lonelyPsu}` });
  return found;
}
