import { describe, expect, test } from "vitest";
import { bookHtml } from "../../src/report/book/book-html.js";
import { type HtmlElement, hasClass, readHtml, select } from "../support/html-tree.js";
import { waveResults } from "../support/wave-results.js";

const second = waveResults({ survey: "second", origin: "responses", status: "final" });
const html = bookHtml([waveResults(), second]);
const tree = readHtml(html);

const is = (name: string) => (element: HtmlElement) => element.name === name;

describe("the page a browser builds from the book", () => {
  test("has no fault of markup", () => {
    expect(tree.faults).toEqual([]);
  });

  test("has each landmark once, a title, a language and a way to skip to the content", () => {
    for (const name of ["header", "main", "footer", "h1", "title"]) expect(select(tree, name)).toHaveLength(1);
    expect(select(tree, "html")[0]?.attributes.get("lang")).toBe("ja");
    const [skip] = select(tree, "a");
    expect(skip?.attributes.get("href")).toBe("#main");
  });

  test("has every id once, and every reference to one meets it", () => {
    const ids = tree.elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = tree.elements.flatMap(({ attributes }) => [
      ...(attributes.get("aria-labelledby")?.split(" ") ?? []),
      ...["href", "clip-path", "fill"].flatMap((name) => /#([\w-]+)\)?$/.exec(attributes.get(name) ?? "")?.[1] ?? []),
    ]);
    const targets = referred.filter((id) => !/^[0-9a-f]{3,6}$/i.test(id) || ids.includes(id));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("steps through headings without leaving a level out", () => {
    const levels = select(tree, "*", ({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  });

  test("names every figure, and puts a table behind every picture", () => {
    const figures = select(tree, "figure");
    expect(figures).toHaveLength(4);
    for (const figure of figures) {
      expect(figure.attributes.get("aria-labelledby")).toBeTruthy();
      const panes = figure.within.filter(({ attributes }) => attributes.has("data-pane"));
      expect(panes.map(({ attributes }) => attributes.get("data-pane"))).toEqual(["chart", "table"]);
      expect(panes[1]?.name).toBe("details");
      expect(panes[1]?.within.filter(is("table")).length).toBeGreaterThan(0);
    }
  });

  test("gives every picture an alternative text, and hides every other drawing from screen readers", () => {
    const pictures = select(tree, "svg", ({ parents }) => !parents.some(is("svg")));
    for (const { attributes } of pictures) {
      if (attributes.get("role") === "img") expect(attributes.get("aria-label")).toMatch(/75\.0/);
      else expect(attributes.get("aria-hidden")).toBe("true");
    }
    expect(pictures.filter(({ attributes }) => attributes.get("role") === "img")).toHaveLength(8);
  });

  test("gives every table a caption and every head cell its scope", () => {
    for (const { within } of select(tree, "table")) {
      expect(within.filter(is("caption"))).toHaveLength(1);
      for (const { attributes } of within.filter(is("th"))) expect(attributes.get("scope")).toMatch(/^(row|col)$/);
    }
  });

  test("says the state of every button that can be pressed", () => {
    const buttons = select(tree, "button");
    expect(buttons.length).toBeGreaterThan(8);
    for (const { attributes } of buttons) {
      expect(attributes.get("type")).toBe("button");
      expect(attributes.has("aria-pressed") || attributes.has("data-print")).toBe(true);
    }
  });
});

describe("both languages", () => {
  const ja = select(tree, "span", hasClass("ja"));
  const en = select(tree, "span", hasClass("en"));

  test("stand side by side everywhere", () => {
    expect(ja.length).toBeGreaterThan(100);
    expect(en).toHaveLength(ja.length);
    expect(select(tree, "*", hasClass("en"))).toHaveLength(select(tree, "*", hasClass("ja")).length);
  });

  test("are marked as what they are, also where the English is missing", () => {
    for (const { attributes } of ja) expect(attributes.get("lang")).toBe("ja");
    for (const { attributes, text } of en)
      expect(attributes.get("lang")).toBe(
        text.includes("⑤推計できない") || text === "その他" || text.includes("母数が不明") ? "ja" : "en",
      );
  });

  test("never leave Japanese words in an English text", () => {
    const english = en.filter(({ attributes }) => attributes.get("lang") === "en");
    const japanese = english
      .map(({ text }) => text)
      .filter((text) => /[ぁ-んァ-ヶ一-龠]/.test(text.replace("⑤推計できない区分", "")));
    expect(japanese).toEqual([]);
  });
});

describe("the contents", () => {
  const navs = select(tree, "nav");
  const links = (place: number) => navs[place]?.within.filter(is("a")).map(({ attributes }) => attributes.get("href"));

  test("lead to every page, and to all of them as one", () => {
    expect(links(0)).toEqual(["#overview--all", "#made-up--2020", "#second--2020", "#how", "#main"]);
    const pages = select(tree, "section", hasClass("page")).map(({ attributes }) => attributes.get("aria-labelledby"));
    expect(pages).toEqual(["overview--all", "made-up--2020", "second--2020", "how"]);
  });

  test("of a page lead to its parts, and each has its name", () => {
    expect(links(3)).toContain("#second--2020--part-figures");
    for (const nav of navs) expect(nav.attributes.get("aria-labelledby")).toBeTruthy();
    const named = navs.map(({ attributes }) => attributes.get("aria-labelledby"));
    expect(new Set(named).size).toBe(navs.length);
  });
});
