/** The page that nbconvert writes, made to open without a network: it brings scripts only for formulas and widgets. */
import { NotebookProblem } from "./problem.ts";
import { putBack, type SetAside } from "./rich-outputs.ts";

export interface PageOptions extends Pick<SetAside, "kept"> {
  readonly title: string;
  readonly name: string;
}

const style = `<style>
body { font-family: "BIZ UDPGothic", "BIZ UDPゴシック", "Hiragino Sans", "Noto Sans CJK JP", sans-serif; }
.jp-Notebook { max-width: 60rem; margin: 0 auto; }
.jp-RenderedHTMLCommon table { margin-left: 0; }
.jp-RenderedHTMLCommon svg { max-width: 100%; height: auto; }
.jp-OutputPrompt, .jp-InputPrompt { flex: 0 0 4rem; }
.jp-CodeMirrorEditor .highlight pre, .jp-RenderedText pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>`;

/** Without scripts and style sheets of other machines; links lead out of the folder of the pages, where the notebook is. */
export function offlinePage(html: string, { title, name, kept }: PageOptions): string {
  const bare = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*href="https?:[^>]*>/g, "")
    .replace(/(<a\b[^>]*\bhref=")(?!#|[a-z]+:)/g, "$1../")
    .replace(/<html\b[^>]*>/, '<html lang="ja">')
    .replace(/<title>[\s\S]*?<\/title>/, `<title>${escaped(title)}</title>`)
    .replace("</head>", `${style}\n</head>`);
  const page = putBack(bare, kept);
  const left = /<(?:script|iframe|object|embed)\b|(?:src|srcset)="https?:|@import|url\(["']?https?:/i.exec(page);
  if (left === null) return page;
  throw new NotebookProblem({
    ja: `${name}: ネットワークなしでは開けない部品が残っています: ${left[0]}`,
    en: `${name}: something on the page needs a network: ${left[0]}`,
  });
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
