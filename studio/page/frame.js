/** Inside a frame: the page's own drawing of what is said, with nobody to talk to. */
import { drawMessage } from "/page/draw.js";
import { speak } from "/page/words.js";

const answer = await fetch(`/api/messages${location.search}`);
const { messages, locale } = await answer.json();
const nothing = { press() {}, pick() {}, keep() {} };

speak(locale);
document
  .getElementById("log")
  .append(...messages.map((message) => drawMessage({ who: "desk", locale, message }, nothing)));
