/** What every part of the script uses: finding and making elements, both languages, pressed buttons, what was copied. */
export const basis = `const d = document, r = d.documentElement;
const all = (selector, within = d) => [...within.querySelectorAll(selector)];
const el = (name, attributes = {}, ...children) => {
  const made = d.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children);
  return made;
};
const both = (ja, en = ja) => {
  const part = d.createDocumentFragment();
  part.append(el("span", { class: "ja", lang: "ja" }, ja), el("span", { class: "en", lang: /[ぁ-龠]/.test(en) ? "ja" : "en" }, en));
  return part;
};
const press = (button) => all("button", button.parentElement).forEach((b) => b.setAttribute("aria-pressed", String(b === button)));
const on = (name, run) => all("[data-" + name + "]").forEach((b) => b.addEventListener("click", () => { press(b); run(b, b.dataset[name]); }));
const button = (run, ja, en) => { const b = el("button", { type: "button" }, both(ja, en)); b.addEventListener("click", () => run(b)); return b; };
const said = el("div", { class: "unseen", role: "status" });
d.body.append(said);
const tell = (ja, en) => said.replaceChildren(both(ja, en));
const textOf = (node) => {
  const copy = node.cloneNode(true);
  all((r.lang === "en" ? ".ja" : ".en") + ",.unseen,.label,details", copy).forEach((x) => x.remove());
  return copy.textContent.replace(/\\s+/g, " ").trim();
};
const save = (blob, name) => {
  const a = el("a", { href: URL.createObjectURL(blob), download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 1e4);
};
const cells = (table) => [...table.rows].map((row) => [...row.cells].map(textOf));
const copyTable = (table) => {
  const text = cells(table).map((row) => row.join("\\t")).join("\\n");
  const done = () => tell("表をコピーしました", "The table is copied");
  const byHand = () => {
    const box = el("textarea", { class: "unseen", "aria-hidden": "true" });
    box.value = text; d.body.append(box); box.select(); d.execCommand("copy"); box.remove(); done();
  };
  navigator.clipboard ? navigator.clipboard.writeText(text).then(done, byHand) : byHand();
};
const csvCell = (text) => { const safe = /^[=+@\\t]|^-(?!\\d)/.test(text) ? "'" + text : text; return /[",\\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe; };
const saveCsv = (table, name) => save(new Blob(["\\ufeff" + cells(table).map((row) => row.map(csvCell).join(",")).join("\\r\\n") + "\\r\\n"], { type: "text/csv" }), name + ".csv");
const whenLanguage = [];`;
