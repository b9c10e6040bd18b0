import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import { repository, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A fenced block: ```language rest of the line. */
interface Block {
  readonly language: string;
  readonly rest: string;
  readonly text: string;
}

const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync(join(repository, "docs")).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(join(repository, file), "utf8") }));

const blocksOf = (text: string): readonly Block[] =>
  [...text.matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, language = "", rest = "", inside = ""]) => ({
    language,
    rest,
    text: inside,
  }));

/** The words of a command line: quotes keep words together, # starts a comment. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s+#.*$/, "").matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** Commands on a file, which every reader can run beside R's example data. */
const commandsIn = ({ text }: Block): string[][] =>
  text
    .split("\n")
    .map((line) => wordsOf(line.replace(/^(?:\$ |npx )*/, "")))
    .filter(([program, command]) => program === "jittai" && /^(estimate|crosstab)$/.test(command ?? ""))
    .map((words) => words.slice(1));

/** R's example data, beside the page or where this repository has them, and the files that the page gives. */
function exampleFolder(blocks: readonly Block[]): string {
  const given = blocks.filter(({ language, rest }) => language === "csv" && rest !== "");
  const folder = temporaryFolder(Object.fromEntries(given.map(({ rest, text }) => [rest, text])));
  mkdirSync(join(folder, "test/oracle"), { recursive: true });
  for (const file of ["apisrs.csv", "apistrat.csv", "apiclus1.csv", "apiclus2.csv"]) {
    for (const place of [".", "test/oracle"]) {
      copyFileSync(join(repository, "test/oracle", file), join(folder, place, file));
    }
  }
  return folder;
}

const words = (line: string): string => line.trim().replace(/\s+/g, " ");

const withCommands = pages.filter(({ text }) => blocksOf(text).some((block) => commandsIn(block).length > 0));

describe("commands in documents", () => {
  test("are found", () => {
    expect(withCommands.map(({ file }) => file)).toEqual(expect.arrayContaining(["README.md", "docs/from-r.md"]));
  });

  test.each(withCommands)("of $file run, and print what the page says", async ({ text }) => {
    const blocks = blocksOf(text);
    const cwd = exampleFolder(blocks);
    let printed = "";
    for (const block of blocks) {
      if (block.language === "text") {
        for (const line of block.text.trim().split("\n")) expect(words(printed)).toContain(words(line));
      }
      if (block.language !== "sh") continue;
      printed = "";
      for (const command of commandsIn(block)) {
        const { code, out, err } = await runCli(command, { cwd });
        expect(code, `${command.join(" ")}\n${err}`).toBe(0);
        printed += out;
      }
    }
  });
});

describe("programs in documents", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("of docs/from-r.md run as one, and print what their comments say", async () => {
    const blocks = blocksOf(pages.find(({ file }) => file === "docs/from-r.md")!.text);
    const program = blocks.filter(({ language }) => language === "ts").map(({ text }) => text);
    const folder = exampleFolder(blocks);
    const file = join(folder, "program.ts");
    const place = folder.replaceAll("\\", "/");
    writeFileSync(file, program.join("\n").replaceAll('readTable("', `readTable("${place}/`));
    const printed: string[] = [];
    vi.spyOn(console, "log").mockImplementation((...values) => void printed.push(values.join(" ")));
    await import(/* @vite-ignore */ pathToFileURL(file).href);
    const promised = [...program.join("\n").matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, said]) => said);
    expect(promised.length).toBeGreaterThan(5);
    expect(printed).toEqual(promised);
  });
});

describe("links in documents", () => {
  /** Places that headings can be reached by. */
  const anchors = (text: string): string[] =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    );

  test.each(pages)("of $file lead somewhere", ({ file, text }) => {
    const outside = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
    const dead = [...outside.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? join(repository, file) : join(repository, dirname(file), decodeURI(path));
      if (!existsSync(target)) return [link];
      return anchor === undefined || anchors(readFileSync(target, "utf8")).includes(anchor) ? [] : [link];
    });
    expect(dead).toEqual([]);
  });

  test("name scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { scripts: object };
    const named = pages.flatMap(({ text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script),
    );
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
