import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bookHtml } from "../../src/report/book/book-html.js";
import { type HtmlElement, readHtml, select } from "../support/html-tree.js";
import { waveResults } from "../support/wave-results.js";

const html = bookHtml([waveResults()]);
const tree = readHtml(html);

/** Not data for the script. */
const isRun = ({ attributes }: HtmlElement): boolean => !attributes.has("type");

describe("the book loads nothing", () => {
  test("and names no address", () => {
    const [code = ""] = select(tree, "script", isRun).map(({ text }) => text);
    expect(code).toContain("addEventListener");
    expect(
      /https?:|fetch|XMLHttp|WebSocket|sendBeacon|import\(|eval\(|Function\(|innerHTML/.exec(code)?.[0],
    ).toBeUndefined();
    expect(
      /https?:|\/\/[a-z]|url\((?!#)|@import|<link|<img|<iframe/i.exec(
        html.replace(code, "").replace(/'sha256-[^']*'/g, ""),
      )?.[0],
    ).toBeUndefined();
    const linked = tree.elements.flatMap(({ attributes }) => [attributes.get("href"), attributes.get("src")]);
    for (const link of linked) if (link !== undefined) expect(link).toMatch(/^#/);
  });

  test("and allows itself nothing but its own style sheet and script", () => {
    const policy =
      select(tree, "meta", ({ attributes }) => attributes.has("http-equiv"))[0]?.attributes.get("content") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    for (const name of ["style", "script"]) {
      const found = select(tree, name, isRun);
      expect(found).toHaveLength(1);
      expect(policy).toContain(
        `'sha256-${createHash("sha256")
          .update(found[0]?.text ?? "")
          .digest("base64")}'`,
      );
    }
    expect(
      tree.elements.filter(({ attributes }) =>
        [...attributes.keys()].some((name) => name === "style" || name.startsWith("on")),
      ),
    ).toEqual([]);
  });
});

describe("text from data", () => {
  const attack = `</title></style><script>alert(1)</script><img src=x onerror=alert(2)>"' onload='x' &lt;b&gt; {{x}} ]]>`;
  const results = waveResults({ surveyTitle: { ja: attack, en: attack }, answer: { ja: attack, en: attack } });
  const [chart] = results.charts.slice(1);
  const drawings = (chart?.drawings ?? []).map((drawing) => ({
    ...drawing,
    chart: { ...drawing.chart, title: attack, alt: attack, notes: [attack], data: [[attack], [attack]] },
  }));
  const page = bookHtml([{ ...results, charts: [{ id: attack, label: { ja: attack }, drawings }] }], {
    title: { ja: attack },
  });
  const attacked = readHtml(page);

  test("stays text, whatever it looks like", () => {
    expect(attacked.faults).toEqual([]);
    expect(select(attacked, "script")).toHaveLength(1);
    expect(select(attacked, "img")).toHaveLength(0);
    expect(select(attacked, "style")).toHaveLength(1);
    const names = attacked.elements.flatMap(({ attributes }) => [...attributes.keys()]);
    expect(names.filter((name) => name.startsWith("on"))).toEqual([]);
    expect(select(attacked, "title")[0]?.text).toBe(attack);
    expect(select(attacked, "caption", ({ text }) => text.includes("alert")).length).toBe(0);
  });
});

describe("a drawing", () => {
  const [chart] = waveResults().charts.slice(1);
  const outlined = `<svg viewBox="0 0 9 9" onload="a()"><script>alert(1)</script><style>*{fill:url(http://x)}</style><foreignObject><p>hi</p><path d="M 0 0 L 1 1"/></foreignObject>
    <a href="javascript:a()"><path d="M 0 0 L 2 2"/></a><image href="http://x/y.png"/><use xlink:href="http://x#y"/><path onclick="a()" fill="url(http://x)" style="fill:red" d="M 0 0 L 3 3 Z"/>`;
  const drawings = chart?.drawings.map((drawing) => ({ ...drawing, outlined })) ?? [];
  const page = bookHtml([{ ...waveResults(), charts: [{ id: "worries", label: { ja: "図" }, drawings }] }]);

  test("gives only shapes and paint to the page", () => {
    const [picture] = select(readHtml(page), "svg", ({ attributes }) => attributes.get("role") === "img");
    expect(picture?.within.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
      ["path", { d: "m0 0l3 3z" }],
    ]);
    expect(readHtml(page).faults).toEqual([]);
  });
});

describe("the same results", () => {
  test("give the same bytes", () => {
    expect(bookHtml([waveResults()]) === html).toBe(true);
  });

  test("give the fingerprint of the input, which other input changes", () => {
    const fingerprint = (page: string) => /sha-256 ([0-9a-f]{64})/.exec(page)?.[1];
    const { responses, ...rest } = waveResults();
    const other = bookHtml([
      { ...rest, responses: { ...responses, source: { ...responses.source, sha256: "0".repeat(64) } } },
    ]);
    expect(fingerprint(html)).toBeDefined();
    expect(fingerprint(other)).not.toBe(fingerprint(html));
    expect(fingerprint(bookHtml([], { fingerprint: "a".repeat(64) }))).toBe("a".repeat(64));
  });
});
