/** Every figure by the section of the document that prints it, what nobody claims, and what rests on deduced counts. */
import type { Label } from "../codebook/label.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import { markOf } from "../reconcile/verdict-marks.js";
import { verdictNames } from "../reconcile/verdict-names.js";
import type { OtherFigures, WaveReconciliation } from "./reconciled-figures.js";
import { cell, inBoth, none, table } from "./reconciliation-text.js";

/** Figures of the ledger that no published.csv holds; nothing where the workspace keeps no ledger. */
export function unclaimedList({ ledger, unclaimed }: OtherFigures): string {
  if (ledger.length === 0) return "";
  const list = unclaimed.map(
    ({ id, section, label }) => `- \`${id}\` ${cell(inBoth(section))}：${cell(inBoth(label))}`,
  );
  const head = `## 台帳にあって照合されていない数値：${unclaimed.length} / In the ledger, but without a verdict: ${unclaimed.length}`;
  return [
    head,
    list.length === 0 ? `${none}（台帳 ${ledger.length} 件 / ${ledger.length} in the ledger）` : list.join("\n"),
  ].join("\n\n");
}

/** What no document prints and was deduced, each with the figures that rest on it. */
export function deducedList(all: readonly Reconciliation[]): string {
  const resting = new Map<string, { readonly caveat: Label; readonly ids: string[] }>();
  for (const { figure, caveats = [] } of all) {
    for (const caveat of caveats) {
      const entry = resting.get(caveat.ja) ?? { caveat, ids: [] };
      entry.ids.push(figure.id);
      resting.set(caveat.ja, entry);
    }
  }
  if (resting.size === 0) return "";
  const items = [...resting.values()].map(
    ({ caveat, ids }) => `- ${cell(inBoth(caveat))}\n  - ${ids.map((id) => `\`${id}\``).join(" ")}`,
  );
  return ["## 公表されていない値にもとづく照合 / Resting on what is deduced, not published", items.join("\n")].join(
    "\n\n",
  );
}

/** Figures whose base nobody printed, those of one base together: which bases they admit. */
export function unknownBases(lines: readonly Reconciliation[]): string {
  const bases = new Map<string, Reconciliation[]>();
  for (const line of lines) bases.set(line.explanation.ja, [...(bases.get(line.explanation.ja) ?? []), line]);
  return bases.size === 0 ? none : [...bases.values()].map(unknownBase).join("\n\n");
}

function unknownBase(lines: readonly Reconciliation[]): string {
  const [first] = lines;
  if (first === undefined) return "";
  const { ja, en } = first.explanation;
  const notes = new Set(lines.flatMap(({ figure }) => (figure.note === "" ? [] : [figure.note])));
  return [
    `- **${cell(ja)}**`,
    ...(en === undefined ? [] : [`  - ${cell(en)}`]),
    ...lines.map(({ figure }) => `  - \`${figure.id}\` ${cell(inBoth(figure.label))} **${cell(figure.text)}**`),
    ...[...notes].map((note) => `  - ${cell(note)}`),
  ].join("\n");
}

interface Section {
  readonly title: Label;
  readonly lines: readonly Reconciliation[];
}

/** A table a section: those of the ledger in its order, then what it does not name, by wave and document. */
export function sectionTables(waves: readonly WaveReconciliation[], others: OtherFigures): readonly string[] {
  const all = [...waves, ...others.documents].flatMap(({ reconciliation }) => reconciliation);
  return [...ledgerSections(all, others), ...otherSections(waves, others)]
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }) => [`## ${cell(inBoth(title))}`, figureTable(lines)]);
}

function ledgerSections(all: readonly Reconciliation[], { ledger }: OtherFigures): readonly Section[] {
  const lines = new Map(all.map((line) => [line.figure.id, line]));
  const titles = ledger.filter(({ section }, i) => ledger.findIndex((one) => one.section.ja === section.ja) === i);
  return titles.map(({ section }) => ({
    title: section,
    lines: ledger.flatMap((entry) => (entry.section.ja === section.ja ? (lines.get(entry.id) ?? []) : [])),
  }));
}

function otherSections(waves: readonly WaveReconciliation[], { documents, ledger }: OtherFigures): readonly Section[] {
  const listed = new Set(ledger.map(({ id }) => id));
  const rest = (lines: readonly Reconciliation[]) => lines.filter(({ figure }) => !listed.has(figure.id));
  return [
    ...waves.map(({ survey, wave, reconciliation }) => ({
      title: { ja: `${inBoth(survey.title)}：${inBoth(wave.label)}` },
      lines: rest(reconciliation),
    })),
    ...documents.map(({ title, reconciliation }) => ({ title, lines: rest(reconciliation) })),
  ];
}

const head = [
  "id",
  "数値 / Figure",
  "印刷 / Printed",
  "再計算 / Recomputed",
  "判定 / Verdict",
  "規則・出典 / Rule or source",
  "計算 / Arithmetic",
];

const figureTable = (lines: readonly Reconciliation[]): string =>
  table(
    head,
    lines.map((line) => [
      line.figure.id,
      inBoth(line.figure.label),
      line.figure.text,
      line.recomputed ?? "…",
      `${markOf(line).sign} ${inBoth(verdictNames[line.verdict])}`,
      line.verdict === "held-as-fact" ? line.figure.source : inBoth(line.rule),
      line.verdict === "reproduced" || line.verdict === "consistent" ? line.explanation.ja : "",
    ]),
  );
