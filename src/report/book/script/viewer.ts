/** The table viewer: a question by a breakdown, one measure at a time; each number says where it comes from. */
export const viewer = `const viewers = new Map();
all("[data-viewer]").forEach((box) => {
  const data = JSON.parse(box.querySelector("script").textContent);
  const [question, breakdown] = all("select", box), shown = box.querySelector("[data-shown]"), detail = box.querySelector("[data-detail]");
  const pair = (i) => { const [ja, en] = data.labels[i]; return [ja, en ?? ja]; };
  const word = (i) => pair(i)[r.lang === "en" ? 1 : 0];
  let measure = 0, at = [0, 0];
  box.querySelector("[data-static]").hidden = true;
  const options = () => data.tables.filter((t) => t.q === Number(question.value)).flatMap((t) => [
    ...(t.columns.some((c) => c[1] < 0) ? [[t, -1, t.scope === undefined ? (r.lang === "en" ? "Everyone" : "全体") : word(t.scope)]] : []),
    ...t.groups.map((label, g) => [t, g, word(label) + (t.scope === undefined ? "" : " / " + word(t.scope))]),
  ]);
  const fill = (select, texts) => {
    const kept = Math.min(Math.max(select.selectedIndex, 0), texts.length - 1);
    select.replaceChildren(...texts.map((text, i) => el("option", { value: i }, text)));
    select.selectedIndex = kept;
  };
  const line = (ja, en, ...content) => el("div", {}, el("dt", {}, both(ja, en)), el("dd", {}, ...content));
  const explain = (t, i, column, cell) => {
    const row = t.rows[i], [value, range, count, difference, letters, what] = cell, about = data.questions[t.q][1];
    const exact = about.filter((one) => new RegExp("\\\\b" + row[1] + "\\\\b").test(one[1]));
    const printed = exact.length > 0 ? exact : about;
    const who = column[1] < 0 ? pair(t.base) : pair(t.base).map((base, k) => base + (k ? ", " : "、") + pair(column[0])[k]);
    detail.replaceChildren(el("dl", { class: "facts" },
      line("どこからきた数字か", "Where it comes from", el("b", {}, both(pair(data.questions[t.q][0])[0] + "：" + pair(row[0])[0], pair(data.questions[t.q][0])[1] + ": " + pair(row[0])[1]), " ", value)),
      line("もと", "Base", both(who[0] + "、n＝" + column[2], who[1] + ", n = " + column[2])),
      line("区間・注意", "Interval, cautions", range + "　", both(...pair(what))),
      ...data.source.map((s, k) => line(...[["計算", "Computation"], ["資料", "Source"], ["ファイル", "Files"]][k], both(...pair(s)))),
      line("この設問について印刷された数字", "Printed about this question", printed.length === 0 ? both("この設問について照合した数字はない", "none is held against this question")
        : el("ul", {}, ...printed.map(([label, expression, text, verdict]) => el("li", {}, both(...pair(label)), ": ", both(...pair(text)), " — ", both(...pair(verdict)), " ", el("code", {}, expression)))))));
  };
  const draw = () => {
    const found = options()[breakdown.selectedIndex];
    if (!found) return;
    const [t, group] = found;
    const places = t.columns.flatMap((c, j) => (c[1] === group || c[1] < 0 ? [j] : []));
    const letters = group >= 0 && places.some((j) => t.cells.some((row) => row[j][4]));
    const body = t.rows.map((row, i) => el("tr", { class: row[2] }, el("th", { scope: "row" }, both(...pair(row[0]))), ...places.map((j, k) => {
      const cell = t.cells[i][j], b = el("button", { type: "button", class: "value", tabindex: i || k ? "-1" : "0", "aria-describedby": box.id + "--how" }, cell[measure] || "－");
      if (measure === 0 && letters && cell[4]) b.append(el("sup", {}, cell[4]));
      b.addEventListener("click", () => { explain(t, i, t.columns[j], cell); });
      return el("td", { class: "n" }, b);
    })));
    const head = (c) => el("th", { scope: "col", class: "n" }, both(...pair(c[0])), letters && c[3] ? " (" + c[3] + ")" : "");
    const table = el("table", { class: "shown" },
      el("caption", {}, el("b", {}, both(...pair(data.questions[t.q][0]))), both("（" + pair(t.base)[0] + "、n＝" + t.n + "）", " (" + pair(t.base)[1] + ", n = " + t.n + ")")),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, both("回答", "Answer")), ...places.map((j) => head(t.columns[j])))),
      el("tbody", {}, el("tr", { class: "base" }, el("th", { scope: "row" }, "n"), ...places.map((j) => el("td", { class: "n" }, t.columns[j][2]))), ...body));
    const rows = () => all("tbody tr:not(.base)", table).map((tr) => all("button", tr));
    table.addEventListener("keydown", (event) => {
      const grid = rows(), i = grid.findIndex((row) => row.includes(d.activeElement)), step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      const next = i < 0 || !step ? null : grid[i + step[0]]?.[grid[i].indexOf(d.activeElement) + step[1]];
      if (!next) return;
      event.preventDefault(); d.activeElement.tabIndex = -1; next.tabIndex = 0; next.focus();
    });
    const notes = [...t.notes.map(pair), ...(measure === 3 ? [["†は全体との差が5％水準で有意", "† differs from the total at the 5% level"]] : [])];
    shown.replaceChildren(table);
    foot.replaceChildren(el("p", { class: "note", id: box.id + "--how" }, el("span", { class: "how" }, both("数字を選ぶと、どこからきた数字かを示します。矢印キーで隣の数字へ。", "Choose a number to see where it comes from; arrow keys move between numbers. ")), both(notes.map((n) => n[0]).join("。"), notes.map((n) => n[1]).join(". "))));
    detail.replaceChildren();
    reach();
  };
  const foot = el("div");
  shown.after(foot);
  const save = el("div", { class: "tools" }, button(() => copyTable(shown.querySelector("table")), "表をコピー", "Copy table"), button(() => saveCsv(shown.querySelector("table"), box.id), "CSV", "CSV"));
  foot.after(save);
  const both2 = () => { fill(question, data.questions.map(([label]) => word(label))); fill(breakdown, options().map(([, , text]) => text)); draw(); };
  question.addEventListener("change", () => { breakdown.selectedIndex = 0; fill(breakdown, options().map(([, , text]) => text)); draw(); });
  breakdown.addEventListener("change", draw);
  all("[data-measure]", box).forEach((b) => b.addEventListener("click", () => { press(b); measure = Number(b.dataset.measure); draw(); }));
  viewers.set(box, { data, pair, pick: (q) => { question.selectedIndex = q; breakdown.selectedIndex = 0; fill(breakdown, options().map(([, , text]) => text)); draw(); } });
  whenLanguage.push(both2);
  both2();
});`;
