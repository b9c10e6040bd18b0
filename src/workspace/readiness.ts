/** Whether a machine and a workspace are ready for a build: what was looked at, how it is, what to do. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fontFamily, openChartFont } from "../chart/font.js";
import { type Message, SurveyError } from "../errors.js";
import { linePdf } from "../report/pdf/pdf.js";
import { toPng } from "../report/png.js";
import type { Workspace } from "./open-workspace.js";

/** `ready`; `note`: works, with something to know; `missing`: a build would fail. */
export type Readiness = "ready" | "note" | "missing";

export interface Finding {
  readonly state: Readiness;
  readonly what: Message;
  readonly mend?: Message;
}

/** The surroundings that are looked at; a test brings its own. */
export interface Surroundings {
  /** Of Node, without a v. */
  readonly version: string;
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly open: () => Promise<Workspace>;
}

const oldest = [20, 19] as const;

/** Everything in the order in which it would fail. */
export async function readiness(surroundings: Surroundings): Promise<readonly Finding[]> {
  const machine = [node(surroundings), await font(), await drawing(), await typesetting(), browser(surroundings)];
  return [...machine, ...(await workspace(surroundings))];
}

function node({ version }: Surroundings): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ready = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  const what = { ja: `Node ${version}`, en: `Node ${version}` };
  if (ready) return { state: "ready", what };
  const needed = oldest.join(".");
  return {
    state: "missing",
    what: { ja: `${what.ja}（${needed} 以上が必要）`, en: `${what.en} (expected ${needed} or later)` },
    mend: { ja: "Node の新しい LTS 版を入れてください", en: "install a newer LTS release of Node" },
  };
}

const reinstall: Message = { ja: "npm ci をやり直してください", en: "run npm ci again" };

async function font(): Promise<Finding> {
  try {
    const has = (await openChartFont()).has("態");
    if (has) return { state: "ready", what: { ja: "図の書体 BIZ UDPゴシック", en: "chart font BIZ UDPGothic" } };
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
  }
  return {
    state: "missing",
    what: { ja: "図の書体を読めません", en: "the chart font cannot be read" },
    mend: reinstall,
  };
}

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>';

/** The rasteriser is compiled for each system: it is the one part that an installation made elsewhere lacks. */
async function drawing(): Promise<Finding> {
  try {
    await toPng(dot);
    return { state: "ready", what: { ja: "PNG の作成", en: "drawing PNG" } };
  } catch {
    return {
      state: "missing",
      what: { ja: "PNG を作れません", en: "PNG cannot be drawn" },
      mend: {
        ja: "この機械（同じ OS）で npm ci をやり直してください。ほかの機械の node_modules は使えません",
        en: "run npm ci on this machine; node_modules from another system cannot draw",
      },
    };
  }
}

const setFont = `${fontFamily.replaceAll(" ", "")}-Regular`;

/** Likewise compiled for each system; only reports as PDF need it. */
async function typesetting(): Promise<Finding> {
  try {
    const pdf = Buffer.from(await linePdf("実態調査")).toString("latin1");
    if (pdf.includes(setFont)) return { state: "ready", what: { ja: "PDF の組版", en: "typesetting PDF" } };
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
  }
  return {
    state: "note",
    what: { ja: "PDF を組めません", en: "PDF cannot be typeset" },
    mend: {
      ja: "この機械（同じ OS）で npm ci をやり直してください。それまでは jittai report --format docx を使えます",
      en: "run npm ci on this machine; until then jittai report --format docx works",
    },
  };
}

const browsers = ["chromium", "google-chrome", "microsoft-edge", "firefox"];
const alwaysThere = new Set(["win32", "darwin"]);

function browser({ platform, env }: Surroundings): Finding {
  const places = (env.PATH ?? "").split(delimiter);
  const found = browsers.find((name) => places.some((place) => place !== "" && existsSync(join(place, name))));
  if (found !== undefined) return { state: "ready", what: { ja: `ブラウザー ${found}`, en: `browser ${found}` } };
  const what = { ja: "データ集を見るブラウザー", en: "a browser to open the book with" };
  if (alwaysThere.has(platform)) return { state: "ready", what };
  return {
    state: "note",
    what: { ja: `${what.ja}が見つかりません`, en: `${what.en} was not found` },
    mend: {
      ja: "output/index.html は1つのファイルです。ブラウザーのある機械に写して開けます",
      en: "output/index.html is one file: copy it to a machine that has a browser",
    },
  };
}

async function workspace({ open }: Surroundings): Promise<Finding[]> {
  try {
    const found = await open();
    return [...surveys(found), writable(found)];
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    const { hint } = error.details;
    return [{ state: "missing", what: error.text, ...(hint && { mend: hint }) }];
  }
}

function surveys({ surveys: found }: Workspace): Finding[] {
  if (found.length === 0) {
    return [
      {
        state: "missing",
        what: { ja: "surveys/ に調査がありません", en: "no survey in surveys/" },
        mend: { ja: "jittai new survey ID --responses FILE", en: "jittai new survey ID --responses FILE" },
      },
    ];
  }
  return found.flatMap(({ survey, waves }): Finding[] => [
    {
      state: waves.length > 0 ? "ready" : "note",
      what: {
        ja: `調査 ${survey.id}：${waves.length} 回`,
        en: `survey ${survey.id}: ${waves.length === 1 ? "1 wave" : `${waves.length} waves`}`,
      },
      ...(waves.length === 0 && {
        mend: {
          ja: `jittai new wave ${survey.id} WAVE --responses FILE`,
          en: `jittai new wave ${survey.id} WAVE --responses FILE`,
        },
      }),
    },
    ...waves.flatMap(({ responses }) => (responses && !existsSync(responses.path) ? [absent(responses.shown)] : [])),
  ]);
}

const absent = (file: string): Finding => ({
  state: "missing",
  what: { ja: `回答ファイルがありません：${file}`, en: `no such response file: ${file}` },
  mend: {
    ja: "そこに置くか、回の responses.file を直してください",
    en: "put it there, or mend responses.file of the wave",
  },
});

function writable({ root }: Workspace): Finding {
  const what = { ja: "出力先に書き込めます", en: "the output folder can be written to" };
  const folder = existsSync(join(root, "output")) ? join(root, "output") : root;
  try {
    accessSync(folder, constants.W_OK);
    return { state: "ready", what };
  } catch {
    return {
      state: "missing",
      what: { ja: "出力先に書き込めません", en: "the output folder cannot be written to" },
      mend: {
        ja: "フォルダーの権限を確かめるか、--out で別のところを指定してください",
        en: "mend its permissions, or name another with --out",
      },
    };
  }
}
