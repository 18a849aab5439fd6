/** Text in which the hotline's number can be dialled. */
import { element } from "./element.js";
import { hotline } from "./words.js";

/** @param {string} text @returns {(string | HTMLElement)[]} */
export const withCall = (text) =>
  text
    .split(hotline)
    .flatMap((part, index) =>
      index === 0 ? [part] : [element("a.number-to-call", { href: `tel:${hotline}` }, hotline), part],
    );
