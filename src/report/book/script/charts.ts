/** Charts: values under the pointer or by arrow keys, read from the table behind the picture; pictures and tables to keep. */
export const charts = `all("[data-figure]").forEach((figure) => {
  const pane = figure.querySelector("[data-pane=chart]"), tip = el("div", { class: "tip", role: "status" });
  const visible = () => all(".pictures svg", pane).find((svg) => svg.getClientRects().length > 0);
  const table = () => { const within = all("[data-pane=table] table", figure); return within.find((t) => t.closest("." + r.lang)) ?? within[0]; };
  const zonesOf = (svg) => (svg?.dataset.zones ?? "").split(";").filter(Boolean).map((zone) => zone.split(" ").map(Number));
  let shown = -1;
  const hide = () => { shown = -1; tip.replaceChildren(); all(".zone", pane).forEach((x) => x.remove()); };
  const showRow = (i) => {
    const svg = visible(), zones = zonesOf(svg), zone = zones[i];
    if (!zone || i === shown) return;
    hide(); shown = i;
    const [row, x, y, w, h] = zone, line = table().tBodies[0].rows[row], heads = [...table().tHead.rows[0].cells].map(textOf);
    const [name, ...values] = [...line.cells].map(textOf);
    const care = values.some((v) => v.endsWith("＊")) ? [el("p", {}, both("＊ 精度が低く、利用に注意", "＊ use with caution"))] : values.includes("x") ? [el("p", {}, both("x 秘匿", "x suppressed"))] : [];
    tip.append(el("b", {}, name), el("dl", {}, ...values.flatMap((v, k) => (v === "" ? [] : [el("div", {}, el("dt", {}, heads[k + 1]), el("dd", {}, v))]))), ...care, el("p", {}, textOf(figure.querySelector(".sub"))));
    const mark = d.createElementNS(svg.namespaceURI, "rect");
    for (const [key, value] of Object.entries({ class: "zone", x, y, width: w, height: h })) mark.setAttribute(key, value);
    svg.append(mark);
    const box = mark.getBoundingClientRect(), around = pane.getBoundingClientRect();
    tip.style.left = Math.max(0, Math.min(box.left - around.left + Math.min(box.width / 2, 180), around.width - tip.offsetWidth)) + "px";
    tip.style.top = box.bottom - around.top + 6 + "px";
  };
  if (all(".pictures svg[data-zones]", pane).length > 0) {
    pane.append(tip);
    pane.tabIndex = 0;
    pane.setAttribute("role", "group");
    const name = () => pane.setAttribute("aria-label", r.lang === "en" ? "Chart; arrow keys read its values" : "図。矢印キーで値を読む");
    name();
    whenLanguage.push(() => { name(); hide(); });
    pane.addEventListener("pointermove", (event) => {
      const svg = visible();
      if (!svg) return;
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const i = zonesOf(svg).findIndex(([, x, y, w, h]) => at.x >= x && at.x <= x + w && at.y >= y && at.y <= y + h);
      i < 0 ? hide() : showRow(i);
    });
    pane.addEventListener("pointerleave", hide);
    pane.addEventListener("blur", hide);
    pane.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return hide();
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key], count = zonesOf(visible()).length;
      if (!step || count === 0) return;
      event.preventDefault();
      showRow(shown < 0 ? (step > 0 ? 0 : count - 1) : (shown + step + count) % count);
    });
  }
  const keep = el("div", { class: "tools" });
  if (all(".pictures svg", pane).length > 0)
    keep.append(button(() => saveSvg(figure, visible()), "図をSVGで保存", "Save SVG"), button(() => savePng(figure, visible()), "図をPNGで保存", "Save PNG"));
  keep.append(button(() => copyTable(table()), "表をコピー", "Copy table"), button(() => saveCsv(table(), figure.id), "表をCSVで保存", "Save CSV"));
  figure.querySelector("figcaption").after(keep);
});`;
