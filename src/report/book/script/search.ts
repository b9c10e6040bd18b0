/** Finds headings, charts, questions, answers and printed figures; a result leads to its page. */
export const search = `const field = d.getElementById("search"), hits = d.getElementById("hits");
let index = null;
const fold = (text) => text.normalize("NFKC").toLowerCase();
const entries = () => [
  ...all("main h2[id],main h3[id]").map((x) => ({ text: textOf(x), href: "#" + x.id, kind: ["見出し", "Section"] })),
  ...all("figure[id]").map((x) => ({ text: textOf(x.querySelector("h4")), href: "#" + x.id, kind: ["図", "Chart"] })),
  ...[...viewers].flatMap(([box, { data, pair, pick }]) => data.questions.map(([label], q) => {
    const k = r.lang === "en" ? 1 : 0, answers = data.tables.filter((t) => t.q === q).flatMap((t) => t.rows.map((row) => pair(row[0])[k]));
    return { text: pair(label)[k], also: [...new Set(answers)].join(" "), href: "#" + box.id, kind: ["集計表", "Table"], run: () => pick(q) };
  })),
  ...all("tr[data-rank]").map((x) => ({ text: textOf(x.cells[0]), also: textOf(x.cells[1]), href: "#" + x.id, kind: ["印刷された数字", "Printed figure"] })),
];
whenLanguage.push(() => { index = null; hits.replaceChildren(); });
const find = () => {
  const words = fold(field.value).split(/\\s+/).filter(Boolean);
  if (words.length === 0) return hits.replaceChildren();
  index ??= entries().map((entry) => ({ ...entry, key: fold(entry.text + " " + (entry.also ?? "")) }));
  const found = index.filter(({ key }) => words.every((word) => key.includes(word)));
  const items = found.slice(0, 30).map(({ text, href, kind, run, also }) => {
    const a = el("a", { href }, el("span", { class: "kind" }, both(...kind)), text);
    a.addEventListener("click", () => { run?.(); hits.replaceChildren(); });
    return el("li", {}, a);
  });
  hits.replaceChildren(el("p", { class: "note" }, both(found.length + "件", found.length + " found")), el("ul", {}, ...items));
};
field.addEventListener("input", find);
field.form?.addEventListener("submit", (event) => event.preventDefault());
d.addEventListener("keydown", (event) => { if (event.key === "Escape" && hits.childElementCount > 0) { hits.replaceChildren(); field.focus(); } });
d.addEventListener("click", (event) => { if (!event.target.closest("search")) hits.replaceChildren(); });`;
