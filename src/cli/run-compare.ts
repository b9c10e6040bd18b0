import { inLanguage, type Lang } from "../codebook/label.js";
import type { Question } from "../codebook/question.js";
import { compareWaves, type WaveChange, type WaveComparison, type WavePair } from "../compare/compare-waves.js";
import type { Message } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import { type ReasonCode, reasons } from "../estimate/reasons.js";
import { protectedEstimate } from "../table/estimate-fields.js";
import { formatNumber, formatPercent, symbols } from "../table/format.js";
import { assessed } from "../table/reliability.js";
import { csvText } from "../workspace/csv-file.js";
import { estimateRows } from "../workspace/estimates-file.js";
import { printedEstimates } from "../workspace/printed-estimates.js";
import { protectedChanges } from "../workspace/protect-changes.js";
import { wavePair } from "../workspace/wave-pair.js";
import { alignedLines } from "./aligned-lines.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

export interface CompareFlags {
  readonly workspace?: string;
  readonly question: readonly string[];
  readonly acceptBroken: readonly string[];
  readonly level: number;
  readonly format: "table" | "csv" | "json";
}

const isReason = (code: string): code is ReasonCode => code in reasons;

/** Which way it went, as far as the interval says. */
function verdict({ interval, reasons: codes }: Estimate): Message {
  if (codes.includes("broken-series")) return { ja: "系列が違う", en: "broken series" };
  if (interval === null) return { ja: symbols.unknown, en: symbols.unknown };
  if (interval.low > 0) return { ja: "増えた", en: "up" };
  if (interval.high < 0) return { ja: "減った", en: "down" };
  return { ja: "差があるとはいえない", en: "no clear change" };
}

/** The labels of a category, or of several that were summed: `a + b`. */
function categoryText(question: Question | undefined, category: string | undefined, lang: Lang): string {
  if (category === undefined) return lang === "ja" ? "平均" : "mean";
  const named =
    question && ("categories" in question ? question.categories : question.kind === "number" ? question.bins : []);
  const labelOf = (name: string) => {
    const found = named?.find((one) => one.name === name);
    return found ? inLanguage(found.label, lang) : name;
  };
  return category
    .split(" + ")
    .map(labelOf)
    .join(lang === "ja" ? "＋" : " + ");
}

function cells(one: WaveChange, { later: { survey } }: WavePair, { lang, say }: Context): string[] {
  const [later, earlier, change] = [one.later, one.earlier, one.change].map(protectedEstimate) as [
    Estimate,
    Estimate,
    Estimate,
  ];
  const write = (value: number | null) =>
    one.change.category === undefined ? formatNumber(value, 1) : formatPercent(value);
  const signed = (value: number | null) => (value !== null && value > 0 ? `+${write(value)}` : write(value));
  const question = survey.questions[one.question];
  const { interval } = change;
  return [
    question ? inLanguage(question.label, lang) : one.question,
    categoryText(question, one.later.category, lang),
    write(earlier.value),
    write(later.value),
    signed(change.value),
    interval ? `${signed(interval.low)}${say({ ja: "～", en: " to " })}${signed(interval.high)}` : symbols.unknown,
    say(verdict(change)),
    change.reasons.map((code) => (isReason(code) ? reasons[code][lang] : code)).join("; "),
  ];
}

const align = ["left", "left", "right", "right", "right", "right", "left", "left"] as const;

function headLine({ later, earlier }: WavePair, { shared }: WaveComparison, same: boolean): Message {
  const names = [later, earlier].map(({ survey, wave }) => `${survey.id}@${wave.id}`);
  const how = same
    ? { ja: `同じ回答者 ${shared} 人の共分散を考慮`, en: `with the covariance of ${shared} respondents in both` }
    : { ja: "別々に抽出した標本として", en: "as samples drawn independently" };
  return {
    ja: `${names[0]} − ${names[1]}（${how.ja}、割合は％、差はポイント）`,
    en: `${names[0]} − ${names[1]} (${how.en}; shares in %, differences in points)`,
  };
}

function table(
  pair: WavePair,
  found: WaveComparison,
  { same, context }: { same: boolean; context: Context },
): string[] {
  const { say, lang } = context;
  const head: readonly Message[] = [
    { ja: "設問", en: "question" },
    { ja: "区分", en: "category" },
    { ja: pair.earlier.wave.id, en: pair.earlier.wave.id },
    { ja: pair.later.wave.id, en: pair.later.wave.id },
    { ja: "差", en: "change" },
    { ja: "信頼区間", en: "interval" },
    { ja: "判定", en: "verdict" },
    { ja: "注意", en: "note" },
  ];
  const rows = found.changes.map((one) => cells(one, pair, context));
  const refused = found.refused.map(({ question, why }) =>
    say({
      ja: `比べていません：${question}（${inLanguage(why, lang)}）。承知のうえで比べるなら --accept-broken ${question}`,
      en: `not compared: ${question} (${inLanguage(why, lang)}); to compare all the same: --accept-broken ${question}`,
    }),
  );
  const fresh = found.fresh.map((name) => say({ ja: `前の回にない設問：${name}`, en: `not asked before: ${name}` }));
  const ids = {
    ja: `両方の回に同じ番号が ${found.shared} あります。同じ人なら対応表に sameRespondents: true と書いてください`,
    en: `${found.shared} ids stand in both waves; if they are the same people, write sameRespondents: true in the crosswalk`,
  };
  const hint = !same && found.shared > 0 ? [say(ids)] : [];
  return [
    say(headLine(pair, found, same)),
    "",
    ...alignedLines([head.map(say), ...rows], align),
    ...refused,
    ...fresh,
    ...hint,
  ];
}

const worst = (ranks: readonly Estimate["reliability"][]): Estimate["reliability"] =>
  ranks.includes("unreliable") ? "unreliable" : ranks.includes("review") ? "review" : "ok";

/** A change is no more reliable than what it is the difference of. */
function withReliability({ question, later, earlier, change }: WaveChange): WaveChange {
  const [now, then] = [assessed(later), assessed(earlier)];
  const reliability = worst([now.reliability, then.reliability, change.reliability]);
  const told = [...new Set([...change.reasons, ...now.reasons, ...then.reasons])];
  return { question, later: now, earlier: then, change: { ...change, reliability, reasons: told } };
}

const finite = (_: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? null : value;

export async function runCompare(
  names: { readonly later: string; readonly earlier?: string | undefined },
  { workspace, question, acceptBroken, level, format }: CompareFlags,
  context: Context,
): Promise<void> {
  const api = await import("../index.js");
  const opened = await loadWorkspace(workspace, context);
  const { crosswalk, ...pair } = await wavePair(opened, names, api);
  const compared = compareWaves(pair, crosswalk, {
    level,
    acceptBroken,
    ...(question.length > 0 && { questions: question }),
  });
  const printed = printedEstimates(opened, []);
  const shown = protectedChanges(compared.changes.map(withReliability), {
    later: { ...pair.later, printed: await printed(pair.later.wave) },
    earlier: { ...pair.earlier, printed: await printed(pair.earlier.wave) },
  });
  const found = { ...compared, changes: shown };
  if (format === "table") {
    for (const line of table(pair, found, { same: crosswalk.sameRespondents, context })) print(context, line);
    return;
  }
  if (format === "csv") return context.io.out(csvText(estimateRows(found.changes.map(({ change }) => change))));
  const changes = found.changes.map(({ later, earlier, change }) => [later, earlier, change].map(protectedEstimate));
  const named = changes.map(([later, earlier, change]) => ({ later, earlier, change }));
  print(context, JSON.stringify({ ...found, changes: named }, finite, 2));
}
