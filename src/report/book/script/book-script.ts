/** The book's one script. Without it all content is there: pages, pictures, tables of the total, reasons. */
import { basis } from "./basis.js";
import { charts } from "./charts.js";
import { pages } from "./pages.js";
import { pictures } from "./pictures.js";
import { search } from "./search.js";
import { viewer } from "./viewer.js";

const start = `turn();
if (new URLSearchParams(location.search).get("lang") === "en") d.querySelector("[data-lang=en]").click();`;

export const script = `(() => {\n${[basis, pages, pictures, viewer, charts, search, start].join("\n")}\n})();`;
