/** The map of an interview, from left to right: a card a question, a line an answer; a verdict ends its answer. */
import { element, unseen } from "/page/element.js";
import { ask, go } from "./address.js";

const SVG = "http://www.w3.org/2000/svg";

export async function drawMap(address) {
  const { name, nodes } = await ask(`/api/map/${address.flow}?lang=${address.lang}`);
  const questions = nodes.filter(({ certainty }) => !certainty);
  const cards = new Map(questions.map((node) => [node.name, drawCard(node, nodes, address)]));
  const columns = Object.groupBy(questions, ({ column }) => column);
  const lines = document.createElementNS(SVG, "svg");
  lines.setAttribute("aria-hidden", "true");
  lines.classList.add("lines");
  const sheet = element(
    "div.sheet",
    {},
    lines,
    ...Object.values(columns).map((column) =>
      element("div.column", {}, ...column.map((node) => cards.get(node.name))),
    ),
  );
  const map = element(
    "div.map",
    { lang: address.lang, tabindex: "0", role: "group", "aria-label": `Map: ${name}` },
    sheet,
  );
  const drawLines = () => connect(sheet, lines, cards);
  new ResizeObserver(drawLines).observe(sheet);
  return element(
    "section",
    { "aria-labelledby": "map-title" },
    element("h2", { id: "map-title", lang: address.lang }, name),
    legend(),
    map,
  );
}

const legend = () =>
  element(
    "p.legend",
    {},
    "Each card is a question, each line of it an answer and where it leads: to another question, or to a result in the colour of how sure it is. Dotted: not to know. What is marked is shown below.",
  );

const isChosen = ({ place }, address) => place === address.place && address.steps.length === 0;

function drawOpen(name, node, address, ...inside) {
  const current = isChosen(node, address) ? { "aria-current": "true" } : {};
  const open = element(name, { type: "button", ...current }, ...inside);
  open.addEventListener("click", () =>
    go({ view: "flow", flow: address.flow, place: node.place, steps: [] }),
  );
  return open;
}

function drawCard(node, nodes, address) {
  const title = drawOpen("button.node", node, address, node.title);
  title.dataset.key = `node-${node.name}`;
  const ways = node.ways.map((way) => drawWay(way, node.name, nodes, address));
  return element("div.card", { "data-node": node.name }, title, element("ul", {}, ...ways));
}

function drawWay({ answers, all, unsure, to, place }, from, nodes, address) {
  const target = nodes.find(({ name }) => name === to);
  const said = all ? element("span", { lang: "en" }, "any answer") : element("span", {}, answers.join(" / "));
  const { certainty, title } = target;
  const result =
    certainty && element("span.result", { "data-certainty": certainty }, unseen("leads to "), title);
  const button = certainty
    ? drawOpen("button", { place }, address, said, " ", result)
    : drawOpen("button", target, address, said);
  button.dataset.key = `way-${from}-${to}`;
  if (!certainty) {
    button.dataset.to = to;
    // The card it leads to is marked itself.
    button.removeAttribute("aria-current");
  }
  return element(unsure ? "li.unsure" : "li", {}, button);
}

function connect(sheet, lines, cards) {
  const origin = sheet.getBoundingClientRect();
  lines.replaceChildren();
  lines.setAttribute("width", sheet.scrollWidth);
  lines.setAttribute("height", sheet.scrollHeight);
  for (const way of sheet.querySelectorAll("[data-to]")) {
    const from = way.getBoundingClientRect();
    const card = cards.get(way.dataset.to);
    const to = card.getBoundingClientRect();
    const [x1, y1] = [from.right - origin.left, from.top + from.height / 2 - origin.top];
    const [x2, y2] = [to.left - origin.left, to.top + Math.min(24, to.height / 2) - origin.top];
    const bend = Math.max(24, (x2 - x1) / 2);
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`);
    path.classList.toggle("unsure", way.parentElement.classList.contains("unsure"));
    lines.append(path);
  }
}
