import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../support/run-cli.ts";

/** One work of docs/references.md. */
interface Work {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** A work as the source or a document cites it. */
interface Citation {
  readonly name: string;
  readonly place: string;
  /** As printed after the title; absent where only a section is named. */
  readonly pages?: string;
}

const page = readFileSync(join(repository, "docs/references.md"), "utf8");
const works: readonly Work[] = [...page.matchAll(/^\| `([^`]+)` \| (.+? \(\d{4}\))\. (.+) \|$/gm)].map(
  ([, key = "", name = "", text = ""]) => ({ key, name, text }),
);

const surname = "(?:(?:de )?\\p{Lu}[\\p{L}-]+(?: Loan)?|\\p{Script=Han}+)";
const cited = new RegExp(`(${surname}(?:, ${surname})*(?: & ${surname}| et al\\.)?) \\(((?:18|19|20)\\d{2})\\)`, "gu");

/** The citations of a text whose lines are already joined. */
function citationsIn(text: string, place: string): Citation[] {
  const found = [...text.matchAll(cited)];
  return found.map((match, i) => {
    const [whole, authors = "", year = ""] = match;
    const after = text.slice(match.index + whole.length, found[i + 1]?.index).split(/[;:]|\. /)[0] ?? "";
    const pages = /\b(\d+-\d+)$/.exec(after.trim().replace(/[.*/\s]+$/, ""))?.[1];
    return {
      name: `${authors.replace(/^(?:By|As|See) /, "")} (${year})`,
      place,
      ...(pages !== undefined && { pages }),
    };
  });
}

const files = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
  /^(math|design|totals|variance|estimate|compare|prevalence|table)[\\/].*\.ts$/.test(file),
);
const citations = files.flatMap((file) => {
  const comments = readFileSync(join(repository, "src", file), "utf8").match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => citationsIn(comment.replace(/\s*\n\s*\* ?/g, " "), file));
});

describe("docs/references.md", () => {
  test("is in order, each key once", () => {
    const keys = works.map(({ key }) => key);
    expect(works.length).toBeGreaterThan(40);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort());
  });

  test.each(works)("has for $name a key made of its authors and year", ({ key, name }) => {
    const plain = name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/ et al\./, "");
    const slug = plain
      .toLowerCase()
      .replace(/[(),&]/g, " ")
      .trim()
      .replace(/\s+/g, "-");
    expect(key.normalize("NFD").replace(/\p{M}/gu, "")).toBe(slug);
  });

  test("has every work that the source cites, on the pages it cites", () => {
    expect(citations.length).toBeGreaterThan(60);
    const faults = citations.flatMap(({ name, place, pages }) => {
      const work = works.find((known) => known.name === name);
      if (work === undefined) return [`${place}: ${name} is not in docs/references.md`];
      return pages === undefined || work.text.includes(pages) ? [] : [`${place}: ${name} has no pages ${pages}`];
    });
    expect(faults).toEqual([]);
  });

  test("has no work that nothing cites", () => {
    const documents = readdirSync(join(repository, "docs"))
      .filter((file) => file.endsWith(".md") && file !== "references.md")
      .map((file) => readFileSync(join(repository, "docs", file), "utf8"));
    const names = new Set(citations.map(({ name }) => name));
    const inDocuments = (name: string) => documents.some((text) => text.includes(name.replace(/ \((\d+)\)$/, " $1")));
    expect(works.filter(({ name }) => !names.has(name) && !inDocuments(name))).toEqual([]);
  });
});
