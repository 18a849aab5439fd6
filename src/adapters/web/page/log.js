/** The conversation on screen: draws entries, folds what is behind, brings the newest into view. */
import { withCall } from "./call.js";
import { drawMessage, drawOwn, markChosen } from "./draw.js";
import { element } from "./element.js";
import { fold } from "./fold.js";
import { say } from "./words.js";

const place = document.getElementById("log");

/** An own text taller than this share of the window would push the answer's start out of view. */
const TALL = 0.4;

export function clearLog() {
  place.replaceChildren();
}

/** @param {import("./memory.js").PersonEntry} entry @param {string} locale */
export function addOwn({ text, event, folded }, locale) {
  const drawn = drawOwn(text, locale);
  drawn.dataset.event = event;
  drawn.hidden = folded === true;
  place.append(drawn);
  return drawn;
}

/**
 * @param {import("./memory.js").DeskEntry} entry
 * @param {{ press: Function, pick: Function, keep: Function }} actions
 */
export function addMessage(entry, actions) {
  const drawn = drawMessage(entry, {
    ...actions,
    press(button, label, pressed) {
      if (!actions.press(button, label)) return;
      entry.chosen = button;
      markChosen(pressed, entry.locale);
    },
  });
  const chosen = entry.chosen && drawn.querySelector(`[data-button="${CSS.escape(entry.chosen)}"]`);
  if (chosen) markChosen(chosen, entry.locale);
  place.append(drawn);
  if (entry.behind) foldAway(drawn, entry, actions);
  return drawn;
}

/** The question that is on screen in full, if there is one. */
export const openQuestion = () => place.querySelector("#log > .question");

/** @param {HTMLElement} drawn @param {import("./memory.js").DeskEntry} entry @param {object} actions */
export function foldAway(drawn, entry, actions) {
  drawn.classList.add("past");
  fold(drawn, entry, actions);
}

/** What is on screen stays usable, but looks like what it is: asked and answered. */
export function ageMessages() {
  for (const message of place.querySelectorAll(".message:not(.past)")) message.classList.add("past");
}

/**
 * Shows where the new part starts: the person's own words on top, if they leave room for the answer.
 * @param {HTMLElement} first the first message of the answer
 */
export function showStart(first) {
  const own = first.previousElementSibling;
  const withOwn = own?.matches(".own:not([hidden])") && own.offsetHeight < innerHeight * TALL;
  scrollTo(withOwn ? own : first, "start");
}

/** @param {HTMLElement} shown */
export const showWhole = (shown) => scrollTo(shown, "nearest");

function scrollTo(shown, block) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  shown.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}

/**
 * Says that something was not sent, below what was not sent.
 * @param {string} reason @param {string} locale @param {(() => void) | undefined} retry
 */
export function showProblem(reason, locale, retry) {
  const hadFocus = document.getElementById("problem")?.contains(document.activeElement);
  clearProblem();
  const again = retry && element("button.retry", { type: "button" }, say(locale, "retry"));
  again?.addEventListener("click", retry);
  const said = element("p", {}, ...withCall(reason));
  const problem = element("div.problem", { id: "problem", role: "alert" }, said, again);
  place.append(problem);
  for (const own of place.querySelectorAll(".own.unsent")) own.dataset.unsent = say(locale, "unsent");
  showWhole(problem);
  if (hadFocus) again?.focus();
}

export const clearProblem = () => document.getElementById("problem")?.remove();

const ownOf = (event) => place.querySelector(`.own[data-event="${event}"]`);

/** @param {string} event @param {boolean} unsent */
export const markUnsent = (event, unsent) => ownOf(event)?.classList.toggle("unsent", unsent);

/** @param {string} event */
export const removeOwn = (event) => ownOf(event)?.remove();

/** Said already in the line of the question. @param {string} event */
export function hideOwn(event) {
  const own = ownOf(event);
  if (own) own.hidden = true;
}
