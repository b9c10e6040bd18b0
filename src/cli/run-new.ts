import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { QuestionKind } from "../codebook/question.js";
import { describeFault } from "../data/describe-fault.js";
import { severityOf } from "../data/fault.js";
import type { Message } from "../errors.js";
import { findWorkspace } from "../workspace/find-workspace.js";
import { newSurvey } from "../workspace/scaffold/new-survey.js";
import { type NewWaveResult, newWave } from "../workspace/scaffold/new-wave.js";
import { findSurveyNamed } from "../workspace/select.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

interface FileFlags {
  readonly workspace?: string;
  readonly id?: string;
  readonly encoding?: string;
  readonly sheet?: string;
}

export interface NewSurveyFlags extends FileFlags {
  readonly responses?: string;
  readonly title?: string;
  readonly organisation?: string;
}

export interface NewWaveFlags extends FileFlags {
  readonly responses: string;
  readonly cases?: string;
  readonly population?: number;
  readonly asked?: number;
  readonly from?: string;
  readonly to?: string;
  readonly strata: readonly string[];
  readonly psu: readonly string[];
  readonly weight?: string;
}

/** The workspace; a folder without surveys/ becomes one with its first survey. */
function rootOf(workspace: string | undefined, { io }: Context): string {
  const folder = workspace === undefined ? io.cwd : resolve(io.cwd, workspace);
  try {
    return findWorkspace(io.cwd, workspace);
  } catch (error) {
    if (existsSync(folder) && !existsSync(join(folder, "surveys"))) return folder;
    throw error;
  }
}

const kinds: Readonly<Record<QuestionKind, Message>> = {
  single: { ja: "単一回答", en: "single" },
  scale: { ja: "段階", en: "scale" },
  multiple: { ja: "複数回答", en: "multiple" },
  number: { ja: "数値", en: "number" },
  date: { ja: "日付", en: "date" },
  text: { ja: "自由記述", en: "text" },
};

function kindsText(found: readonly QuestionKind[], { say }: Context): string {
  const order = Object.keys(kinds) as QuestionKind[];
  const counts = order.map((kind) => [kind, found.filter((one) => one === kind).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([kind, count]) => `${say(kinds[kind])} ${count}`);
  return told.join(say({ ja: "、", en: ", " }));
}

/** A command with the options of this run that the next one needs too. */
const next = (command: string, { workspace }: FileFlags): string =>
  workspace === undefined ? `jittai ${command}` : `jittai ${command} --workspace ${workspace}`;

export async function runNewSurvey(id: string, flags: NewSurveyFlags, context: Context): Promise<void> {
  const { io, lang, say } = context;
  const { file, guess, doubts, notes } = await newSurvey(id, {
    ...flags,
    root: rootOf(flags.workspace, context),
    cwd: io.cwd,
    lang,
  });
  const found = guess.questions.map(({ kind }) => kind);
  const list = kindsText(found, context);
  print(
    context,
    say({
      ja: `${file} を書きました：設問 ${found.length}（${list}）、「確認:」${doubts} か所`,
      en: `wrote ${file}: ${found.length} questions (${list}), ${doubts} lines to check`,
    }),
  );
  for (const note of notes) print(context, `  ${say(note)}`);
  const command = next(`new wave ${id} WAVE --responses ${flags.responses ?? "FILE"}`, flags);
  print(context, say({ ja: `次：${command}（WAVE は 2026 など）`, en: `next: ${command} (WAVE is 2026 or the like)` }));
}

const fileLines = ({ files, rows, accepted, doubts, cases }: NewWaveResult): Message[] => {
  const [wave, ...copies] = files;
  const inside = cases ?? { rows: 0, accepted: 0 };
  const of = {
    ja: `、ケース ${inside.rows} 件のうち ${inside.accepted} 件`,
    en: ` and ${inside.accepted} of ${inside.rows} cases`,
  };
  const more = cases === undefined ? { ja: "", en: "" } : of;
  const written = {
    ja: `${wave} を書きました：回答 ${rows} 件のうち ${accepted} 件${more.ja}を使えます、「確認:」${doubts} か所`,
    en: `wrote ${wave}: ${accepted} of ${rows} responses${more.en} can be used, ${doubts} lines to check`,
  };
  if (copies.length === 0) return [written];
  const copied = {
    ja: `${copies.join("、")} に回答を写しました（個人の回答です。公開する場所に置かないでください）`,
    en: `copied the responses to ${copies.join(" and ")} (people's answers: keep them where nobody else reads)`,
  };
  return [written, copied];
};

/** Most faults repeat on every row: each is told once. */
function distinctFaults({ faults }: NewWaveResult, { lang }: Context): string[] {
  const seen = new Set<string>();
  return faults.flatMap((fault) => {
    const key = JSON.stringify([fault.code, fault.column, fault.found]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [describeFault(fault, lang)];
  });
}

const shown = 20;

function tellFaults(result: NewWaveResult, context: Context): void {
  const { say } = context;
  const { columns, categories } = result.renamed;
  if (columns + categories > 0) {
    print(
      context,
      say({
        ja: `変わったと見たところ：見出し ${columns}、選択肢 ${categories}（この回の responses に書きました。確かめてください）`,
        en: `taken for renamed: ${columns} headers, ${categories} categories (written to responses of the wave; check them)`,
      }),
    );
  }
  const lines = distinctFaults(result, context);
  if (lines.length === 0) return;
  print(
    context,
    say({
      ja: `調査の設問と合わないところ ${lines.length} 種類：`,
      en: `what does not match the survey, ${lines.length} kinds:`,
    }),
  );
  for (const line of lines.slice(0, shown)) print(context, `  ${line}`);
  const more = lines.length - shown;
  if (more > 0)
    print(
      context,
      say({ ja: `  ほか ${more} 種類（jittai check で見られます）`, en: `  and ${more} more (see jittai check)` }),
    );
  if (result.faults.some(({ code }) => code === "unknown-category" || code === "missing-column"))
    print(context, `  ${say(mend)}`);
}

const mend: Message = {
  ja: "直し方：見出しはこの回の responses.columns、選択肢の言い方は responses.categories に書きます。新しい選択肢や設問は survey.ts に加えます",
  en: "to mend: headers go to responses.columns of the wave, wordings to responses.categories; new categories and questions go to survey.ts",
};

export async function runNewWave(
  { survey, wave }: { readonly survey: string; readonly wave: string },
  flags: NewWaveFlags,
  context: Context,
): Promise<void> {
  const { io, lang, say } = context;
  const { root, surveys } = await loadWorkspace(flags.workspace, context);
  const { strata, psu } = flags;
  const named = { strata: strata.length > 0 ? strata : undefined, psu: psu.length > 0 ? psu : undefined };
  const result = await newWave(findSurveyNamed(surveys, survey), wave, { ...flags, ...named, root, cwd: io.cwd, lang });
  for (const line of fileLines(result)) print(context, say(line));
  for (const note of result.notes) print(context, `  ${say(note)}`);
  tellFaults(result, context);
  const left = result.faults.some((fault) => severityOf(fault) !== "warning");
  if (left) context.end(1);
  const command = next(left ? `check ${survey}@${wave}` : "build", flags);
  print(context, say({ ja: `次：${command}`, en: `next: ${command}` }));
}
