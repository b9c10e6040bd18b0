/** What is written around a pyramid. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatCounted, formatNumber } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { inTitle } from "./finding.js";
import { signs } from "./printed.js";
import { type Pyramid, type PyramidCell, type PyramidTopic, pyramidInterval } from "./pyramid-rows.js";
import { membersOf, questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import { methodName, quote, sampleSize, say, sentences, signNotes } from "./words.js";

/** The class that leads on each side beyond chance; of respondents counted, the one with most. */
export function pyramidFinding(pyramid: Pyramid, measure: PyramidTopic["measure"], lang: Lang): string {
  const { sides, rows } = pyramid;
  const classes = rows.filter(({ residual }) => !residual);
  if (classes.every(({ cells }) => cells.every(({ value }) => value === null || value === 0)))
    return none(pyramid, lang);
  const leads = sides.map((_, side) =>
    leader(
      classes.map(({ name, cells }) => ({ name, cell: cells[side] })),
      measure,
    ),
  );
  const [left = null, right = null] = leads;
  const [one = "", other = ""] = sides.map(inTitle);
  if (left !== null && left === right)
    return say(
      lang,
      `${one}・${other}とも${quote(lang, inTitle(left))}が最も多い`,
      `${quote(lang, inTitle(left))} is the largest class on both sides`,
    );
  const said = [left, right].flatMap((lead, side) => {
    const name = inTitle(sides[side] ?? "");
    return lead === null
      ? []
      : [say(lang, `${name}は${quote(lang, inTitle(lead))}`, `${quote(lang, inTitle(lead))} (${name})`)];
  });
  if (said.length === 2) return say(lang, `${said.join("、")}が最も多い`, `Largest classes: ${said.join(", ")}`);
  if (said.length === 1) {
    const unsure = left === null ? one : other;
    return say(
      lang,
      `${said[0]}が最も多く、${unsure}の順位は確かではない`,
      `Largest: ${said[0]}; no clear order: ${unsure}`,
    );
  }
  return say(lang, "最も多い区分は確かではない", "No class is clearly the largest");
}

const none = ({ rows }: Pyramid, lang: Lang): string =>
  rows.some(({ cells }) => cells.some(({ hidden }) => hidden))
    ? say(lang, "回答が少ないため値は秘匿", "Values are withheld: too few responses")
    : say(lang, "集計できる回答がない", "No responses to report");

interface NamedCell {
  readonly name: string;
  readonly cell: PyramidCell | undefined;
}

/** The class that is clearly the largest of a side; `null` if none is. */
function leader(cells: readonly NamedCell[], measure: PyramidTopic["measure"]): string | null {
  const [first, ...others] = cells.toSorted((a, b) => (b.cell?.value ?? -1) - (a.cell?.value ?? -1));
  if (first?.cell === undefined || first.cell.value === null || first.cell.value === 0 || others.length === 0)
    return null;
  if (others.some(({ cell }) => cell?.hidden)) return null;
  const { value, low, star } = first.cell;
  if (measure === "respondents") return others.every(({ cell }) => (cell?.value ?? 0) < value) ? first.name : null;
  const isClear = ({ cell }: NamedCell) =>
    low === null ? (cell?.high ?? null) === null && (cell?.value ?? 0) < value : low > (cell?.high ?? cell?.value ?? 0);
  return star === "" && others.every(isClear) ? first.name : null;
}

/** Whom, by what, when, what is counted, and what the line is. */
export function pyramidSubtitle(
  input: ChartInput,
  topic: PyramidTopic,
  { pyramid, lang }: { pyramid: Pyramid; lang: Lang },
): string {
  const { name } = membersOf(input, topic.target, lang);
  const whom = name ?? inLanguage(input.wave.population.label, lang);
  const [by, across] = [topic.question, topic.by].map((question) =>
    inLanguage(questionOf(input, question).label, lang).replace(/別$/u, ""),
  );
  const unit = topic.unit === undefined ? say(lang, "人", "people") : inLanguage(topic.unit, lang);
  const what =
    topic.measure === "respondents"
      ? say(lang, `回答者、${unit}`, `respondents, ${unit}`)
      : say(lang, `推計、${unit}`, `estimated ${unit}`);
  const wave = inLanguage(input.wave.label, lang);
  const line = pyramid.rows.some(({ cells }) => cells.some(({ low }) => low !== null));
  const interval = line
    ? say(lang, `。線は${pyramidInterval(pyramid, lang)}`, `. Line: ${pyramidInterval(pyramid, lang)}`)
    : "";
  return say(
    lang,
    `${whom}の${by}・${across}別の数（${what}）、${wave}${interval}`,
    `${whom} by ${by} and ${across} (${what}), ${wave}${interval}`,
  );
}

