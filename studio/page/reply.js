/** What is said at a place: on every surface, with what it is made of, and a box to answer it. */
import { element } from "/page/element.js";
import { ask, go, hashOf, standpoint } from "./address.js";
import { drawHeard } from "./heard.js";
import { drawPath, drawTable, link, meter } from "./table.js";

const FRAMES = [
  ["line", "LINE", "phone"],
  ["page", "The page", "phone"],
  ["discord", "Discord", "window"],
];

export async function drawReply(address, width) {
  const asked = standpoint(address);
  const reply = await ask(`/api/reply?${asked}`);
  return element(
    "section.reply",
    { "aria-labelledby": "reply-title" },
    element(
      "h2",
      { id: "reply-title" },
      "What is said: ",
      element("span", { lang: reply.locale }, reply.title),
    ),
    drawTrail(address),
    drawOn(reply, address),
    reply.heard && drawHeard(reply.heard, reply.locale),
    drawSurfaces(reply, asked, width),
    drawUses(reply.uses),
    ...drawFacts(reply),
    drawSentencesOf(reply, address),
  );
}

/** The way one came, each step a way back. */
function drawTrail(address) {
  if (address.steps.length === 0) return undefined;
  const back = (count, text) =>
    element("a", { href: hashOf({ steps: address.steps.slice(0, count) }) }, text);
  const steps = address.steps.map((step, index) =>
    element("li", {}, back(index + 1, step.slice(step.indexOf(":") + 1))),
  );
  return element(
    "nav.trail",
    { "aria-label": "The way here" },
    element("ol", {}, element("li", {}, back(0, "from the start")), ...steps),
  );
}

function drawSurfaces({ plain, locale }, asked, width) {
  const frames = FRAMES.map(([surface, name, shape]) =>
    element(
      `figure.${shape}`,
      {},
      element("figcaption", {}, name),
      element("iframe", { src: `/surface/${surface}?${asked}`, title: `As ${name} shows it` }),
    ),
  );
  const text = element(
    "figure.text",
    {},
    element("figcaption", {}, "Plain text"),
    element("pre", { lang: locale, tabindex: "0", "aria-label": "As plain text" }, plain),
  );
  const surfaces = element("div.surfaces", {}, ...frames, text);
  surfaces.style.setProperty("--phone", `${width}px`);
  return surfaces;
}

/** @param {string} width of a phone, in points */
export function resize(width) {
  document.querySelector(".surfaces")?.style.setProperty("--phone", `${width}px`);
}

/** Everything that can be tapped here, and a box to say something. */
function drawOn({ offers, locale }, address) {
  const onward = (step) => go({ ...address, steps: [...address.steps, step] });
  const buttons = offers.map(({ label, button }) => {
    const drawn = element("button", { type: "button", lang: locale, "data-key": `on-${button}` }, label);
    drawn.addEventListener("click", () => onward(`press:${button}`));
    return drawn;
  });
  const field = element("input", {
    id: "say",
    lang: locale,
    autocomplete: "off",
    "data-key": "say",
    required: "",
  });
  const form = element(
    "form.try",
    {},
    element("label", { for: "say" }, "Answer in words"),
    field,
    element("button.main", { type: "submit" }, "Try it"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onward(`say:${field.value}`);
  });
  return element(
    "section",
    { "aria-labelledby": "on-title" },
    element("h3", { id: "on-title" }, "Go on from here"),
    form,
    element("div.on", {}, ...buttons),
  );
}

function drawUses(uses) {
  const rows = uses.map(({ surface, what, used, most }) => [
    surface,
    what,
    String(used),
    most === null ? "" : meter(used / most, `${Math.round((used / most) * 100)} % of ${most}`),
  ]);
  return drawTable("Room that is used", ["Where", "What", "Used", "Of what is allowed"], rows);
}

function drawFacts({ figures, sources, locale }) {
  const numbers = figures.map(({ name, value, from }) => [
    element("code", {}, name),
    element("span", { lang: locale }, String(value)),
    element("code", {}, from),
  ]);
  const origins = sources.map(({ publisher, url, dated, facts }) => [
    element("span", { lang: "ja" }, publisher),
    dated ?? "undated",
    facts.join(", "),
    link(url),
  ]);
  return [
    drawTable("Figures in it", ["Name", "Says", "Stands in"], numbers),
    drawTable("Sources", ["Publisher", "As of", "Facts", "Address"], origins),
  ];
}

function drawSentencesOf({ sentences, locale }, address) {
  const rows = sentences.map(({ path, text, locale: of }) => [
    element(
      "a",
      { href: hashOf({ view: "sentences", place: path, steps: [] }) },
      drawPath(of === address.lang ? path : `${of}: ${path}`),
    ),
    element("span", { lang: of ?? locale }, text),
    String([...text].length),
  ]);
  return drawTable("Sentences it is made of", ["Path in locales/", "Says", "Characters"], rows);
}
