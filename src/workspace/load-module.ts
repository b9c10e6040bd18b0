/** Loads a survey or wave file as written, TypeScript included, with the public API in place of "jittai". */
import { createJiti } from "jiti";
import { type Message, SurveyError } from "../errors.js";

/** The public API of jittai, handed in by the command line. */
export type Api = Readonly<Record<string, unknown>>;

/** Loads one file and returns what it exports by default. */
export type LoadDefault = (path: string, shown: string) => Promise<unknown>;

const failure = (shown: string, what: Message, hint: Message): SurveyError =>
  new SurveyError(
    "invalid-declaration",
    { ja: `${shown}: ${what.ja}`, en: `${shown}: ${what.en}` },
    { file: shown, hint },
  );

const missingModule = /Cannot find (?:module|package) '([^']+)'/;

function loadFailure(shown: string, error: unknown): SurveyError {
  if (error instanceof SurveyError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const missing = missingModule.exec(reason)?.[1];
  if (missing !== undefined) {
    return failure(
      shown,
      { ja: `import した ${missing} がありません`, en: `imports ${missing}, which is not there` },
      {
        ja: "名前の綴りを確かめるか、パッケージなら npm install してください",
        en: "check its spelling; if it is a package, npm install it",
      },
    );
  }
  return failure(
    shown,
    { ja: `読み込むとエラーになります（${reason}）`, en: `fails as it is loaded (${reason})` },
    { ja: "そのファイルの該当箇所を直してください", en: "mend the place in that file" },
  );
}

/** A loader for the files of one workspace. */
export function moduleLoader(workspace: string, api: Api): LoadDefault {
  const jiti = createJiti(`${workspace}/`, { virtualModules: { jittai: api }, moduleCache: false });
  return async (path, shown) => {
    let module: unknown;
    try {
      module = await jiti.import(path);
    } catch (error) {
      throw loadFailure(shown, error);
    }
    if (typeof module === "object" && module !== null && "default" in module) return module.default;
    throw failure(
      shown,
      { ja: "export default がありません", en: "has no default export" },
      {
        ja: "export default defineSurvey({ … })（回は defineWave）と書いてください",
        en: "write export default defineSurvey({ … }), or defineWave for a wave",
      },
    );
  };
}
