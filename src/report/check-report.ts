/** What the check of a response file found, for the terminal (the first few of each kind) and as Markdown (everything). */
import type { Lang } from "../codebook/label.js";
import { describeFault, faultText } from "../data/describe-fault.js";
import { type Fault, type FaultCode, type Severity, severities } from "../data/fault.js";
import { faultKinds } from "../data/fault-kinds.js";
import type { Reading } from "../data/responses.js";
import { formatNumber } from "../table/format.js";

export interface CheckOptions {
  readonly lang: Lang;
  /** What was checked, for the heading; defaults to the file. */
  readonly title?: string;
  /** How many faults of each kind the terminal shows; defaults to 3. */
  readonly shown?: number;
}

const severityNames: Readonly<Record<Severity, Readonly<Record<Lang, string>>>> = {
  file: { ja: "すべての行を除外", en: "refuses every row" },
  row: { ja: "その行を除外", en: "refuses its row" },
  warning: { ja: "注意のみ", en: "a warning" },
};

/** Faults by kind: kinds in order of severity as declared, faults in the order of the file. */
function byKind(faults: readonly Fault[]): [FaultCode, Fault[]][] {
  const groups = new Map<FaultCode, Fault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.code);
    if (group) group.push(fault);
    else groups.set(fault.code, [fault]);
  }
  const order: readonly Severity[] = ["file", "row", "warning"];
  return [...groups].toSorted(([a], [b]) => order.indexOf(severities[a]) - order.indexOf(severities[b]));
}

const heading = (code: FaultCode, number: number, lang: Lang): string =>
  lang === "ja"
    ? `${faultKinds[code].ja}：${formatNumber(number)} 件（${severityNames[severities[code]].ja}）`
    : `${faultKinds[code].en}: ${formatNumber(number)} (${severityNames[severities[code]].en})`;

/** How many rows were read, accepted and refused; the three add up. */
export function countsLine({ read, n, refused }: Reading["responses"], lang: Lang): string {
  return lang === "ja"
    ? `読み込み ${formatNumber(read)} 行 ＝ 採用 ${formatNumber(n)} 行 ＋ 除外 ${formatNumber(refused)} 行`
    : `${formatNumber(read)} rows read = ${formatNumber(n)} accepted + ${formatNumber(refused)} refused`;
}

const noFaults: Readonly<Record<Lang, string>> = {
  ja: "調査票と食い違う回答はありません",
  en: "no response contradicts the codebook",
};

/** Lines for the terminal: notes, the first few faults of each kind with the count of all, and the counts of rows. */
export function checkLines({ responses, faults, notes }: Reading, { lang, title, shown = 3 }: CheckOptions): string[] {
  const lines = [title ?? responses.source.file, ...notes.map((note) => `  ${note[lang]}`)];
  if (faults.length === 0) lines.push(`  ${noFaults[lang]}`);
  for (const [code, group] of byKind(faults)) {
    lines.push(`  ${heading(code, group.length, lang)}`);
    lines.push(...group.slice(0, shown).map((fault) => `    ${describeFault(fault, lang)}`));
    const more = group.length - shown;
    if (more > 0)
      lines.push(lang === "ja" ? `    ほか ${formatNumber(more)} 件` : `    and ${formatNumber(more)} more`);
  }
  return [...lines, `  ${countsLine(responses, lang)}`];
}

/** Text that Markdown cannot take for markup. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]#|~!]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");

const tableHead: Readonly<Record<Lang, readonly string[]>> = {
  ja: ["行", "列", "見つかったもの", "正しくは", "直し方"],
  en: ["row", "column", "found", "expected", "mend"],
};

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function faultRow(fault: Fault, lang: Lang): string {
  const { found, expected, mend } = faultText(fault, lang);
  const row = fault.row === null ? "" : String(fault.row);
  return tableRow([row, ...[fault.column ?? "", found, expected, mend].map(escaped)]);
}

/** Every fault as Markdown, grouped by kind with counts; ends with the counts of rows. */
export function checkMarkdown({ responses, faults, notes }: Reading, { lang, title }: CheckOptions): string {
  const { file, encoding, sha256 } = responses.source;
  const sections = byKind(faults).flatMap(([code, group]) => [
    `## ${heading(code, group.length, lang)}`,
    "",
    tableRow(tableHead[lang]),
    tableRow(tableHead[lang].map(() => "---")),
    ...group.map((fault) => faultRow(fault, lang)),
    "",
  ]);
  const of = lang === "ja" ? `回答の点検：${title ?? file}` : `Check of the responses: ${title ?? file}`;
  return [
    `# ${escaped(of)}`,
    "",
    `${escaped(file)} (${encoding}, sha-256 ${sha256})`,
    "",
    ...notes.flatMap((note) => [`- ${escaped(note[lang])}`]),
    ...(notes.length > 0 ? [""] : []),
    ...(faults.length === 0 ? [noFaults[lang], ""] : sections),
    countsLine(responses, lang),
    "",
  ].join("\n");
}
