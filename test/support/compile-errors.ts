/** What the compiler says of survey files, as strictly as this repository compiles its own. */
import { join } from "node:path";
import ts from "typescript";
import { repository } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The part of the public API that declarations use, which compiles faster than all of it. */
const declarations = `
  export { date, multiple, number, scale, single, text } from "${repository}/src/codebook/builders.ts";
  export { defineCrosswalk } from "${repository}/src/codebook/crosswalk.ts";
  export { defineSurvey } from "${repository}/src/codebook/define-survey.ts";
  export { defineWave } from "${repository}/src/codebook/define-wave.ts";
`;

const { config } = ts.readConfigFile(join(repository, "tsconfig.json"), ts.sys.readFile);
const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(config, ts.sys, repository).options,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};
const known = new Map<string, ts.SourceFile | undefined>();
const host = ts.createCompilerHost(options);
const remembering: ts.CompilerHost = {
  ...host,
  getSourceFile: (path, ...rest) => {
    if (path.includes("/surveys/")) return host.getSourceFile(path, ...rest);
    if (!known.has(path)) known.set(path, host.getSourceFile(path, ...rest));
    return known.get(path);
  },
};

/** All of the public API, and Node: for programs rather than declarations. */
export const wholeApi: ts.CompilerOptions = {
  paths: { jittai: [join(repository, "src/index.ts")], "jittai/danfo": [join(repository, "src/danfo.ts")] },
  types: ["node"],
  typeRoots: [join(repository, "node_modules/@types")],
};

export function compileErrors(files: readonly string[], more: ts.CompilerOptions = {}): string[] {
  const jittai = join(temporaryFolder({ "surveys/declarations.ts": declarations }), "surveys/declarations.ts");
  const program = ts.createProgram([...files], { ...options, paths: { jittai: [jittai] }, ...more }, remembering);
  const diagnostics = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
