/** The parts of a message that are read: answers, steps, a text to take along, links. */
import { copyButton } from "./copy.js";
import { element, unseen } from "./element.js";

/** @param {(choice: object, kind: string, ...content: (Node | string)[]) => HTMLElement} button */
export function drawRows({ rows }, words, button) {
  if (!rows) return undefined;
  const drawn = rows.map(({ label, value, change }) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      element("dd", {}, value),
      // Named by what it changes: five buttons that are all called "change" are one to whoever only hears them.
      change && element("dd.change", {}, button(change, "plain", words("change"), unseen(` ${label}`))),
    ),
  );
  return element("dl.rows", {}, ...drawn);
}

export const drawSteps = ({ steps }) =>
  steps && element("ol.steps", {}, ...steps.map((step) => element("li", {}, element("span", {}, step))));

export function drawDraft({ draft }, words) {
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
    // Beside the text, not in it: who copies it sends it to somebody who reads Japanese.
    draft.reading && drawBeside(words("reading"), draft.reading),
    draft.meaning && drawBeside(words("meaning"), draft.meaning),
  );
}

const drawBeside = (title, text) =>
  element("details.beside", {}, element("summary", {}, title), element("p.text", {}, text));

export const drawLinks = ({ links }, words) =>
  links && element("ul.links", {}, ...links.map((link) => drawLink(link, words)));

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
