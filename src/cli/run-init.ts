import { resolve } from "node:path";
import { newWorkspace } from "../workspace/scaffold/new-workspace.js";
import { type Context, print } from "./context.js";

export function runInit(folder: string | undefined, context: Context): void {
  const { io, say } = context;
  const place = resolve(io.cwd, folder ?? ".");
  const files = newWorkspace(place);
  print(
    context,
    say({
      ja: `${folder ?? "このフォルダー"} に作業場所を作りました（${files.length} ファイル）：`,
      en: `made a workspace in ${folder ?? "this folder"} (${files.length} files):`,
    }),
  );
  for (const file of files) print(context, `  ${file}`);
  const go = folder === undefined ? "" : `cd ${folder} && `;
  print(
    context,
    say({
      ja: `次：${go}jittai build（できた output/index.html を開いてください）`,
      en: `next: ${go}jittai build, then open output/index.html`,
    }),
  );
}
