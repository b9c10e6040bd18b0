/** What an author's document must be before it is opened: a plain .docx, of a sane size, that reaches nowhere outside itself. */
import { unzipSync } from "fflate";
import { type Message, SurveyError } from "../../errors.js";

const mostBytes = 200_000_000;
const mostEntries = 5_000;

function refused(file: string, what: Message, hint: Message): SurveyError {
  return new SurveyError("unreadable-file", { ja: `${file}: ${what.ja}`, en: `${file}: ${what.en}` }, { file, hint });
}

const saveAgain: Message = {
  ja: "Word で開き、「Word 文書 (*.docx)」として保存し直してください",
  en: "open it in Word and save it again as a Word document (*.docx)",
};

/** Throws for anything else; nothing is inflated before the sizes are known. */
export function guardDocx(bytes: Uint8Array, file: string): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw refused(
      file,
      { ja: "パスワードで保護されているか、古い .doc です", en: "protected by a password, or an old .doc" },
      saveAgain,
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw refused(file, { ja: "Word 文書ではありません", en: "no Word document" }, saveAgain);
  const names = entryNames(bytes, file);
  const macro = names.find((name) => /vbaProject|\.bin$/i.test(name) && /vba/i.test(name));
  if (macro !== undefined) throw refused(file, { ja: "マクロが入っています", en: "it holds macros" }, saveAgain);
  if (!names.includes("word/document.xml"))
    throw refused(file, { ja: "Word 文書ではありません", en: "no Word document" }, saveAgain);
  refuseEntities(bytes, file);
}

function entryNames(bytes: Uint8Array, file: string): string[] {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw refused(file, { ja: "壊れています", en: "broken" }, saveAgain);
  }
  if (size > mostBytes || names.length > mostEntries) {
    const megabytes = Math.round(size / 1e6);
    throw refused(
      file,
      { ja: `展開すると大きすぎます（${megabytes} MB）`, en: `too large once unpacked (${megabytes} MB)` },
      { ja: "画像を縮めて保存し直してください", en: "save it with smaller pictures" },
    );
  }
  const outside = names.find((name) => name.startsWith("/") || name.split(/[\\/]/).includes(".."));
  if (outside !== undefined)
    throw refused(file, { ja: `外を指す名前があります：${outside}`, en: `a part lies outside: ${outside}` }, saveAgain);
  return names;
}

/** No part of a Word document declares a document type; one that does could name files or expand without end. */
function refuseEntities(bytes: Uint8Array, file: string): void {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  const decoder = new TextDecoder();
  for (const [name, content] of Object.entries(parts)) {
    if (/<!DOCTYPE|<!ENTITY/i.test(decoder.decode(content))) {
      throw refused(file, { ja: `${name} に実体の宣言があります`, en: `${name} declares entities` }, saveAgain);
    }
  }
}
