/** What is written around a stacked chart. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatPercent, formatShare } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { compositionFinding, fewest, isKnown, type Named, shareFinding } from "./finding.js";
import { printed, signs } from "./printed.js";
import { measureOf, methodNote } from "./share-words.js";
import { questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import type { StackPart } from "./stack-parts.js";
import type { StackRow, StackTopic } from "./stack-rows.js";
import { intervalNameOf, sampleSize, say, sentences, signNotes } from "./words.js";

/** The category the title speaks of: the largest of the total that is a real answer. */
export const focus = ([total]: readonly StackRow[]): StackRow["shares"][number] | undefined =>
  total?.shares
    .filter(({ residual }) => !residual)
    .filter(isKnown)
    .sort((a, b) => b.estimate.value - a.estimate.value)[0];

/** The focal category in the total against each breakdown's domains. */
export function stackFinding(rows: readonly StackRow[], lang: Lang): string {
  const lead = focus(rows);
  if (lead === undefined) return say(lang, "集計できる回答がない", "No responses to report");
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group > 0);
  const inGroup = (group: number): Named[] =>
    rows.flatMap((row) => {
      const share = row.group === group ? row.shares.find(({ category }) => category === lead.category) : undefined;
      return share === undefined ? [] : [{ name: row.name, estimate: share.estimate }];
    });
  if (groups.length === 0) return shareFinding(rows[0]?.shares.filter(({ residual }) => !residual) ?? [], lang);
  return compositionFinding(lead, groups.map(inGroup), lang);
}

/** The measure, then by what it is broken down. */
export function stackSubtitle(
  input: ChartInput,
  topic: StackTopic,
  { rows, lang }: { rows: readonly StackRow[]; lang: Lang },
): string {
  const measure = measureOf(input, topic, { shares: rows[0]?.shares ?? [], lang });
  if (topic.by.length === 0) return measure;
  const by = topic.by.map((name) => inLanguage(questionOf(input, name).label, lang).replace(/別$/u, ""));
  return say(lang, `${measure}、${by.join("・")}別`, `${measure}, by ${by.join(", ")}`);
}

/** What a note needs to know beyond the rows: the parts, and the largest value that did not fit its piece. */
export interface StackNoteInput {
  readonly options: ChartOptions;
  readonly rows: readonly StackRow[];
  readonly parts: readonly StackPart[];
  readonly unprinted: number | null;
  readonly lang: Lang;
}

/** Signs, values left out, parts put together, precision and method, then the source. */
export function stackNotes(input: ChartInput, { options, rows, parts, unprinted, lang }: StackNoteInput): string[] {
  const cells = rows.flatMap(({ shares }) => shares.map(({ estimate }) => printed(estimate, formatPercent)));
  const estimates = rows.flatMap(({ shares }) => shares.map(({ estimate }) => estimate));
  return notesAndSource(
    [
      ...signNotes(lang, { ...signs(cells), unknown: false }),
      declaredNote(options, lang),
      unprinted === null ? null : unprintedNote(unprinted, lang),
      ...parts.filter(({ merged }) => merged).map((part) => mergedNote(part, rows, lang)),
      rows.length > 0
        ? say(lang, "四捨五入のため合計が100にならないことがある", "Shares may not add up to 100 because of rounding")
        : null,
      precisionNote(rows, lang),
      methodNote(estimates, lang),
    ],
    { input, options, lang },
  );
}

const unprintedNote = (share: number, lang: Lang): string =>
  say(
    lang,
    `幅に収まらない${formatShare(share, lang)}以下の値は表に示す`,
    `Values up to ${formatShare(share, lang)} that do not fit are in the table`,
  );

