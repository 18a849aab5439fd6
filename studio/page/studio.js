/** The studio's page: draws what the address names, and draws it again when the words change. */
import { element } from "/page/element.js";
import { ask, go, hashOf, here } from "./address.js";
import { drawMap } from "./map.js";
import { drawReply, resize } from "./reply.js";
import { drawSentences } from "./sentences.js";

const main = document.getElementById("main");
const width = document.getElementById("width");

/** Whoever clicks on before the answer is there wants only the last. */
let asked = 0;

async function show() {
  const mine = ++asked;
  const address = here();
  try {
    const { locales, problems, shelves } = await ask(`/api/shelves?lang=${address.lang}`);
    if (mine !== asked) return;
    drawLanguages(locales, address);
    drawShelves(shelves, address);
    drawProblems(problems);
    const drawn = await content(shelves, address);
    if (mine === asked) keepingPlace(() => main.replaceChildren(...drawn));
  } catch (error) {
    if (mine === asked) drawProblems(error.message.split("\n"));
  }
}

async function content(shelves, address) {
  if (address.view === "sentences") return [await drawSentences(address)];
  const [first] = shelves;
  const flow = address.view === "flow" ? address.flow || first.interview : "";
  const shelf = shelves.find(({ interview }) => flow && interview === flow);
  const there = { ...address, flow, place: address.place || (shelf ?? first).places[0].id };
  const map = shelf ? [await drawMap(there)] : [];
  return [...map, await drawReply(there, width.value)];
}

/** The same is drawn again: who reads on stays where they are, in the map too. */
function keepingPlace(draw) {
  const { scrollX, scrollY } = window;
  const map = main.querySelector(".map");
  const [left, top] = [map?.scrollLeft ?? 0, map?.scrollTop ?? 0];
  const focused = document.activeElement?.dataset.key;
  draw();
  main.querySelector(".map")?.scrollTo(left, top);
  main.querySelector('.map [aria-current="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  scrollTo(scrollX, scrollY);
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function drawLanguages(locales, { lang }) {
  const buttons = locales.map(({ id, name }) => {
    const button = element("button", { type: "button", lang: id, "aria-pressed": String(id === lang) }, name);
    button.addEventListener("click", () => go({ lang: id }));
    return button;
  });
  const [legend] = document.getElementById("languages").children;
  document.getElementById("languages").replaceChildren(legend, ...buttons);
}

function drawShelves(shelves, address) {
  const link = (change, title, chosen) =>
    element("a", { href: hashOf(change), ...(chosen && { "aria-current": "page" }) }, title);
  const flows = shelves.filter(({ interview }) => interview);
  const flow = address.flow || flows[0].interview;
  const item = (...inside) => element("li", {}, ...inside);
  const maps = flows.map(({ title, interview }) =>
    item(
      link(
        { view: "flow", flow: interview, place: "", steps: [] },
        title,
        address.view === "flow" && interview === flow,
      ),
    ),
  );
  const others = shelves
    .filter(({ interview }) => !interview)
    .map(({ title, places }) => {
      const links = places.map(({ id, title: name }) =>
        item(
          link(
            { view: "reply", place: id, steps: [] },
            name,
            address.view === "reply" && id === address.place,
          ),
        ),
      );
      const open = address.view === "reply" && places.some(({ id }) => id === address.place);
      return element(
        "details",
        open ? { open: "" } : {},
        element("summary", {}, title),
        element("ul", {}, ...links),
      );
    });
  document
    .getElementById("shelves")
    .replaceChildren(
      element("h2", {}, "Interviews"),
      element("ul", {}, ...maps),
      element("h2", {}, "Replies"),
      ...others,
      element("h2", {}, "Words"),
      element("ul", {}, item(link({ view: "sentences" }, "All sentences", address.view === "sentences"))),
    );
}

function drawProblems(problems) {
  const list = problems.map((problem) => element("li", {}, problem));
  document
    .getElementById("problems")
    .replaceChildren(
      ...(list.length > 0
        ? [
            element("p", {}, "The words need a change. Until then you see them as they were:"),
            element("ul", {}, ...list),
          ]
        : []),
    );
}

/** The server tells when a file of `locales/` was read again. */
function watch() {
  const state = document.getElementById("state");
  const events = new EventSource("/events");
  let times = 0;
  events.addEventListener("open", () => {
    state.textContent = "Follows locales/";
  });
  events.addEventListener("changed", () => {
    times += 1;
    state.textContent = `Follows locales/ (read again: ${times})`;
    show();
  });
  events.addEventListener("error", () => {
    state.textContent = "The studio is out of reach: is it still running?";
  });
}

addEventListener("hashchange", show);
width.addEventListener("change", () => resize(width.value));
watch();
show();
