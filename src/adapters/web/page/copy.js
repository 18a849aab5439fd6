/** Copying a draft, with a way that works where the browser offers no clipboard (plain http). */

import { announce } from "./announce.js";
import { element, unseen } from "./element.js";

/** Long enough to notice, short enough to find "Copy" again. */
const FEEDBACK_MS = 2_500;

/**
 * @param {string} label what is copied, for the accessible name
 * @param {HTMLElement} source
 * @param {(key: string) => string} words
 */
export function copyButton(label, source, words) {
  const face = element("span", {}, words("copy"));
  const button = element("button.copy", { type: "button" }, face, unseen(label));
  button.addEventListener("click", async () => {
    const done = await copy(source);
    const feedback = words(done ? "copied" : "copyByHand");
    face.textContent = feedback;
    button.classList.toggle("done", done);
    announce(feedback);
    setTimeout(() => {
      face.textContent = words("copy");
      button.classList.remove("done");
    }, FEEDBACK_MS);
  });
  return button;
}

/** @param {HTMLElement} source @returns {Promise<boolean>} false: the text is selected, for the person to copy */
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(source);
    return document.execCommand("copy");
  }
}
