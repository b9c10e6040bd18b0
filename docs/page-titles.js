// Names each page of the site by its first heading, in place of its file's name.
import { Converter } from "typedoc";

const heading = /^# (.+)$/m;
const textOf = (content) => content.map(({ text }) => text).join("");

/** Called by typedoc as it starts. */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => {
    const [, title] = heading.exec(textOf(page.content)) ?? [];
    if (title) page.name = title.replaceAll("`", "");
  });
}
