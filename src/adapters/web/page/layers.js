/**
 * What lies beneath a verdict: the dates drawn in place, what to do next open, the rest closed until somebody asks.
 * On paper there is nothing to open: then all of it is.
 */
import { element } from "./element.js";
import { drawDraft, drawLinks, drawRows, drawSteps } from "./parts.js";
import { drawTimeline } from "./timeline.js";

const OPEN = ["kit"];

/**
 * @param {object} message
 * @param {(key: string, values?: object) => string} words
 * @param {(choice: object, kind: string, ...content: (Node | string)[]) => HTMLElement} button
 */
export function drawLayers({ layers = [] }, words, button) {
  const dates = layers.filter(({ name }) => name === "timeline");
  return [...dates, ...layers.filter((layer) => !dates.includes(layer))].map(({ name, open, said }) =>
    name === "timeline"
      ? drawTimeline(said.timeline, words)
      : element(
          "details.layer",
          { "data-layer": name, ...(OPEN.includes(name) && { open: "" }) },
          element("summary", {}, open.label),
          said.text && element("p.text", {}, said.text),
          ...drawParts(said, words, button),
        ),
  );
}

/** What both a message and a layer of a verdict may hold. */
export const drawParts = (said, words, button) => [
  drawSteps(said),
  drawRows(said, words, button),
  drawDraft(said, words),
  drawLinks(said, words),
];

/** @param {{ layers?: readonly { open: { button: string } }[] }} message what is shown needs no button to show it */
export const isShown = ({ layers = [] }, button) => layers.some(({ open }) => open.button === button);

const closed = new Set();

addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details.layer:not([open])")) {
    closed.add(details);
    details.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
  closed.clear();
});
