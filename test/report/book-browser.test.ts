import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attack, bookFiles, secret } from "../support/book-workspace.ts";
import { openBrowser } from "../support/browser.ts";
import { runCli } from "../support/run-cli.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const committed = pathToFileURL(join(import.meta.dirname, "../../output/index.html")).href;

const folder = mkdtempSync(join(tmpdir(), "jittai-"));
let browser: Browser;
let book = "";
let html = "";

beforeAll(async () => {
  for (const [path, text] of Object.entries(bookFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const [opened, { code, err }] = await Promise.all([openBrowser(), runCli(["build"], { cwd: folder })]);
  browser = opened;
  expect([code, err]).toEqual([0, ""]);
  const file = join(folder, "output/index.html");
  book = pathToFileURL(file).href;
  html = readFileSync(file, "utf8");
}, 30_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
});

/** What a page said or asked for that it should not. */
const troubles: string[] = [];

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "log") troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

/** Pages close with the test. */
async function on<Found>(
  address: string,
  act: (page: Page) => Promise<Found>,
  options?: BrowserContextOptions,
): Promise<Found> {
  const page = await open(address, options);
  try {
    return await act(page);
  } finally {
    await page.context().close();
  }
}

/** Every picture in sight: its name, how wide it is, and how many marks of some size it draws. */
const pictures = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("svg[role=img]")]
      .filter((svg) => svg.getClientRects().length > 0)
      .map((svg) => ({
        name: svg.getAttribute("aria-label") ?? "",
        width: svg.getBoundingClientRect().width,
        marks: [...svg.querySelectorAll("path,rect,use,circle")].filter((mark) => {
          const { width, height } = mark.getBoundingClientRect();
          return width + height > 2;
        }).length,
      })),
  );

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Links whose target is not in the page, or not in sight once followed. */
const deadLinks = (page: Page) =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href") ?? "");
    return links.filter((href) => {
      if (!href.startsWith("#")) return true;
      location.hash = href;
      const target = document.getElementById(decodeURIComponent(href.slice(1)));
      return target === null || target.getClientRects().length === 0;
    });
  });

const views = [
  [1280, "light", "ja"],
  [641, "light", "en"],
  [390, "dark", "en"],
  [390, "light", "ja"],
] as const;

describe.each([
  ["a book of a made-up survey", () => book],
  ["the book in the repository", () => committed],
])("%s", (_, address) => {
  test("draws every chart and needs no scrolling sideways, at any width, by day and by night, in both languages", async () => {
    const counts = await on(`${address()}#main`, async (page) => {
      const counts: number[] = [];
      for (const [width, colorScheme, lang] of views) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.click(`[data-lang=${lang}]`);
        const found = await pictures(page);
        for (const { name, width: drawn, marks } of found) {
          expect(name).not.toBe("");
          expect(drawn, name).toBeGreaterThan(200);
          expect(marks, name).toBeGreaterThan(3);
        }
        counts.push(found.length);
        expect(await overflow(page), `${width} px, ${lang}`).toBeLessThanOrEqual(0);
      }
      return counts;
    });
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(6);
  });

  test("leads from every link to something in sight", async () => {
    expect(await on(address(), deadLinks)).toEqual([]);
  });

  test("is at most 3 MB", async () => {
    expect(readFileSync(new URL(address())).byteLength).toBeLessThan(3e6);
  });
});