function mergedNote({ name, categories }: StackPart, [total]: readonly StackRow[], lang: Lang): string {
  const names = categories.map(
    (category) => total?.shares.find((share) => share.category === category)?.name ?? category,
  );
  const listed =
    names.length > 4
      ? say(lang, `${names.length}項目の計`, `${names.length} answers together`)
      : names.join(say(lang, "、", ", "));
  return say(lang, `「${name}」は${listed}`, `“${name}”: ${listed}`);
}

/** How far the intervals reach at most, in points: a stack has no room to draw them. */
export function precisionNote(rows: readonly StackRow[], lang: Lang): string | null {
  const widest = (some: readonly StackRow[]): number | null => {
    const reaches = some.flatMap(({ shares }) =>
      shares.flatMap(({ estimate: { interval, value, disclosure } }) =>
        disclosure === "open" && interval !== null && value !== null
          ? [interval.high - value, value - interval.low]
          : [],
      ),
    );
    return reaches.length === 0 ? null : Math.max(...reaches);
  };
  const isLarge = ({ shares }: StackRow) => shares.some(({ estimate: { n } }) => n >= fewest);
  const total = widest(rows.filter(({ group }) => group === 0));
  if (total === null) return null;
  const groups = widest(rows.filter((row) => row.group > 0 && isLarge(row)));
  const small = rows.some((row) => row.group > 0 && !isLarge(row));
  const interval = intervalNameOf(
    lang,
    rows.flatMap(({ shares }) => shares.map(({ estimate }) => estimate.interval)),
  );
  const points = (reach: number) => formatPercent(reach);
  return groups === null
    ? say(lang, `${interval}は±${points(total)}ポイント以内`, `${interval}s reach at most ±${points(total)} points`)
    : say(
        lang,
        `${interval}は全体で±${points(total)}ポイント以内、区分別で${small ? `（nが${fewest}未満を除き）` : ""}±${points(groups)}ポイント以内`,
        `${interval}s reach at most ±${points(total)} points for all, ±${points(groups)} in a group${small ? ` of ${fewest} or more` : ""}`,
      );
}

/** The finding, the whole composition of the total, n, and how precise it is. */
export function stackAlt(title: string, rows: readonly StackRow[], lang: Lang): string {
  const [total] = rows;
  const lead = focus(rows);
  const said = total?.shares.map(({ name, estimate }) =>
    estimate.disclosure === "suppressed"
      ? `${name}${say(lang, "は秘匿", " withheld")}`
      : `${name}${say(lang, "", " ")}${formatShare(estimate.value, lang)}`,
  );
  const groups = rows.slice(1).flatMap((row) => {
    const share = row.shares.find(({ category }) => category === lead?.category);
    return share === undefined || !isKnown(share)
      ? []
      : [`${row.name}${say(lang, "", " ")}${formatShare(share.estimate.value, lang)}`];
  });
  const joined = (items: readonly string[]) => items.join(say(lang, "、", ", "));
  return sentences(lang, [
    title,
    total && said
      ? `${total.name}${say(lang, "（", " (")}${sampleSize(lang, total.n)}${say(lang, "）は", "): ")}${joined(said)}`
      : null,
    groups.length > 0 && lead ? `${lead.name}${say(lang, "は", ": ")}${joined(groups)}` : null,
    precisionNote(rows, lang),
  ]);
}

/** One line a bar and category, as printed. */
export function stackTable(rows: readonly StackRow[], lang: Lang): string[][] {
  const interval = intervalNameOf(
    lang,
    rows.flatMap(({ shares }) => shares.map(({ estimate }) => estimate.interval)),
  );
  const heads =
    lang === "ja"
      ? ["区分", "項目", "割合（％）", `${interval}（％）`, "n"]
      : ["Group", "Answer", "Share (%)", `${interval} (%)`, "n"];
  const lines = rows.flatMap((row) =>
    row.shares.map(({ name, estimate }) => {
      const cell = printed(estimate, (value) => formatPercent(value));
      return [row.name, name, cell.text + cell.star, cell.interval, cell.n];
    }),
  );
  return [heads, ...lines];
}
