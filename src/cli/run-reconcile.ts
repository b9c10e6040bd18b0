import { type Reconciliation, unexplained, type Verdict, verdicts } from "../reconcile/reconciliation.js";
import { verdictMarks } from "../reconcile/verdict-marks.js";
import type { DocumentReconciliation } from "../report/reconciled-figures.js";
import { formatNumber } from "../table/format.js";
import { type ReconciledFigures, reconcileDocuments, reconcileSelected } from "../workspace/reconcile-survey.js";
import { selectWaves } from "../workspace/select.js";
import { alignedLines } from "./aligned-lines.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

export interface ReconcileFlags {
  readonly selectors: readonly string[];
  readonly workspace?: string;
}

const align = ["left", "left", "right", "right", "left"] as const;

function figureRow({ figure, recomputed, rule }: Reconciliation, { lang, say }: Context): string[] {
  const label = say({ ja: figure.label.ja, en: figure.label.en ?? figure.label.ja });
  return [`  ${figure.id}`, label, figure.text, recomputed ?? "", rule[lang] ?? rule.ja];
}

function group(verdict: Verdict, figures: readonly Reconciliation[], context: Context): string[] {
  if (figures.length === 0) return [];
  const { say, lang } = context;
  const { sign, word } = verdictMarks[verdict];
  const head = [
    "  id",
    say({ ja: "数値", en: "figure" }),
    say({ ja: "公表値", en: "printed" }),
    say({ ja: "再計算", en: "recomputed" }),
    say({ ja: "規則", en: "rule" }),
  ];
  const lines = alignedLines([head, ...figures.map((figure) => figureRow(figure, context))], align);
  const why = figures.flatMap(({ figure, explanation }) =>
    verdict === "not-reproduced" || verdict === "sum-of-rounded-parts" || verdict === "reproduced-other-rule"
      ? [`    ${figure.id}: ${explanation[lang] ?? explanation.ja}`]
      : [],
  );
  return [`${sign} ${word[lang] ?? word.ja} (${verdict}): ${formatNumber(figures.length)}`, ...lines, ...why, ""];
}

const waveLines = ({ found, wave, reconciliation }: ReconciledFigures, context: Context): string[] =>
  figureLines(`${found.survey.id}@${wave.wave.id}`, reconciliation, context);

const documentLines = ({ id, wave, reconciliation }: DocumentReconciliation, context: Context): string[] =>
  figureLines(wave === "" ? id : `${id}@${wave}`, reconciliation, context);

function figureLines(name: string, reconciliation: readonly Reconciliation[], context: Context): string[] {
  if (reconciliation.length === 0) {
    return [
      context.say({
        ja: `${name}：公表値（published.csv）がありません`,
        en: `${name}: no printed figures (published.csv)`,
      }),
      "",
    ];
  }
  const groups = verdicts.flatMap((verdict) =>
    group(
      verdict,
      reconciliation.filter((figure) => figure.verdict === verdict),
      context,
    ),
  );
  const [all, open] = [formatNumber(reconciliation.length), formatNumber(unexplained(reconciliation).length)];
  const total = context.say({
    ja: `${all} 件、うち説明できない差 ${open} 件`,
    en: `${all} figures, unexplained: ${open}`,
  });
  return [name, "", ...groups, total, ""];
}

const isNamed = (id: string, selectors: readonly string[]): boolean =>
  selectors.some((selector) => selector === id || selector.startsWith(`${id}@`));

/** Prints every figure with its verdict; ends with 1 if a difference is left unexplained. */
export async function runReconcile({ selectors, workspace }: ReconcileFlags, context: Context): Promise<void> {
  const opened = await loadWorkspace(workspace, context);
  const reconciled = await reconcileSelected(selectWaves(opened.surveys, selectors), opened);
  for (const wave of reconciled) for (const line of waveLines(wave, context)) print(context, line);
  const documents = (await reconcileDocuments(opened)).filter(
    ({ id }) => selectors.length === 0 || isNamed(id, selectors),
  );
  for (const document of documents) for (const line of documentLines(document, context)) print(context, line);
  const all = [...reconciled, ...documents];
  if (all.some(({ reconciliation }) => unexplained(reconciliation).length > 0)) context.end(1);
}
