/** The bytes of a file, or why it cannot be opened. */
import { readFile } from "node:fs/promises";
import type { Message } from "../errors.js";
import { unreadable } from "./unreadable.js";

const absent: readonly [Message, Message] = [
  { ja: "ファイルがありません", en: "no such file" },
  { ja: "ファイル名と場所を確かめてください", en: "check the name of the file and its folder" },
];

const cannotOpen: Readonly<Record<string, readonly [Message, Message]>> = {
  ENOENT: absent,
  ENOTDIR: absent,
  EISDIR: [
    { ja: "フォルダーです", en: "a folder" },
    { ja: "フォルダーの中のファイルを指定してください", en: "name a file in that folder" },
  ],
  EACCES: [
    { ja: "読む権限がありません", en: "no permission to read it" },
    { ja: "ファイルの権限を確かめてください", en: "check the permissions of the file" },
  ],
  EBUSY: [
    { ja: "ほかのプログラムが使用中です", en: "in use by another program" },
    { ja: "Excel で開いていれば閉じてください", en: "close it if it is open in Excel" },
  ],
};

export async function fileBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const known = cannotOpen[code];
    if (!known) throw error;
    throw unreadable(file, ...known);
  }
}
