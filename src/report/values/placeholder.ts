/** Placeholders of a document: {{name | format}}, {{table:name}}, {{chart:id}}. */

import { type Message, SurveyError } from "../../errors.js";
import type { Catalogue } from "./catalogue.js";
import type { FormatStep } from "./format-value.js";
import { nearestOrAll } from "./nearest-placed.js";
import type { PlacedValue } from "./placed-value.js";

/** What stands between the braces. */
export interface Placeholder {
  /** As written, braces aside. */
  readonly text: string;
  readonly kind: "value" | "table" | "chart";
  readonly name: string;
  readonly steps: readonly FormatStep[];
}

export const placeholderPattern = /\{\{([^{}]*)\}\}/g;

/** Words of Word's own autocorrection as they were typed: curly quotes, full-width bars and colons. */
const typed = (text: string): string =>
  text
    .replaceAll("｜", "|")
    .replaceAll("：", ":")
    .replace(/[\u00a0\u3000]/g, " ");

/** Reads what stands between braces; nothing there, or a name with spaces, is an error. */
export function parsePlaceholder(text: string): Placeholder {
  const [target = "", ...formats] = typed(text)
    .split("|")
    .map((part) => part.trim());
  const [, kind, name = target] = /^(table|chart)\s*:\s*(.*)$/.exec(target) ?? [];
  if (name === "" || /\s/.test(name)) throw broken(text);
  return { text, kind: kind === "table" || kind === "chart" ? kind : "value", name, steps: formats.map(stepOf) };
}

function stepOf(format: string): FormatStep {
  const [, word = format, digits] = /^(\S+)\s+(\d)$/.exec(format) ?? [];
  return digits === undefined ? { word } : { word, digits: Number(digits) };
}

const broken = (text: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `差し込みの書き方が正しくありません：{{${text}}}`, en: `broken placeholder: {{${text}}}` },
    {
      hint: {
        ja: "{{調査.対象.people | 約百人}} のように書いてください。名前は jittai values で一覧できます",
        en: "write {{survey.target.people | about-100}}; jittai values lists the names",
      },
    },
  );

const ends = /\.(low|high|interval)$/;

/** The value a name stands for, or an end of its interval; an unknown name suggests the nearest. */
export function findValue(name: string, catalogue: Catalogue): PlacedValue {
  const direct = catalogue.get(name);
  if (direct !== undefined) return direct;
  const [, end] = ends.exec(name) ?? [];
  const whole = end === undefined ? undefined : catalogue.get(name.replace(ends, ""));
  if (whole !== undefined && (end === "low" || end === "high")) {
    const value = whole.interval?.[end] ?? null;
    return {
      ...whole,
      name,
      value,
      interval: null,
      state: whole.state === "open" && value === null ? "unknown" : whole.state,
    };
  }
  return shortened(name, catalogue);
}

/** A name whose survey was left out, if only one survey has it. */
function shortened(name: string, catalogue: Catalogue): PlacedValue {
  const found = [...catalogue.values()].filter((value) => !value.name.includes("@") && value.name.endsWith(`.${name}`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) throw ambiguous(name, found);
  const names = [...catalogue.keys()].filter((known) => !known.includes("@"));
  throw unknown(name, nearestPlaced(name, names));
}

/** As it would be written: without its survey, if the name that was written has none. */
function nearestPlaced(name: string, names: readonly string[]): Message {
  const surveys = new Set(names.map((known) => known.split(".")[0]));
  const whole = surveys.has(name.split(".")[0]);
  return nearestOrAll(name, whole ? names : names.map((known) => known.slice(known.indexOf(".") + 1)));
}

const unknown = (name: string, hint: Message): SurveyError =>
  new SurveyError("unknown-name", { ja: `差し込む値がありません：${name}`, en: `no such value: ${name}` }, { hint });

function ambiguous(name: string, found: readonly PlacedValue[]): SurveyError {
  const names = found.slice(0, 5).map((value) => value.name);
  return new SurveyError(
    "unknown-name",
    { ja: `どの値か決まりません：${name}`, en: `ambiguous value: ${name}` },
    { hint: { ja: `候補：${names.join("、")}`, en: `one of ${names.join(", ")}` } },
  );
}
