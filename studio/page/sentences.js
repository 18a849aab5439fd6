/** All sentences of a language: how each is written, and where it is said. */
import { element } from "/page/element.js";
import { ask, hashOf } from "./address.js";
import { drawPath, drawTable } from "./table.js";

/** More rows than this are slow to draw and of no use to read. */
const SHOWN = 100;

export async function drawSentences(address) {
  const all = await ask(`/api/sentences?lang=${address.lang}`);
  const field = element("input", { id: "find", type: "search", autocomplete: "off", "data-key": "find" });
  field.value = address.place;
  const found = element("div", {});
  const show = () => found.replaceChildren(...drawFound(all, field.value.trim().toLowerCase(), address));
  field.addEventListener("input", show);
  show();
  return element(
    "section",
    { "aria-labelledby": "sentences-title" },
    element("h2", { id: "sentences-title" }, "All sentences"),
    element("p.find", {}, element("label", { for: "find" }, "Words or path"), field),
    found,
  );
}

function drawFound(all, sought, { lang }) {
  const found = all.filter(({ path, written }) => `${path}\n${written}`.toLowerCase().includes(sought));
  const rows = found
    .slice(0, SHOWN)
    .map(({ path, written, saidAt }) => [
      drawPath(path),
      element("span", { lang }, written),
      element("span.places", {}, ...saidAt.map(placeLink)),
    ]);
  const count = `${found.length} of ${all.length} sentences${found.length > SHOWN ? `, the first ${SHOWN} shown` : ""}.`;
  return [
    element(
      "p.aside",
      { role: "status" },
      `${count} One without a number is said on a way that starts from no button: try it in words.`,
    ),
    drawTable("Found", ["Path", "Written", "Said at"], rows),
  ].filter(Boolean);
}

const placeLink = ({ place, steps }, index) =>
  element(
    "a",
    { href: hashOf({ view: "reply", place, steps: steps }), title: [place, ...steps].join(" › ") },
    String(index + 1),
  );
