import { type Message, SurveyError } from "../../errors.js";

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id that can name a folder and a file. */
export function checkedId(id: string, what: Message): string {
  if (form.test(id)) return id;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `${what.ja}の id にできません：${id}（小文字の英数字とハイフン）`,
      en: `invalid ${what.en} id: ${id} (expected lower case letters, digits and hyphens)`,
    },
    {
      hint: {
        ja: "たとえば town-2026 と書きます。日本語の名前は title に書けます",
        en: "such as town-2026; the title can be anything",
      },
    },
  );
}
