/** The book's one script: language, picture or table, order of the figures, print. Without it all content is there. */
export const script = `(() => {
const d = document, r = d.documentElement;
const all = (selector, within = d) => [...within.querySelectorAll(selector)];
const press = (button) => all("button", button.parentElement).forEach((b) => b.setAttribute("aria-pressed", String(b === button)));
const on = (name, run) => all("[data-" + name + "]").forEach((b) => b.addEventListener("click", () => { press(b); run(b, b.dataset[name]); }));
r.classList.add("js");
const setLang = (lang) => { r.lang = lang; d.title = lang === "en" ? r.dataset.titleEn : r.dataset.titleJa; };
const reach = () => all(".scroll").forEach((box) => {
  const wide = box.scrollWidth > box.clientWidth;
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", box.querySelector("caption").innerText]])
    wide ? box.setAttribute(name, value) : box.removeAttribute(name);
});
addEventListener("resize", reach);
on("lang", (b, lang) => { setLang(lang); reach(); });
const show = (figure, view) => all("[data-pane]", figure).forEach((pane) => { pane.hidden = pane.dataset.pane !== view; if (pane.localName === "details") pane.open = view === "table"; });
all("[data-figure]").forEach((figure) => show(figure, "chart"));
on("view", (b, view) => { show(b.closest("[data-figure]"), view); reach(); });
reach();
if (new URLSearchParams(location.search).get("lang") === "en") d.querySelector("[data-lang=en]").click();
on("order", (b, order) => {
  const body = b.closest("[data-ordered]").querySelector("tbody");
  const key = (row) => (order === "worst" ? Number(row.dataset.rank) * 1e6 : 0) + Number(row.dataset.place);
  body.append(...[...body.rows].sort((p, q) => key(p) - key(q)));
});
all("[data-print]").forEach((b) => b.addEventListener("click", () => print()));
let opened = [];
addEventListener("beforeprint", () => { opened = all("details.source:not([open])"); opened.forEach((x) => { x.open = true; }); });
addEventListener("afterprint", () => { opened.forEach((x) => { x.open = false; }); opened = []; });
})();`;
