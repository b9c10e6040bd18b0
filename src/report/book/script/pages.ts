/** Which page is shown, for the contents and for printing; the style sheet alone shows it. Language, view, order, print. */
export const pages = `r.classList.add("js");
const setLang = (lang) => { r.lang = lang; d.title = lang === "en" ? r.dataset.titleEn : r.dataset.titleJa; whenLanguage.forEach((run) => run()); };
const reach = () => all(".scroll").forEach((box) => {
  const wide = box.scrollWidth > box.clientWidth, caption = box.querySelector("caption");
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", caption ? textOf(caption) : ""]])
    wide && caption ? box.setAttribute(name, value) : box.removeAttribute(name);
});
addEventListener("resize", reach);
const main = d.getElementById("main");
const turn = () => {
  const at = d.getElementById(decodeURIComponent(location.hash.slice(1))), whole = at === main;
  const page = whole ? null : at?.closest(".page") ?? main.querySelector(".page");
  all(".page").forEach((one) => one.classList.toggle("shown", one === page));
  all("[data-page]").forEach((a) => {
    const here = whole ? a.dataset.page === "main" : a.dataset.page === page?.getAttribute("aria-labelledby");
    here ? a.setAttribute("aria-current", "page") : a.removeAttribute("aria-current");
  });
  for (let x = at; x; x = x.parentElement) if (x.localName === "details") x.open = true;
  reach();
};
addEventListener("hashchange", turn);
d.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); main.scrollIntoView(); });
on("lang", (b, lang) => { setLang(lang); reach(); });
const show = (figure, view) => all("[data-pane]", figure).forEach((pane) => { pane.hidden = pane.dataset.pane !== view; if (pane.localName === "details") pane.open = view === "table"; });
all("[data-figure]").forEach((figure) => show(figure, "chart"));
on("view", (b, view) => { show(b.closest("[data-figure]"), view); reach(); });
on("order", (b, order) => {
  const body = b.closest("[data-ordered]").querySelector("tbody");
  const key = (row) => (order === "worst" ? Number(row.dataset.rank) * 1e6 : 0) + Number(row.dataset.place);
  body.append(...[...body.rows].sort((p, q) => key(p) - key(q)));
});
all("[data-print]").forEach((b) => b.addEventListener("click", () => { r.classList.toggle("one", b.dataset.print === "page"); print(); }));
let opened = [];
addEventListener("beforeprint", () => { opened = all(".key details.source:not([open])"); opened.forEach((x) => { x.open = true; }); });
addEventListener("afterprint", () => { opened.forEach((x) => { x.open = false; }); opened = []; r.classList.remove("one"); });`;
