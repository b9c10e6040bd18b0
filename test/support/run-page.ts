/** Follows a page of the guide as a reader would: files, commands and programs in order, each held to what the page says it prints. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, vi } from "vitest";
import { compileErrors } from "./compile-errors.ts";
import { runCli } from "./run-cli.ts";

/** A fenced block: ```language rest of the line. */
export interface PageBlock {
  readonly language: string;
  readonly rest: string;
  readonly text: string;
}

export const blocksOf = (page: string): readonly PageBlock[] =>
  [...page.matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, language = "", rest = "", text = ""]) => ({
    language,
    rest,
    text,
  }));

/** The words of a command line: quotes keep words together, # starts a comment. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/(?:^|\s+)#.*$/, "").matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** How many of each kind of thing the page had the reader do. */
export interface Followed {
  commands: number;
  programs: number;
  files: number;
}

const squeezed = (text: string): string => text.trim().replace(/\s+/g, " ");

/** Commands of npm that a page may name; what they install is what is being tested. */
const npm = /^npm (?:install|ci|test|start|run)\b/;

export async function runPage(page: string, start: string): Promise<Followed> {
  const done: Followed = { commands: 0, programs: 0, files: 0 };
  let [cwd, printed] = [start, ""];
  for (const { language, rest, text } of blocksOf(page)) {
    if (language === "text") {
      for (const line of text.trim().split("\n")) if (line !== "…") expect(squeezed(printed)).toContain(squeezed(line));
    } else if (language === "sh") {
      printed = "";
      for (const line of text.trim().split("\n")) {
        const [program, ...words] = wordsOf(line.replace(/^npx /, ""));
        if (program === undefined || npm.test(line)) continue;
        if (program === "cd") cwd = join(cwd, words[0] ?? "");
        else printed += await command(program, words, { cwd, line });
        done.commands++;
      }
    } else if (language === "ts" && rest === "") {
      printed = await program(text, cwd, ++done.programs);
    } else if (rest !== "") {
      write(join(cwd, rest), text);
      if (language === "ts") expect(compileErrors([join(cwd, rest)])).toEqual([]);
      done.files++;
    }
  }
  return done;
}

/** A command that ends as the page says it does: with 0, or with the code of a comment `# exit 1`. */
async function command(
  program: string,
  words: readonly string[],
  { cwd, line }: { readonly cwd: string; readonly line: string },
): Promise<string> {
  expect(program, line).toBe("jittai");
  const { code, out, err } = await runCli(words, { cwd });
  const expected = Number(/# exit (\d)/.exec(line)?.[1] ?? 0);
  expect({ line, code, ...(code === expected ? {} : { err }) }).toEqual({ line, code: expected });
  return out + err;
}

/** A program in the reader's folder; returns what it printed. */
async function program(text: string, cwd: string, number: number): Promise<string> {
  const file = join(cwd, `program-${number}.ts`);
  writeFileSync(file, text);
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => void lines.push(values.join(" ")));
  const back = process.cwd();
  process.chdir(cwd);
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    process.chdir(back);
    log.mockRestore();
  }
  return lines.join("\n");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
