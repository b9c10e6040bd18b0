import { extname, relative, resolve } from "node:path";
import { fileBytes } from "../data/file-bytes.js";
import { type ContentFor, fillDocument } from "../report/values/fill-document.js";
import { type Change, changesSince, type FillRecord, fillRecord } from "../report/values/fill-record.js";
import { readJson } from "../workspace/read-json.js";
import { writeFile } from "../workspace/write-file.js";
import { type Context, print } from "./context.js";
import { documentFor } from "./document-for.js";

export interface FillFlags {
  readonly out?: string;
  readonly workspace?: string;
}

function changeLine({ kind, name, from, to }: Change, { say }: Context): string {
  switch (kind) {
    case "changed":
      return say({ ja: `  変わった　${name}：${from} → ${to}`, en: `  changed  ${name}: ${from} → ${to}` });
    case "added":
      return say({ ja: `  加わった　${name}：${to}`, en: `  added    ${name}: ${to}` });
    case "removed":
      return say({ ja: `  なくなった　${name}：${from}`, en: `  removed  ${name}: ${from}` });
  }
}

function tell(record: FillRecord, last: FillRecord | null, context: Context): void {
  const { say } = context;
  for (const { placeholder, text, source } of record.filled)
    print(context, `  {{${placeholder}}} = ${text}  ${source}`);
  if (last === null) return;
  const changes = changesSince(last, record);
  print(
    context,
    changes.length === 0
      ? say({ ja: "前回と同じ値です", en: "nothing changed since the last time" })
      : say({
          ja: `前回から変わったところ ${changes.length}：`,
          en: `changed since the last time, ${changes.length}:`,
        }),
  );
  for (const change of changes) print(context, changeLine(change, context));
}

export async function runFill(file: string, flags: FillFlags, context: Context): Promise<void> {
  const { io, lang, say } = context;
  const template = { bytes: await fileBytes(resolve(io.cwd, file), file), file };
  const contentFor: ContentFor = (charts) => documentFor([], { workspace: flags.workspace, charts }, context);
  const { bytes, filled } = await fillDocument(template, contentFor, lang);
  const extension = extname(file);
  const out = resolve(io.cwd, flags.out ?? `${file.slice(0, -extension.length)}.filled${extension}`);
  const sidecar = `${out}.values.json`;
  const last = readJson<FillRecord>(sidecar);
  const record = fillRecord(file, filled);
  writeFile(out, bytes);
  writeFile(sidecar, `${JSON.stringify(record, null, 2)}\n`);
  print(
    context,
    say({
      ja: `${relative(io.cwd, out)}：${filled.length} か所に差し込みました`,
      en: `${relative(io.cwd, out)}: ${filled.length} placeholders filled`,
    }),
  );
  tell(record, last, context);
}
