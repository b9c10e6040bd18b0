/** The command line as JavaScript in a folder of its own, as it is installed, whatever state dist/ is in. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { repository } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: "preact",
};

/** Shows progress whatever stderr is, so that a test knows how far a command is. */
const onTerminal = `import { main } from "./dist/cli/main.js";
import { processIo } from "./dist/cli/io.js";
process.exitCode = await main(process.argv.slice(2), { ...processIo(), terminal: true });
`;

/** The folder; `bin/jittai.js` and `on-terminal.js` run the command line. */
export function compiledCli(): string {
  const folder = temporaryFolder({ "on-terminal.js": onTerminal });
  for (const path of readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(path)) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(repository, "src", path), "utf8"), {
      compilerOptions,
      fileName: path,
    });
    const place = join(folder, "dist", path.replace(/\.tsx?$/, ".js"));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, outputText);
  }
  for (const path of ["package.json", "bin"]) cpSync(join(repository, path), join(folder, path), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}
