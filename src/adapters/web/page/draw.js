/** Draws a message of the desk (src/core/message.ts) as elements, in the order its plain text has. */
import { copyButton } from "./copy.js";
import { drawDate } from "./date.js";
import { element, unseen } from "./element.js";
import { say } from "./words.js";

/**
 * @param {object} message
 * @param {string} locale the language it was said in, also after the person switched
 * @param {{ press: (button: string, label: string, pressed: HTMLElement) => void,
 *           pick: (date: string) => void }} actions
 */
export function drawMessage(message, locale, actions) {
  const words = (key, values) => say(locale, key, values);
  return element(
    `article.message.${message.kind}`,
    { lang: locale, tabindex: "-1", ...(message.certainty && { "data-certainty": message.certainty }) },
    unseen(`${words("desk")}: `),
    drawProgress(message, words),
    message.certainty &&
      element(`p.certainty`, {}, element("span.sign", { "aria-hidden": "true" }), message.sure),
    message.preface && element("p.preface", {}, message.preface),
    message.heading && element("h2", {}, message.heading),
    element(message.kind === "question" ? "p.text.asking" : "p.text", {}, message.text),
    message.hint && element("p.hint", {}, message.hint),
    message.echo && element("p.preface", {}, message.echo),
    ...drawParts(message, words, actions),
    ...drawLayers(message, words, actions),
    drawOffers(message, locale, words, actions),
  );
}

/** What both a message and a layer of a verdict may hold. */
const drawParts = (message, words, actions) => [
  drawRows(message, words, actions),
  message.steps && element("ol.steps", {}, ...message.steps.map((step) => element("li", {}, step))),
  drawDraft(message, words),
  message.links && element("ul.links", {}, ...message.links.map((link) => drawLink(link, words))),
  message.source && element("p.source", {}, message.source),
];

/** Layers that a choice of the verdict opens are left to it. */
const drawLayers = ({ layers = [] }, words, actions) =>
  layers
    .filter(({ name }) => ["kit", "answers", "sources"].includes(name))
    .flatMap(({ said }) => [
      said.text && element("p.source", {}, said.text),
      ...drawParts(said, words, actions),
    ]);

function drawProgress({ progress }, words) {
  if (!progress) return undefined;
  const count = Math.max(progress.atMost, progress.at);
  const parts = Array.from({ length: count }, (_, index) =>
    element(index < progress.at ? "i.done" : "i", {}),
  );
  return element(
    "p.progress",
    {},
    words("progress", progress),
    element("span.parts", { "aria-hidden": "true" }, ...parts),
  );
}

function drawRows({ rows }, words, actions) {
  if (!rows) return undefined;
  const drawn = rows.map(({ label, value, change }) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      element("dd", {}, value),
      change &&
        element(
          "dd.change",
          {},
          offerButton(change, actions, "plain", words("change"), unseen(change.label)),
        ),
    ),
  );
  return element("dl.rows", {}, ...drawn);
}

function drawDraft({ draft }, words) {
  if (!draft) return undefined;
  const text = element(
    "p.draft-text",
    { tabindex: "0", role: "group", "aria-label": draft.label },
    draft.text,
  );
  return element(
    "div.draft",
    {},
    element("div.draft-top", {}, element("h3", {}, draft.label), copyButton(draft.label, text, words)),
    text,
  );
}

/** Only what can be opened safely becomes a link; any other address is shown to read. */
function drawLink({ label, url, note }, words) {
  const noted = note && element("span.note-beside", {}, note);
  if (url.startsWith("tel:")) {
    const number = element("span.number-to-call", {}, decodeURIComponent(url.slice("tel:".length)));
    return element("li.phone", {}, element("a", { href: url }, label, " ", number), noted);
  }
  if (!url.startsWith("https://")) return element("li", {}, `${label} ${url}`, noted);
  const page = { href: url, target: "_blank", rel: "noopener noreferrer" };
  return element("li.elsewhere", {}, element("a", page, label, unseen(` (${words("newTab")})`)), noted);
}

/** Choices and ways share one row of numbers, as in `offers` of src/core/message.ts: "4" is the fourth of all. */
function drawOffers(message, locale, words, actions) {
  const { choices = [], ways = [], asking } = message;
  const numbered = (kind, offset) => (choice, index) =>
    offerButton(
      choice,
      actions,
      kind,
      element("span.number", {}, String(offset + index + 1)),
      " ",
      choice.label,
    );
  const drawn = [
    choices.length > 0 && element("div.choices", {}, ...choices.map(numbered("choice", 0))),
    asking?.kind === "date" && asking.picker && drawDate(asking.picker, locale, words, actions.pick),
    ways.length > 0 && element("div.ways", {}, ...ways.map(numbered("way", choices.length))),
  ].filter(Boolean);
  if (drawn.length === 0) return undefined;
  const group = element("div.offers", {}, ...drawn);
  group.classList.toggle("many", choices.length > 8);
  return group;
}

function offerButton({ label, button }, { press }, kind, ...content) {
  const drawn = element(`button.${kind}`, { type: "button", "data-button": button }, ...content);
  drawn.addEventListener("click", () => press(button, label, drawn));
  return drawn;
}

/** @param {string} text @param {string} locale */
export const drawOwn = (text, locale) =>
  element("div.own", {}, element("p.said", {}, unseen(`${say(locale, "you")}: `), text));

/** Marks what was pressed, in words too. @param {Element} button @param {string} locale */
export function markChosen(button, locale) {
  if (button.classList.contains("chosen")) return;
  button.classList.add("chosen");
  button.append(unseen(` (${say(locale, "chosen")})`));
}
