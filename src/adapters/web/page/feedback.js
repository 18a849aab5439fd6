/** "Was this useful?": counted by the desk as yes or no, without a word and without whose it is. */
import { announce } from "./announce.js";
import { element } from "./element.js";
import { NotSent, post } from "./outbox.js";

/**
 * @param {"verdict" | "answer"} of
 * @param {(key: string) => string} words
 * @param {{ given: () => boolean, give: () => void }} entry whether this one was judged, also before a reload
 */
export function drawFeedback(of, words, { given, give }) {
  const place = element("div.feedback", { role: "group", "aria-label": words("useful") });
  const thanks = () => element("p", {}, words("usefulThanks"));
  const vote = (key, useful) => {
    const button = element("button.plain", { type: "button" }, words(key));
    button.addEventListener("click", () => {
      give();
      const hadFocus = place.contains(document.activeElement);
      place.replaceChildren(thanks());
      if (hadFocus) place.closest("article").focus({ preventScroll: true });
      announce(words("usefulThanks"));
      // Not worth a person's time: what is not counted is not counted.
      post("/api/feedback", { of, useful }).catch((problem) => {
        if (!(problem instanceof NotSent)) throw problem;
      });
    });
    return button;
  };
  if (given()) place.append(thanks());
  else place.append(element("p", {}, words("useful")), vote("usefulYes", true), vote("usefulNo", false));
  return place;
}