describe("a page of the book", () => {
  const shownPages = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll(".page")]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => one.getAttribute("aria-labelledby")),
    );

  test.each([true, false])("is shown alone, its part in the address (script: %s)", async (javaScriptEnabled) => {
    await on(
      book,
      async (page) => {
        expect(await shownPages(page)).toEqual(["overview--all"]);
        await page.click('.contents a[href="#town--2024"]');
        expect(await shownPages(page)).toEqual(["town--2024"]);
        await page.click('.parts a[href="#town--2024--part-figures"]');
        expect(await shownPages(page)).toEqual(["town--2024"]);
        await page.click('.contents a[href="#main"]');
        expect((await shownPages(page)).length).toBe(3);
      },
      { javaScriptEnabled },
    );
  });

  test("without the script shows the tables of everyone, and no button that does nothing", async () => {
    await on(
      `${book}#town--2024--part-tables`,
      async (page) => {
        const summary = page.locator("[data-static] summary").first();
        await summary.click();
        expect(await page.locator("[data-static] table").first().isVisible()).toBe(true);
        for (const button of await page.locator("button,select,input").all())
          expect(await button.isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("the table viewer", () => {
  const viewer = "#town--2024--viewer";
  const head = (page: Page) => page.locator(`${viewer} [data-shown] thead th`).allInnerTexts();
  const column = (page: Page) =>
    page.locator(`${viewer} [data-shown] tbody tr:not(.base) td:last-child`).allInnerTexts();

  test("switches question, breakdown and measure, and says of a number where it comes from", async () => {
    await on(`${book}#town--2024--part-tables`, async (page) => {
      expect(await head(page)).toEqual(["回答", "全体"]);
      await page.selectOption(`${viewer}--question`, { label: "就業" });
      await page.selectOption(`${viewer}--breakdown`, { label: "性別" });
      expect((await head(page)).map((text) => text.replace(/ \(.\)$/, ""))).toEqual(["回答", "全体", "男性", "女性"]);
      expect((await column(page))[0]).toMatch(/^\d+\.\d/);
      await page.click(`${viewer} [data-measure="1"]`);
      expect((await column(page))[0]).toMatch(/^\d+\.\d–\d+\.\d$/);
      await page.click(`${viewer} tbody button.value >> nth=1`);
      const said = await page.locator(`${viewer} [data-detail]`).innerText();
      for (const part of ["就業：している", "回答者全員、男性", "ウィルソン法", "四捨五入", "架空市", "sha-256"])
        expect(said).toContain(part);
    });
  });

  test("shows a hidden cell as x, whatever is asked of it", async () => {
    await on(`${book}#town--2024--part-tables`, async (page) => {
      await page.selectOption(`${viewer}--question`, { index: 4 });
      await page.selectOption(`${viewer}--breakdown`, { label: "地区" });
      for (const measure of [0, 1, 2, 3]) {
        await page.click(`${viewer} [data-measure="${measure}"]`);
        expect(
          (await page.locator(`${viewer} tbody button.value`).allInnerTexts()).filter((text) => text === "x").length,
        ).toBeGreaterThan(1);
      }
    });
  });

  test("is worked by keys alone: one stop in the table, arrows within", async () => {
    await on(`${book}#town--2024--part-tables`, async (page) => {
      await page.focus(`${viewer}--question`);
      await page.keyboard.press("ArrowDown");
      await page.focus(`${viewer} button.value[tabindex="0"]`);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await page.locator(`${viewer} [data-detail]`).innerText()).toContain("どこからきた数字か");
      expect(await page.locator(`${viewer} button.value[tabindex="0"]`).count()).toBe(1);
    });
  });
});

describe("a chart", () => {
  const figure = "#town--2024--worries";

  test("says its values under the pointer and by arrow keys, as its table has them", async () => {
    await on(`${book}${figure}`, async (page) => {
      const rows = await page
        .locator(`${figure} [data-pane=table] .ja tbody tr`)
        .evaluateAll((list) =>
          list.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent)),
        );
      await page.focus(`${figure} [data-pane=chart]`);
      await page.keyboard.press("ArrowDown");
      const tip = page.locator(`${figure} .tip`);
      for (const cell of rows[0] ?? []) expect(await tip.innerText()).toContain(cell);
      await page.keyboard.press("Escape");
      expect(await tip.isVisible()).toBe(false);
      const box = await page.locator(`${figure} svg.full >> visible=true`).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      expect(await tip.isVisible()).toBe(true);
    });
  });

  test("is kept as SVG and PNG, and its table as CSV that no spreadsheet runs", async () => {
    await on(`${book}${figure}`, async (page) => {
      const [svg, png, , csv] = await page.locator(`${figure} .tools button`).all();
      const saved = async (button: typeof svg) => {
        const [download] = await Promise.all([page.waitForEvent("download"), button?.click()]);
        return readFileSync(await download.path());
      };
      const picture = (await saved(svg)).toString("utf8");
      expect(picture).toMatch(/^<svg[\s\S]*<\/svg>$/);
      expect(picture).not.toMatch(/var\(|<use|<script/);
      expect(picture).toContain("資料");
      const moved = [...picture.matchAll(/<path[^>]*transform="[^"]*translate\(([\d.-]+),/g)].map(([, x]) => x);
      expect(new Set(moved).size).toBeGreaterThan(10);
      expect(picture).not.toMatch(/<path[^>]* x="/);
      expect((await saved(png)).subarray(1, 4).toString("latin1")).toBe("PNG");
      const lines = (await saved(csv)).toString("utf8").split("\r\n");
      expect(lines[0]).toContain("95％信頼区間");
      expect(lines.join("\n")).not.toMatch(/(?:^|,)"?[=+@]/m);
    });
  });
});

describe("the search", () => {
  test("finds an answer, and leads to its table", async () => {
    await on(book, async (page) => {
      await page.fill("#search", "まれなこと");
      await page.click("#hits a");
      expect(await page.locator("#town--2024--viewer [data-shown] caption").innerText()).toContain("不安");
      expect(await page.locator("#town--2024").isVisible()).toBe(true);
    });
  });
});

interface Axe {
  readonly run: (on: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page. */
async function faultsFound(): Promise<string[]> {
  const { axe: checker } = globalThis as unknown as { axe: Axe };
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await checker.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("the whole book", () => {
  test("can be walked by the tab key alone, and shows where the focus is", async () => {
    await on(`${book}#town--2024`, async (page) => {
      const seen = new Set<string>();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const found = document.activeElement;
          const style = found && getComputedStyle(found);
          const place = [...document.querySelectorAll("*")].indexOf(found ?? document.body);
          return {
            name: `${found?.localName} ${place}`,
            ring: style?.outlineStyle ?? "none",
          };
        });
        seen.add(at.name);
        if (!at.name.startsWith("body")) expect(at.ring, at.name).not.toBe("none");
      }
      expect(seen.size).toBeGreaterThan(25);
    });
  });

  test("has no fault that axe finds, by day and by night, in both languages", async () => {
    const found = await on(
      `${book}#main`,
      async (page) => {
        const faults = [];
        await page.evaluate(axe);
        for (const [, colorScheme, lang] of [...views, [0, "dark", "ja"] as const]) {
          await page.emulateMedia({ colorScheme });
          await page.click(`[data-lang=${lang}]`);
          faults.push(...(await page.evaluate(faultsFound)));
        }
        return faults;
      },
      { bypassCSP: true },
    );
    expect(found).toEqual([]);
  });

  test("runs nothing that a label or an answer holds, and prints no free answer", async () => {
    await on(`${book}#main`, async (page) => {
      expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
      expect(await page.locator("h2").allInnerTexts()).toContain(`まちの調査 ${attack}（令和6年度）`);
      expect(await page.locator("img").count()).toBe(0);
    });
    expect(html).not.toContain(secret.slice(0, 11));
  });

  test("says nothing on the console and asks for nothing", () => {
    expect(troubles).toEqual([]);
  });
});