/** Signs, what is left out, bases and method, then the source. */
export function pyramidNotes(
  input: ChartInput,
  pyramid: Pyramid,
  { options, omitted, lang }: { options: ChartOptions & PyramidTopic; omitted: number; lang: Lang },
): string[] {
  const cells = pyramid.rows.flatMap((row) => row.cells);
  const method = cells.find((cell) => cell.method !== null)?.method ?? null;
  const counted = options.measure === "respondents";
  const sizes = pyramid.sides.map(
    (side, i) => `${side}${say(lang, "", " ")}${sampleSize(lang, pyramid.sizes[i] ?? "")}`,
  );
  return notesAndSource(
    [
      ...signNotes(lang, signs(cells)),
      omitted > 0 ? say(lang, `ほか${omitted}区分は表に示す`, `${omitted} more are in the table`) : null,
      declaredNote(options, lang),
      pyramid.rows.length > 0 ? sizes.join(say(lang, "、", ", ")) : null,
      counted
        ? say(lang, "回答に現れた数で、標本誤差は示していない", "Counted in the responses; no sampling error is shown")
        : null,
      method === null ? null : say(lang, `区間は${methodName(lang, method)}`, `${methodName(lang, method)} intervals`),
    ],
    { input, options, lang },
  );
}

/** The finding, each class with both sides, and the intervals of the largest. */
export function pyramidAlt(
  title: string,
  pyramid: Pyramid,
  { unit, lang }: Pick<PyramidTopic, "unit"> & { lang: Lang },
): string {
  const { sides, rows, totals } = pyramid;
  const all = sides.map((side, i) => {
    const total = totals[i] ?? null;
    return total === null ? null : `${side}${say(lang, "", " ")}${formatCounted(Math.round(total), unit, lang)}`;
  });
  const said = rows.slice(0, 12).map(({ name, cells }) => {
    const values = cells.map(({ hidden, text, star, interval, low }, i) => {
      if (hidden) return `${sides[i]}${say(lang, "は秘匿", " withheld")}`;
      return `${sides[i]}${say(lang, "", " ")}${text}${star}${low === null ? "" : say(lang, `（${interval}）`, ` (${interval})`)}`;
    });
    return `${name}${say(lang, "は", ": ")}${values.join(say(lang, "、", ", "))}`;
  });
  const hasIntervals = rows.some(({ cells }) => cells.some(({ low }) => low !== null));
  return sentences(lang, [
    title,
    all.every((total) => total === null) ? null : all.filter((total) => total !== null).join(say(lang, "、", ", ")),
    ...said,
    hasIntervals
      ? say(lang, `かっこ内は${pyramidInterval(pyramid, lang)}`, `${pyramidInterval(pyramid, lang)} in brackets`)
      : null,
    ...signNotes(lang, { ...signs(rows.flatMap(({ cells }) => cells)), hidden: false, unknown: false }),
  ]);
}

/** 男性 746人 over a side; its name alone where the total would tell a withheld class. */
export function sideHead(
  pyramid: Pyramid,
  side: number,
  { unit, lang }: Pick<PyramidTopic, "unit"> & { lang: Lang },
): string {
  const total = pyramid.totals[side] ?? null;
  const name = pyramid.sides[side] ?? "";
  const counted =
    lang === "ja" ? formatCounted(Math.round(total ?? 0), unit, lang) : formatNumber(Math.round(total ?? 0));
  return total === null ? name : `${name} ${counted}`;
}
