/** A fault as one line for people: where, what, what was found, what was expected, and the mend. */
import { inLanguage, type Lang } from "../codebook/label.js";
import type { Category } from "../codebook/question.js";
import type { Message } from "../errors.js";
import type { Fault } from "./fault.js";
import { faultKinds } from "./fault-kinds.js";
import { nearestText } from "./nearest-text.js";

const listed = 8;

/** The first few of a list, and how many more there are. */
function listOf(items: readonly string[], lang: Lang): string {
  const more = items.length - listed;
  const shown = items.slice(0, listed).join(" / ");
  if (more <= 0) return shown;
  return lang === "ja" ? `${shown} ほか ${more}` : `${shown} and ${more} more`;
}

const categoryTexts = (categories: readonly Category[], lang: Lang): string[] =>
  categories.map(({ code, label }) => `${code} ${inLanguage(label, lang)}`);

/** What should stand there instead; empty where the kind says it. */
function expectedText(fault: Fault, lang: Lang): string {
  switch (fault.code) {
    case "missing-column":
      return listOf(fault.expected.names, lang);
    case "ragged-row":
      return lang === "ja" ? `${fault.expected} 個` : `${fault.expected} cells`;
    case "unknown-category":
      return listOf(categoryTexts(fault.expected, lang), lang);
    case "not-a-choice":
      return lang === "ja" ? "1 か 0" : "1 or 0";
    case "out-of-range":
      return lang === "ja"
        ? `${fault.expected.min}～${fault.expected.max}`
        : `${fault.expected.min} to ${fault.expected.max}`;
    case "bad-weight":
    case "bad-fpc":
      return lang === "ja" ? "0 より大きい数" : "a number above 0";
    case "unknown-respondent":
      return lang === "ja" ? `${fault.expected.file} にある番号` : `an id in ${fault.expected.file}`;
    case "more-cases-than-reported":
      return lang === "ja" ? `${fault.expected.reported} 件まで` : `at most ${fault.expected.reported}`;
    case "fewer-cases-than-reported":
      return lang === "ja" ? `${fault.expected} 件` : `${fault.expected}, as in the case file`;
    case "not-a-date":
      return lang === "ja" ? "2020/4/1、令和2年4月1日 など" : "2020/4/1 or 令和2年4月1日";
    default:
      return "";
  }
}

type Mend = Message | null;
const columnMend = (found: string | null): Message =>
  found === null
    ? {
        ja: "列を加えるか、見出しの名前を設問の alias に加えてください",
        en: "add the column, or add its header to the alias of the question",
      }
    : {
        ja: `見出し「${found}」のことなら、設問の alias に加えてください`,
        en: `if the header ${found} is meant, add it to the alias of the question`,
      };

/** The mends that depend on nothing but the kind. */
const mends: Readonly<Partial<Record<Fault["code"], Message>>> = {
  "duplicate-column": {
    ja: "どちらかの列を除くか、名前を変えてください",
    en: "remove one of the columns or rename it",
  },
  "unnamed-column": { ja: "使う列なら見出しを付けてください", en: "give it a header if it is needed" },
  "ragged-row": {
    ja: "セルの中のコンマや引用符を確かめてください",
    en: "look for commas or quotation marks inside its cells",
  },
  "empty-id": { ja: "番号を入れてください", en: "give the row an id" },
  "empty-case-id": { ja: "番号を入れてください", en: "give the case an id" },
  "no-respondent": { ja: "どの回答者のケースかを入れてください", en: "enter the id of the respondent it belongs to" },
  "fewer-cases-than-reported": {
    ja: "ケースの記入漏れか、件数の誤りを確かめてください（集計はこのまま続けます）",
    en: "look for cases left out, or a wrong number (estimates go on as it stands)",
  },
  "unread-respondents": { ja: "回答者のファイルを先に直してください", en: "mend the file of the respondents first" },
  "not-a-number": { ja: "単位や注記を除き、数字だけにしてください", en: "leave only the digits, without unit or note" },
  "missing-answer": {
    ja: "無回答を認める設問なら noAnswer を宣言してください",
    en: "declare noAnswer if the question may be left blank",
  },
  "private-use-character": {
    ja: "一般の文字に置き換えてください（文字はそのまま残します）",
    en: "replace it with a standard character (kept as it is)",
  },
  "error-cell": { ja: "元の表の数式を直すか、値を入れてください", en: "mend the formula or enter the value" },
};

