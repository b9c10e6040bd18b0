import { describe, expect, test } from "vitest";
import { bookHtml } from "../../src/report/book/book-html.ts";
import { shared } from "../support/shared-results.ts";
import { waveResults } from "../support/wave-results.ts";

const text = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the book says what is known about how many people", () => {
  const html = bookHtml([waveResults()], { shared });
  const said = text(html);

  test("in a section of its own, linked from the contents", () => {
    expect(html).toContain('<a href="#overview--all" data-page="overview--all">');
    expect(html).toContain('id="overview--all"');
    expect(said).toContain("何人いるか：資料ごとの一覧");
  });

  test("and says that unlike things are not added up", () => {
    expect(said).toContain("人数を足したり引いたりすることはできません");
  });

  test("counts every printed figure once, by verdict and document", () => {
    const [row = ""] = /計画 [\d ]+ 計/.exec(said.slice(said.indexOf("数字の数"))) ?? [];
    expect(row).toBeTruthy();
    expect(said.match(/3 \+ 11 \+ 6 ＝ 20/g)?.length).toBe(1);
  });

  test("with what was projected: rate, population, people, interval, and the value as the document rounds it", () => {
    expect(said).toMatch(/架空市の推計 15～39歳 15–39 2\.00 10,000 200 \d+–\d+ 200/);
    expect(said).toContain("人口は公表された推計から逆算したもの");
  });

  test("with both readings of a printed projection", () => {
    expect(said).toContain("15～39歳 10,000人（9,750～10,250人）");
    expect(said).toContain("1つの比率（0.97500～1.02500％）");
    expect(said).toContain("どちらかは決まらない");
  });

  test("with own shares beside national ones, ages stated", () => {
    expect(said).toMatch(/県と国 34～49歳 34–49 3\.00 15～39歳 15–39 2\.00 1\.00/);
  });

  test("and holds the figures of documents against each other", () => {
    expect(html).toContain('<a href="#documents" data-page="documents">');
    expect(said).toContain("そのほかの公表値との照合");
    expect(said).toContain("3 + 11 + 6 ＝ 20");
  });
});

test("a book without any of it has none of these sections", () => {
  const html = bookHtml([waveResults()]);
  expect(html).not.toContain("overview--all--sources");
  expect(html).not.toContain('id="documents"');
});
