/** The gallery as one page that needs no network and no script: every kind in both languages and widths, with its specification. */
import type { Lang } from "../../src/codebook/label.js";
import type { Drawing } from "../../src/report/wave-results.js";

/** One kind of chart: its name and what it answers, in both languages. */
const kinds: Readonly<
  Record<string, { readonly ja: readonly [string, string]; readonly en: readonly [string, string] }>
> = {
  headcount: { ja: ["人数", "支援が必要な方は何人か"], en: ["Headcount", "How many people"] },
  shares: { ja: ["割合", "どの答えが多いか"], en: ["Shares", "Which answers are common"] },
  stacked: { ja: ["帯グラフ", "構成は区分でどう違うか"], en: ["Stacked", "How composition differs"] },
  grouped: { ja: ["並べた棒", "二～四つの区分で割合はどう違うか"], en: ["Grouped", "Shares in two to four groups"] },
  diverging: { ja: ["賛否", "尺度の答えはどちらに傾くか"], en: ["Diverging", "Which way answers on a scale lean"] },
  forest: { ja: ["区分と全体", "どの区分が全体と違うか"], en: ["Forest", "Which groups differ from all"] },
  wave: { ja: ["前回との比較", "前の調査から変わったか"], en: ["Waves", "What changed since the last survey"] },
  pyramid: { ja: ["人口ピラミッド", "年齢と性でどう分かれるか"], en: ["Pyramid", "By age and sex"] },
  duration: { ja: ["期間", "どれだけ長く続いているか"], en: ["Duration", "For how long"] },
  funnel: { ja: ["回収", "何人に聞き何人が答えたか"], en: ["Funnel", "Asked, replied, valid"] },
  overlap: { ja: ["重なり", "対象はどれだけ重なるか"], en: ["Overlap", "How targets overlap"] },
  sources: { ja: ["もとの調査", "どの数字がどの調査から来たか"], en: ["Sources", "What is known from which source"] },
  heatmap: { ja: ["クロス集計", "表のどこが高いか"], en: ["Heat map", "Where a cross-tabulation is high"] },
  multiples: { ja: ["小さな図の並び", "分布は区分でどう違うか"], en: ["Small multiples", "A distribution by group"] },
  histogram: { ja: ["ヒストグラム", "数値はどう分布するか"], en: ["Histogram", "How a number is distributed"] },
  map: { ja: ["市町村の地図", "どこで高いか"], en: ["Map", "Where it is high"] },
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Ids of the pictures that stand for their kind; those with a hyphen are hard cases. */
export const isOfPage = (id: string): boolean => id in kinds;

/** The page of drawings, in the order of the kinds. */
export function galleryPage(drawings: readonly Drawing[]): string {
  const ids = Object.keys(kinds).filter((id) => drawings.some(({ chart }) => chart.id === id));
  const links = ids.map((id) => `<a href="#${id}">${nameOf(id)}</a>`).join("\n");
  const glyphs = new Glyphs();
  const ofKind = (id: string) => drawings.filter(({ chart }) => chart.id === id);
  const sections = ids.map((id) => section(id, ofKind(id), glyphs)).join("\n");
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>図の見本 Chart gallery</title>
<style>
body { font-family: "BIZ UDPGothic", "BIZ UDPゴシック", sans-serif; color: #1a1a1a; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; line-height: 1.6; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
a { color: #173878; }
section { border-top: 1px solid #8c8c8c; margin-top: 2.5rem; padding-top: 1rem; }
.pair { display: flex; flex-wrap: wrap; gap: 2rem 1.5rem; align-items: flex-start; }
figure { margin: 1rem 0 0; max-width: 100%; overflow-x: auto; }
figure svg { display: block; }
figcaption, summary { font-size: .85rem; color: #595959; }
pre { max-height: 20rem; overflow: auto; background: #f5f5f5; padding: .8rem; font-size: .75rem; }
@media print { details { display: none; } section { break-inside: avoid; } }
</style>
</head>
<body>
${glyphs.defs()}
<h1>図の見本 <span lang="en">Chart gallery</span></h1>
<p>どの種類の図も、架空の小さな調査の推定値だけから描いた。全幅165ミリと半幅80ミリ、日本語と英語があり、文字の大きさは同じ。</p>
<p lang="en">Every kind of chart, drawn from the estimates of small made-up surveys alone: full width 165 mm and half 80 mm, in Japanese and English, text of one size.</p>
<nav aria-label="図の種類 Kinds of chart">
${links}
</nav>
${sections}
</body>
</html>
`;
}

/** Outlined pictures with the shapes of their glyphs taken out, each defined once for the page. */
class Glyphs {
  readonly #shapes = new Map<string, string>();

  without({ outlined }: Drawing): string {
    return outlined
      .replace(/<defs>(.*?)<\/defs>/s, (_, defs: string) => {
        for (const [, glyph = "", shape = ""] of defs.matchAll(/<path id="[^"]*-([rb][0-9a-f]+)" d="([^"]*)"\/>/g))
          this.#shapes.set(glyph, shape);
        return "";
      })
      .replace(/xlink:href="#[^"]*-([rb][0-9a-f]+)"/g, 'href="#$1"');
  }

  defs(): string {
    const paths = [...this.#shapes].sort().map(([glyph, shape]) => `<path id="${glyph}" d="${shape}"/>`);
    return `<svg width="0" height="0" aria-hidden="true"><defs>${paths.join("\n")}</defs></svg>`;
  }
}

const nameOf = (id: string): string => `${kinds[id]?.ja[0]} <span lang="en">${kinds[id]?.en[0]}</span>`;

function section(id: string, drawings: readonly Drawing[], glyphs: Glyphs): string {
  const kind = kinds[id];
  const pair = (lang: Lang) =>
    drawings
      .filter(({ chart }) => chart.lang === lang)
      .map((drawing) => figure(drawing, glyphs))
      .join("\n");
  return `<section id="${id}">
<h2>${nameOf(id)} <code>${id}</code></h2>
<p>${kind?.ja[1]}。<span lang="en">${kind?.en[1]}.</span></p>
<div class="pair" lang="ja">
${pair("ja")}
</div>
<div class="pair" lang="en">
${pair("en")}
</div>
</section>`;
}

function figure(drawing: Drawing, glyphs: Glyphs): string {
  const { chart } = drawing;
  const width = chart.width === "full" ? "全幅 full" : "半幅 half";
  return `<figure>
${glyphs.without(drawing)}
<figcaption>${chart.lang}, ${width}</figcaption>
<details><summary>仕様 Vega-Lite</summary><pre>${escaped(JSON.stringify(chart.spec))}</pre></details>
</figure>`;
}
