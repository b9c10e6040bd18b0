/** A chart as a file of its own: outlines in place of references, colours of the day, with its title, notes and source as text. */
export const pictures = `const wrapped = (text, width, size) => {
  const pen = d.createElement("canvas").getContext("2d"), lines = [""];
  pen.font = size + "px " + getComputedStyle(d.body).fontFamily;
  for (const piece of text.match(/[\\w.,%()–-]+\\s?|./gu) ?? []) pen.measureText(lines.at(-1) + piece).width > width && lines.at(-1) ? lines.push(piece) : lines.push(lines.pop() + piece);
  return lines;
};
const svgText = (figure, picture) => {
  r.classList.add("day");
  const style = getComputedStyle(r), copy = picture.cloneNode(true), ns = picture.namespaceURI;
  all(".zone", copy).forEach((x) => x.remove());
  all("use", copy).forEach((use) => {
    const source = d.getElementById(use.getAttribute("href").slice(1)).cloneNode();
    for (const { name, value } of use.attributes) if (!["href", "x", "y", "transform"].includes(name)) source.setAttribute(name, value);
    const moved = [use.getAttribute("transform"), "translate(" + (use.getAttribute("x") ?? 0) + "," + (use.getAttribute("y") ?? 0) + ")"];
    source.setAttribute("transform", moved.filter(Boolean).join(" "));
    source.removeAttribute("id");
    use.replaceWith(source);
  });
  const [x, y, width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
  const blocks = [[textOf(figure.querySelector("h4")), 14, "bold"], [textOf(figure.querySelector(".sub")), 11.5, "normal"]];
  const notes = all((r.lang === "en" ? ".en" : ".ja") + " .line, figcaption > .line", figure.querySelector("figcaption")).map((line) => [textOf(line), 9.5, "normal"]);
  const below = [];
  let top = y - 12, bottom = y + height + 16;
  const write = (text, at, size, weight) => {
    const node = d.createElementNS(ns, "text");
    for (const [key, value] of Object.entries({ x, y: at, "font-size": size, "font-weight": weight, "font-family": "'BIZ UDPGothic', sans-serif", fill: weight === "bold" ? "#1a1a1a" : "#595959" })) node.setAttribute(key, value);
    node.textContent = text;
    below.push(node);
  };
  for (const [text, size, weight] of blocks.reverse()) for (const line of wrapped(text, width, size).reverse()) { write(line, top, size, weight); top -= size * 1.45; }
  for (const [text, size, weight] of notes) for (const line of wrapped(text, width, size)) { write(line, bottom, size, weight); bottom += size * 1.4; }
  const paper = d.createElementNS(ns, "rect"), frame = [x - 8, top - 8, width + 16, bottom - top + 8];
  for (const [key, value] of Object.entries({ x: frame[0], y: frame[1], width: frame[2], height: frame[3], fill: "#fff" })) paper.setAttribute(key, value);
  copy.prepend(paper);
  copy.append(...below);
  copy.setAttribute("xmlns", ns);
  for (const name of ["class", "data-zones"]) copy.removeAttribute(name);
  copy.setAttribute("viewBox", frame.join(" "));
  copy.setAttribute("width", frame[2]);
  copy.setAttribute("height", frame[3]);
  const text = new XMLSerializer().serializeToString(copy).replace(/var\\((--[\\w-]+)\\)/g, (_, name) => style.getPropertyValue(name).trim());
  r.classList.remove("day");
  return { text, width: frame[2], height: frame[3] };
};
const saveSvg = (figure, picture) => save(new Blob([svgText(figure, picture).text], { type: "image/svg+xml" }), figure.id + ".svg");
const savePng = (figure, picture) => {
  const { text, width, height } = svgText(figure, picture), image = new Image(), zoom = 300 / 96;
  image.onload = () => {
    const canvas = el("canvas", { width: Math.round(width * zoom), height: Math.round(height * zoom) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, figure.id + ".png"), "image/png");
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
};`;
