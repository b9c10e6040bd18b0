import { inLanguage } from "../codebook/label.js";
import { chapterOf } from "../report/chapter/chapter.js";
import { catalogueOf } from "../report/values/catalogue.js";
import { formatValue } from "../report/values/format-value.js";
import type { PlacedValue } from "../report/values/placed-value.js";
import { csvText } from "../workspace/csv-file.js";
import type { DocumentContent } from "../workspace/document-content.js";
import { type Context, print } from "./context.js";
import { documentFor } from "./document-for.js";

export interface ValuesFlags {
  readonly search?: string;
  readonly format: "text" | "csv" | "json";
  readonly workspace?: string;
}

/** One line of the catalogue. */
interface Line {
  readonly name: string;
  readonly value: string;
  readonly interval: string;
  readonly label: string;
  readonly source: string;
}

function valueLine(placed: PlacedValue, { lang }: Context): Line {
  const { name, label, source, interval } = placed;
  return {
    name,
    value: formatValue(placed, [], lang),
    interval: interval === null ? "" : formatValue(placed, [{ word: "interval" }, { word: "unmarked" }], lang),
    label: inLanguage(label, lang),
    source: inLanguage(source, lang),
  };
}

const block = (kind: "table" | "chart", id: string, label: string): Line => ({
  name: `${kind}:${id}`,
  value: "",
  interval: "",
  label,
  source: "",
});

/** Tables and charts under the names that {{table:…}} and {{chart:…}} take. */
function blockLines(content: DocumentContent, { lang }: Context): Line[] {
  const { results } = content;
  const { blocks, tables } = chapterOf(results, { ...content, lang });
  const levels = results.flatMap((wave) => (wave.cases ? [wave, wave.cases] : [wave]));
  return [
    ...[...blocks, ...tables()].flatMap((one) => (one.kind === "table" ? [block("table", one.id, one.caption)] : [])),
    ...levels.flatMap(({ survey }) =>
      survey.charts.map(({ id, kind, title }) =>
        block("chart", `${survey.id}.${id}`, title ? inLanguage(title, lang) : kind),
      ),
    ),
  ];
}

export async function runValues(selectors: readonly string[], flags: ValuesFlags, context: Context): Promise<void> {
  const { search = "", format } = flags;
  const content = await documentFor(selectors, { workspace: flags.workspace, charts: () => false }, context);
  const placed = [...catalogueOf(content.results).values()].filter(({ name }) => !name.includes("@"));
  const all = [...placed.map((value) => valueLine(value, context)), ...blockLines(content, context)];
  const found = all.filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(search.toLowerCase()));
  if (format === "json") return print(context, JSON.stringify(found, null, 2));
  if (format === "csv") {
    const rows = found.map(({ name, value, interval, label, source }) => [name, value, interval, label, source]);
    return context.io.out(csvText([["name", "value", "interval", "label", "source"], ...rows]));
  }
  for (const { name, value, interval, label } of found) {
    print(
      context,
      `{{${name}}}  ${value}${interval === "" ? "" : context.say({ ja: `（${interval}）`, en: ` (${interval})` })}  ${label}`,
    );
  }
  if (found.length === 0) context.end(1);
}
