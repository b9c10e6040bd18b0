import { describe, expect, test } from "vitest";
import { bookHtml } from "../../src/report/book/book-html.js";
import { hasClass, readHtml, select } from "../support/html-tree.js";
import { waveResults } from "../support/wave-results.js";

const tree = readHtml(bookHtml([waveResults()]));
const cards = select(tree, "li", hasClass("key"));
const card = (start: string) => cards.find(({ text }) => text.startsWith(start))?.text ?? "";

describe("a card", () => {
  test("shows the total first, then each group", () => {
    expect(cards.map(({ text }) => text.slice(0, 2))).toEqual(["①～", "①不", "②長", "③社", "④人", "⑤推"]);
  });

  test("says the number as in a sentence, its interval and its base", () => {
    expect(card("①～")).toContain("約1万8,200人");
    expect(card("①～")).toContain("14,646～21,789人（95％信頼区間）");
    expect(card("①～")).toContain("n＝1,923（全員）");
  });

  test("shows the sum with the real figures, both methods, the source and the file", () => {
    expect(card("①～")).toContain("95人÷1,923人×34～49歳人口368,762人＝18,218人。");
    expect(card("①～")).toContain(
      "計画と同じ方法はワルド法 14,646～21,789人、推奨する方法はウィルソン法 14,793～21,937人",
    );
    expect(card("①～")).toContain("資料：架空県「架空の実態調査」（令和2年度）。※再構成データ");
    expect(card("①～")).toContain("sha-256 3f9a3f9a…3f9a");
  });

  test("marks a number to be used with care", () => {
    expect(card("②")).toContain("約5,000人＊");
    expect(card("②")).toContain("＊利用に注意");
  });

  test("shows nothing of a suppressed number, and says why", () => {
    expect(card("④")).toContain("x確かさ");
    expect(card("④")).toContain("秘匿");
    expect(card("④")).not.toMatch(/384|2人÷/);
  });

  test("says that a number cannot be estimated", () => {
    expect(card("⑤")).toContain("…確かさ");
    expect(card("⑤")).toContain("推計できない");
  });

  test("says that a census has no sampling error", () => {
    const { wave, groups, ...rest } = waveResults();
    const exact = groups.map((group) => {
      const people = { ...group.document.people, interval: null, se: 0 };
      return { ...group, document: { ...group.document, people } };
    });
    const census = { ...wave, sample: { asked: wave.population.size, valid: 1923 } };
    const page = readHtml(bookHtml([{ ...rest, wave: census, groups: exact }]));
    expect(select(page, "li", hasClass("key"))[0]?.text).toContain("全数調査（標本誤差なし）");
    expect(select(page, "dl", hasClass("facts"))[0]?.text).toContain("標本の取り方Design全数調査");
  });
});

describe("a suppressed number", () => {
  test("appears nowhere on the page", () => {
    const page = bookHtml([waveResults()]);
    expect(/383\.5|>384</.exec(page)?.[0]).toBeUndefined();
    const [row] = select(tree, "tr", ({ text }) => text.startsWith("④"));
    expect(row?.text.match(/x/g)).toHaveLength(6);
  });
});

describe("the survey", () => {
  const facts = select(tree, "dl", hasClass("facts"))[0]?.text;

  test("is told with its dates in both calendars, its response rate and the rows left out", () => {
    expect(facts).toContain("令和2年10月1日～11月30日（2020年）");
    expect(facts).toContain("1,923人（回答率35.0％）");
    expect(facts).toContain("1,925件を読み、誤りのある2件を除いて1,923件を集計");
    expect(facts).toContain("単純無作為抽出、有限母集団修正あり");
    expect(facts).toContain("34～49歳人口368,762人（令和元年10月1日（2019年）現在、月別人口調査）");
  });

  test("is marked while it is provisional", () => {
    const heading = select(tree, "h2", ({ attributes }) => attributes.get("id") === "made-up--2020")[0]?.text;
    expect(heading).toContain("速報値");
    expect(bookHtml([waveResults({ status: "final" })]).includes("速報値")).toBe(false);
  });
});

describe("the warnings", () => {
  test("tell not to add groups that overlap, and by how many people they do", () => {
    const note = select(tree, "p", ({ text }) => text.startsWith("区分どうしは重なる"))[0]?.text;
    expect(note).toContain("②と③の両方：約2,900人（回答者15人）");
  });

  test("say before any number that data are reconstructed, and only then", () => {
    const [main] = select(tree, "main");
    expect(main?.within[0]?.text).toMatch(/^再構成データ/);
    expect(bookHtml([waveResults({ origin: "responses" })]).includes("<b>再構成データ</b>")).toBe(false);
  });

  test("name the surveys that are reconstructed where others are not", () => {
    const mixed = bookHtml([
      waveResults(),
      waveResults({ survey: "real", origin: "responses", surveyTitle: { ja: "本物" } }),
    ]);
    expect(mixed).toContain("<b>再構成データ</b>　架空の実態調査の回答票");
  });
});

describe("the reconciled figures", () => {
  const rows = (html: string) => {
    const [table] = select(readHtml(html), "table", hasClass("rec"));
    return table?.within.filter(({ attributes }) => attributes.has("data-place")).map(({ text }) => text) ?? [];
  };

  test("stand in the document's order with printed and computed value, verdict and reason", () => {
    const [first, second] = rows(bookHtml([waveResults()]));
    expect(first).toMatch(/^①の割合.*2\.3％.*2\.288％.*✓一致.*四捨五入/);
    expect(second).toMatch(/8,445人.*8,437\.6人.*≈丸めで説明/);
  });

  test("can stand with what needs looking at first", () => {
    const order = rows(bookHtml([waveResults()], { order: "worst-first" }));
    expect(order[0]).toContain("要確認");
    expect(order.at(-1)).toContain("一致");
  });

  test("are counted by verdict", () => {
    const counts = select(tree, "ul", hasClass("counts"))[0];
    expect(counts?.within.filter(({ name }) => name === "li")).toHaveLength(7);
    expect(counts?.text).toContain("要確認check 1件");
  });
});

describe("the profile of a target", () => {
  test("holds its own people only, question by question, with hidden and missing answers as such", () => {
    const [sex, worries] = select(tree, "table", hasClass("profile"));
    expect(sex?.text).toContain("性別（該当者 n＝40）");
    expect(sex?.text).toMatch(/女性Female2152\.5/);
    expect(sex?.text).toMatch(/無回答No answerxxx/);
    expect(sex?.text.match(/男性/g)).toHaveLength(1);
    expect(sex?.text).not.toContain("不明");
    expect(worries?.text).toContain("62.5＊");
    expect(worries?.text).toContain("（複数回答、該当者 n＝40）");
  });
});

test("a question that nobody in the target was asked has no table", () => {
  expect(select(tree, "caption", ({ text }) => text.includes("だれにも尋ねなかった"))).toEqual([]);
});

describe("a book of nothing", () => {
  test("is still a whole page", () => {
    const page = readHtml(bookHtml([]));
    expect(page.faults).toEqual([]);
    expect(select(page, "h1")[0]?.text).toContain("実態調査データ集");
  });
});
