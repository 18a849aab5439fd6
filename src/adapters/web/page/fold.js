/** A question that is behind: one line with its answer and the way to change it; what was asked lies beneath. */
import { element, unseen } from "./element.js";
import { say } from "./words.js";

/**
 * @param {HTMLElement} drawn the question as it was asked
 * @param {import("./memory.js").DeskEntry} entry
 * @param {{ press: (button: string, label: string) => boolean }} actions
 */
export function fold(drawn, { message, locale, answer }, actions) {
  const summary = element(
    "summary",
    {},
    element("span.asked", {}, message.text),
    answer && element("b.answered", {}, unseen(`${say(locale, "answer")}: `), answer),
  );
  const { asking, change } = message;
  const folded = element("div.folded", {
    lang: locale,
    "data-question": `${asking?.interview}.${asking?.question}`,
  });
  drawn.replaceWith(folded);
  folded.append(element("details", {}, summary, drawn));
  if (!answer || !change) return folded;
  const button = element(
    "button.plain.change",
    { type: "button" },
    say(locale, "change"),
    unseen(` ${message.text}`),
  );
  button.addEventListener("click", () => actions.press(change, say(locale, "change")));
  folded.append(button);
  return folded;
}

/** It is asked again: what was answered then is no answer now. @param {{ interview: string, question: string }} asking */
export function reopen({ interview, question }) {
  for (const folded of document.querySelectorAll(
    `.folded[data-question="${CSS.escape(`${interview}.${question}`)}"]`,
  ))
    for (const part of folded.querySelectorAll(":scope > .change, .answered")) part.remove();
}
