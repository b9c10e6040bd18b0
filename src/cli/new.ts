/** `jittai new survey` and `jittai new wave`: declarations written from a file of responses. */
import type { Command } from "commander";
import type { Context } from "./context.js";
import { addFlags, type Flag } from "./flag.js";
import { columns, wholeNumber } from "./flag-value.js";
import { addExample, formatHelp } from "./help-format.js";
import type { NewSurveyFlags, NewWaveFlags } from "./run-new.js";

const fileFlags: readonly Flag[] = [
  {
    flags: "--id <COLUMN>",
    text: { ja: "回答者を見分ける列（既定は自動判定）", en: "column that tells respondents apart; default: found out" },
  },
  { flags: "--encoding <NAME>", text: { ja: "文字コード（既定は自動判定）", en: "encoding; default: found out" } },
  {
    flags: "--sheet <NAME>",
    text: { ja: "Excel のシート（既定は最初）", en: "sheet of a workbook; default: the first" },
  },
];

const surveyFlags: readonly Flag[] = [
  {
    flags: "--responses <FILE>",
    text: {
      ja: "設問を推測する回答ファイル（既定は例）",
      en: "response file to guess questions from; default: an example",
    },
  },
  { flags: "--title <TEXT>", text: { ja: "調査の名前", en: "title of the survey" } },
  { flags: "--organisation <TEXT>", text: { ja: "実施した機関", en: "who ran it" } },
  ...fileFlags,
];

const waveFlags: readonly Flag[] = [
  {
    flags: "--cases <FILE>",
    text: {
      ja: "ケースの回答ファイル（2 段の調査）",
      en: "response file of the cases, for a survey with two levels",
    },
  },
  {
    flags: "--population <N>",
    parse: wholeNumber("--population"),
    text: { ja: "母集団の人数（既定は未確認）", en: "people the sample stands for; default: left open" },
  },
  {
    flags: "--asked <N>",
    parse: wholeNumber("--asked"),
    text: { ja: "尋ねた人数（既定は未確認）", en: "people asked; default: left open" },
  },
  {
    flags: "--from <DATE>",
    text: {
      ja: "調査の始め 2026-06（既定は回の名前の年）",
      en: "begin of fieldwork, 2026-06; default: the year in WAVE",
    },
  },
  { flags: "--to <DATE>", text: { ja: "調査の終わり（既定は始めと同じ）", en: "its end; default: the begin" } },
  { flags: "--strata <COL>", parse: columns, initial: [], text: { ja: "層の列", en: "columns of the strata" } },
  { flags: "--psu <COL>", parse: columns, initial: [], text: { ja: "抽出単位の列", en: "columns of the psus" } },
  { flags: "--weight <COL>", text: { ja: "ウェイトの列", en: "column of the weights" } },
  ...fileFlags,
];

function declareSurvey(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, surveyFlags)
    .argument("<ID>", say({ ja: "調査の id（フォルダーの名前）", en: "id of the survey: names its folder" }))
    .summary(say({ ja: "調査を宣言するファイルをつくる", en: "write the declaration of a survey" }))
    .description(
      say({
        ja: "回答ファイルの見出しと値から設問を推測し、surveys/ID/survey.ts を書きます。確かめるところに「確認:」を付けます。いまあるファイルは上書きしません。",
        en: 'Guesses the questions from the header and values of a file and writes surveys/ID/survey.ts. What to look at is marked "check:"; no file is overwritten.',
      }),
    )
    .action(async (id: string, _flags: unknown, self: Command) => {
      const { runNewSurvey } = await import("./run-new.js");
      await runNewSurvey(id, self.optsWithGlobals<NewSurveyFlags>(), context);
    });
  addExample(command, context, ["jittai new survey town --responses 回答.csv --title 町民調査 --organisation 例示町"]);
}

function declareWave(command: Command, context: Context): void {
  const { say } = context;
  addFlags(command, context, waveFlags)
    .requiredOption("--responses <FILE>", say({ ja: "この回の回答ファイル", en: "response file of the wave" }))
    .argument("<SURVEY>", say({ ja: "調査", en: "survey" }))
    .argument("<WAVE>", say({ ja: "回の id（2026 など）", en: "id of the wave, such as 2026" }))
    .summary(say({ ja: "調査の回を宣言するファイルをつくる", en: "write the declaration of a wave" }))
    .description(
      say({
        ja: "回答ファイルを調査の設問と突き合わせ、surveys/SURVEY/waves/WAVE.ts を書きます。合わない列・選択肢を直し方とともに示し、残れば終了コードは 1 です。ファイルが調査のフォルダーの外にあれば responses/ に写します。",
        en: "Holds a file against the questions of the survey and writes surveys/SURVEY/waves/WAVE.ts. Lists what does not match, with the mend; exit code 1 if anything is left. A file outside the survey's folder is copied to responses/.",
      }),
    )
    .action(async (survey: string, wave: string, _flags: unknown, self: Command) => {
      const { runNewWave } = await import("./run-new.js");
      await runNewWave({ survey, wave }, self.optsWithGlobals<NewWaveFlags>(), context);
    });
  addExample(command, context, [
    "jittai new wave town 2026 --responses 回答2026.xlsx --population 12000 --asked 1000 --from 2026-06 --to 2026-07",
  ]);
}

export function declareNew(command: Command, context: Context): void {
  const { say } = context;
  command
    .summary(say({ ja: "新しい調査や回を回答ファイルからつくる", en: "begin a survey or a wave from a response file" }))
    .description(
      say({
        ja: "回答ファイルの見出しと値から、調査または回の宣言を書きます。",
        en: "Writes the declaration of a survey or a wave from the header and values of a file.",
      }),
    )
    .helpCommand(false);
  declareSurvey(formatHelp(command.command("survey"), context), context);
  declareWave(formatHelp(command.command("wave"), context), context);
  addExample(command, context, [
    "jittai new survey town --responses 回答.csv",
    "jittai new wave town 2026 --responses 回答.csv",
  ]);
}
