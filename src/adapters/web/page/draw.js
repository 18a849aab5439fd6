/** Draws a message of the desk (src/core/message.ts) as elements: the conclusion first, then what leads on. */
import { drawDate } from "./date.js";
import { element, unseen } from "./element.js";
import { drawFeedback } from "./feedback.js";
import { drawLayers, drawParts, isShown } from "./layers.js";
import { drawTimeline } from "./timeline.js";
import { drawTools } from "./tools.js";
import { say } from "./words.js";

let questions = 0;

/**
 * @param {import("./memory.js").DeskEntry} entry in the language it was said in, also after the person switched
 * @param {{ press: (button: string, label: string, pressed: HTMLElement) => void,
 *           pick: (date: string, question: string) => void, keep: () => void }} actions
 */
export function drawMessage(entry, actions) {
  const { message, locale, beneath = [] } = entry;
  const words = (key, values) => say(locale, key, values);
  const { kind, certainty, heading, text } = message;
  const asks = kind === "question";
  const title = element("h2", {}, asks ? text : heading);
  if (asks) title.id = `question-${++questions}`;
  return element(
    `article.message.${kind}`,
    { lang: locale, tabindex: "-1", ...(certainty && { "data-certainty": certainty }) },
    unseen(`${words("desk")}: `),
    drawProgress(message, words),
    message.preface && element("p.preface", {}, message.preface),
    certainty && element("p.certainty", {}, element("span.sign", { "aria-hidden": "true" }), message.sure),
    (asks || heading) && title,
    !asks && text && element("p.text", {}, text),
    message.hint && element("p.hint", {}, message.hint),
    message.next && element("p.next", {}, element("b", {}, words("next")), " ", message.next),
    message.echo && element("p.hint", {}, message.echo),
    message.timeline && drawTimeline(message.timeline, words),
    ...drawParts(message, words, offerButton(actions)),
    ...drawLayers(message, words, offerButton(actions)),
    message.source && element("p.source", {}, message.source),
    drawTools(message, locale, words),
    drawOffers(message, locale, words, actions, asks ? title.id : undefined),
    ...beneath.map((each) => element("p.beneath", {}, each)),
    drawUseful(entry, words, actions),
  );
}

function drawUseful(entry, words, { keep }) {
  const { kind, source, urgent } = entry.message;
  if (kind !== "verdict" && !(kind === "answer" && source && !urgent)) return undefined;
  return drawFeedback(kind, words, {
    given: () => entry.useful === true,
    give() {
      entry.useful = true;
      keep();
    },
  });
}

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

/** Choices and ways share one row of numbers, as in `offers` of src/core/message.ts: "4" is the fourth of all. */
function drawOffers(message, locale, words, actions, titled) {
  const { choices = [], ways = [], asking } = message;
  const draw = offerButton(actions);
  const numbered = (kind, offset) => (choice, index) =>
    !isShown(message, choice.button) &&
    draw(choice, kind, element("span.number", {}, String(offset + index + 1)), " ", choice.label);
  const named = titled ? { "aria-labelledby": titled } : { "aria-label": words("choices") };
  const question = `${asking?.interview}.${asking?.question}`;
  const drawn = [
    choices.length > 0 &&
      element("div.choices", { role: "group", ...named }, ...choices.map(numbered("choice", 0))),
    asking?.kind === "date" &&
      asking.picker &&
      drawDate(asking.picker, locale, words, (date) => actions.pick(date, question)),
    ways.length > 0 &&
      element(
        "div.ways",
        { role: "group", "aria-label": words("ways") },
        ...ways.map(numbered("way", choices.length)),
      ),
  ].filter(Boolean);
  if (drawn.length === 0) return undefined;
  const group = element("div.offers", {}, ...drawn);
  group.classList.toggle("many", choices.length > 8);
  return group;
}

const offerButton =
  ({ press }) =>
  ({ label, button }, kind, ...content) => {
    const drawn = element(`button.${kind}`, { type: "button", "data-button": button }, ...content);
    drawn.addEventListener("click", () => press(button, label, drawn));
    return drawn;
  };

/** @param {string} text @param {string} locale */
export const drawOwn = (text, locale) =>
  element("div.own", {}, element("p.said", {}, unseen(`${say(locale, "you")}: `), text));

/** Marks what was pressed, in words too. @param {Element} button @param {string} locale */
export function markChosen(button, locale) {
  if (button.classList.contains("chosen")) return;
  button.classList.add("chosen");
  button.append(unseen(` (${say(locale, "chosen")})`));
}