const rowMend = ({ file, row }: { readonly file: string; readonly row: number }, { ja, en }: Message): Message => ({
  ja: `${file} の ${row} 行目${ja}`,
  en: `${en} row ${row} of ${file}`,
});

function nearMend(found: string, known: readonly string[]): Mend {
  const near = nearestText(found, known);
  return near === null ? null : { ja: `「${near}」ではありませんか`, en: `did you mean ${near}?` };
}

/** What would mend a fault; `null` where the message says it all. */
function mendOf(fault: Fault): Mend {
  switch (fault.code) {
    case "missing-column": {
      const near = fault.expected.names.map((name) => nearestText(name, fault.expected.unread));
      return columnMend(near.find((header) => header !== null) ?? null);
    }
    case "unknown-category": {
      const names = fault.expected.flatMap(({ name, label }) => [label.ja, label.en ?? label.ja, name]);
      return nearMend(fault.found, names);
    }
    case "unknown-respondent":
      return nearMend(fault.found, fault.expected.ids);
    case "refused-respondent":
      return rowMend(fault.expected, { ja: "の誤りを直してください", en: "mend it first:" });
    case "more-cases-than-reported":
      return rowMend(fault.expected, {
        ja: "の件数か、このケースの回答者を確かめてください",
        en: "check the number, or whose case it is:",
      });
    case "duplicate-case-id":
    case "duplicate-id": {
      const { firstRow } = fault.expected;
      return { ja: `${firstRow} 行目と同じ番号です`, en: `row ${firstRow} has it already` };
    }
    case "answered-not-asked": {
      const gates = fault.expected.join(" / ");
      return { ja: `${gates} の回答によれば、尋ねていない人です`, en: `not asked, by the answer to ${gates}` };
    }
    case "exclusive-combined":
      return {
        ja: `「${fault.expected}」はほかの選択肢と同時に選べません`,
        en: `${fault.expected} cannot be combined with another`,
      };
    default:
      return mends[fault.code] ?? null;
  }
}

/** One line of text: breaks shown as ⏎, long texts cut. */
function oneLine(text: string): string {
  const line = text.replace(/\r\n|\r|\n/g, "⏎");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** A fault in words, part by part; a part that says nothing is empty. */
export interface FaultText {
  readonly where: string;
  readonly what: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

function placeOf({ file, row, column }: Fault, lang: Lang): string {
  const header = column === null ? "" : oneLine(column);
  if (lang === "en") {
    const parts = [file, row === null ? "" : `row ${row}`, header === "" ? "" : `column ${header}`];
    return parts.filter((part) => part !== "").join(", ");
  }
  if (row === null) return header === "" ? file : `${file} の列「${header}」`;
  return `${file} の ${row} 行目${header === "" ? "" : `、列「${header}」`}`;
}

/** The parts of a fault's description, for tables and lists. */
export function faultText(fault: Fault, lang: Lang): FaultText {
  const mend = mendOf(fault);
  return {
    where: placeOf(fault, lang),
    what: faultKinds[fault.code][lang],
    found: fault.found === fault.column ? "" : oneLine(fault.found),
    expected: expectedText(fault, lang),
    mend: mend === null ? "" : mend[lang],
  };
}

/** One line naming file, row, column, what was found, what was expected and the mend. */
export function describeFault(fault: Fault, lang: Lang): string {
  const { where, what, found, expected, mend } = faultText(fault, lang);
  if (lang === "ja") {
    const value = found === "" ? "" : `「${found}」`;
    const instead = expected === "" ? "" : `（正しくは ${expected}）`;
    return `${where}：${what}${value}${instead}${mend === "" ? "" : `。${mend}`}`;
  }
  const value = found === "" ? "" : `: ${found}`;
  const instead = expected === "" ? "" : ` (expected ${expected})`;
  return `${where}: ${what}${value}${instead}${mend === "" ? "" : `; ${mend}`}`;
}
