/** The text of a new wave file. What nobody said is written so that it compiles, promises nothing and is marked. */
import type { Lang } from "../../codebook/label.js";
import type { Wave } from "../../codebook/wave.js";
import type { Message } from "../../errors.js";
import { caseLines } from "./case-text.js";
import type { FileMatch } from "./match-file.js";
import type { NewCases } from "./new-cases.js";
import { renamedLines } from "./renamed-text.js";
import { comment, doubt, indented, literal, record, textOrList } from "./source-text.js";

export interface NewWave {
  readonly id: string;
  /** The survey file's own name. */
  readonly surveyFile: string;
  readonly title: string;
  readonly fieldwork: { readonly from: string; readonly to: string; readonly guessed: boolean };
  /** People the sample stands for, and people asked; `undefined` where nobody said. */
  readonly population: number | undefined;
  readonly asked: number | undefined;
  /** Rows of the file. */
  readonly rows: number;
  readonly responses: Wave["responses"];
  readonly design: Partial<Wave["design"]>;
  readonly match: FileMatch;
  /** Null for a survey with one level. */
  readonly cases: NewCases | null;
  /** The wave before it, whose words are taken over. */
  readonly last: Wave | null;
}

type Line = string | Message;

const open: Readonly<Record<"frame" | "population" | "source", Message>> = {
  frame: { ja: "（だれから、どう選んだか）", en: "(drawn from whom, and how)" },
  population: { ja: "（母集団）", en: "(population)" },
  source: { ja: "（出典）", en: "(source)" },
};

const label = (input: { readonly ja: string; readonly en?: string }): string =>
  input.en === undefined ? literal(input.ja) : record({ ja: literal(input.ja), en: literal(input.en) });

function populationLines({ population, asked, rows, fieldwork, last }: NewWave, lang: Lang): Line[] {
  const size = population ?? asked ?? rows;
  const unknown = {
    ja: "母集団の人数が分からないため、回答者だけを表す人数にしています。人数と、その時点・出典を書いてください",
    en: "the population is not known, so this is the number of respondents; state it with its date and source",
  };
  const given = { ja: "母集団の時点と出典を確かめます", en: "check the date and the source of the population" };
  const text = record({
    size: String(size),
    label: last ? label(last.population.label) : literal(open.population[lang]),
    asOf: literal(fieldwork.from),
    source: last ? label(last.population.source) : literal(open.source[lang]),
  });
  return [population === undefined ? unknown : given, `population: ${text},`];
}

function sampleLines({ asked, rows, cases }: NewWave): Line[] {
  const unknown = {
    ja: "何人に尋ねたかを書いてください（いまは回答の数）",
    en: "state how many were asked (now the responses)",
  };
  return [
    ...(asked === undefined ? [unknown] : []),
    `sample: ${record({ asked: String(asked ?? rows), valid: String(rows), cases: caseRows(cases) })},`,
  ];
}

const caseRows = (cases: NewCases | null): string | undefined =>
  cases !== null && "rows" in cases ? String(cases.rows) : undefined;

function designLines({ design, population, last }: NewWave): Line[] {
  const { strata = [], psu = [], weight, nest, lonelyPsu, fpc } = design;
  const fields = record({
    strata: strata.length === 0 ? undefined : textOrList(strata),
    psu: psu.length === 0 ? undefined : textOrList(psu),
    fpc: fpc === undefined ? undefined : typeof fpc === "number" ? String(fpc) : textOrList(fpc),
    weight: weight === undefined ? undefined : literal(weight),
    nest: nest ? "true" : undefined,
    lonelyPsu: lonelyPsu === undefined || lonelyPsu === "fail" ? undefined : literal(lonelyPsu),
  });
  const same = { ja: "抽出方法は前回と同じとしました", en: "the design is taken from the last wave" };
  const simple = {
    ja: "単純無作為抽出としました。層・抽出単位・ウェイトがあれば design に書きます",
    en: "taken for a simple random sample; strata, psus and weights belong in design",
  };
  const line = fields === "{}" ? [] : [`design: ${fields},`];
  return [last ? same : simple, ...line, ...(population === undefined ? [noFpc] : [])];
}

const noFpc: Message = {
  ja: "母集団の人数が決まったら design の fpc にも書きます（標本が母集団の大きな割合のとき区間が狭くなります）",
  en: "once the population is known, state it as fpc in design too",
};

function responseLines({ responses, match, cases }: NewWave, lang: Lang): Line[] {
  const { file, id, encoding, sheet } = responses;
  const parts = [
    `file: ${literal(file)},`,
    ...(id === "id" ? [] : [`id: ${literal(id)},`]),
    ...(encoding === undefined ? [] : [`encoding: ${literal(encoding)},`]),
    ...(sheet === undefined ? [] : [`sheet: ${literal(sheet)},`]),
    ...renamedLines(match, lang),
    ...(cases === null ? [] : caseLines(cases, lang)),
  ];
  return ["responses: {", ...indented(parts), "},"];
}

function bodyLines(wave: NewWave, lang: Lang): Line[] {
  const { id, title, fieldwork, last } = wave;
  const period = {
    ja: "調査期間を確かめます（回の名前から）",
    en: "check the fieldwork (taken from the name of the wave)",
  };
  const frame = { ja: "だれから、どう選んだかを確かめます", en: "check from whom and how the sample was drawn" };
  const status = { ja: "数字が決まったら final にします", en: "set to final once the numbers stand" };
  return [
    `id: ${literal(id)},`,
    ...(fieldwork.guessed ? [period] : []),
    `fieldwork: ${record({ from: literal(fieldwork.from), to: literal(fieldwork.to) })},`,
    frame,
    `frame: ${last ? label(last.frame) : literal(open.frame[lang])},`,
    ...populationLines(wave, lang),
    ...sampleLines(wave),
    ...designLines(wave),
    ...responseLines(wave, lang),
    'origin: "responses",',
    status,
    'status: "provisional",',
    `source: ${literal(lang === "ja" ? `${title}（${id}）` : `${title} (${id})`)},`,
  ];
}

/** The file, its doubts in the language of its author. */
export function waveText(wave: NewWave, lang: Lang): string {
  const head: Message = {
    ja: "「確認:」の行を確かめ、済んだら消してください。",
    en: 'Look at every line that says "check:" and remove it when done.',
  };
  const body = bodyLines(wave, lang).map((line) => (typeof line === "string" ? line : doubt(line, lang)));
  const lines = [
    comment(head[lang]),
    'import { defineWave } from "jittai";',
    `import survey from ${literal(`../${wave.surveyFile}`)};`,
    "",
    "export default defineWave(survey, {",
    ...indented(body),
    "});",
  ];
  return `${lines.join("\n")}\n`;
}
