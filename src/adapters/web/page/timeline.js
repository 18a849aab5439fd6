/**
 * Periods and the person's own dates to one scale. The drawing is for the eyes: each bar is said in words beneath
 * it, and no bar differs by its colour alone (whole, striped at its edge, hollow), also where a system draws its own.
 */
import { element } from "./element.js";

const SVG = "http://www.w3.org/2000/svg";

/** Years written under the lanes: more would run into each other on a phone. */
const MOST_YEARS = 6;

const noon = (day) => Date.parse(`${day}T12:00:00Z`);
const percent = (share) => `${(share * 100).toFixed(2)}%`;

function shape(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text) made.textContent = text;
  return made;
}

const drawing = (className, ...shapes) => {
  const svg = shape("svg", { class: className, "aria-hidden": "true", focusable: "false" });
  svg.append(...shapes);
  return svg;
};

/** What reaches past an end is cut there; what lies past it altogether is drawn at it. */
function scaleOf({ earliest, latest }) {
  const share = (day) => (noon(day) - noon(earliest)) / (noon(latest) - noon(earliest));
  return ({ from, until }) => {
    const start = Math.min(Math.max(from === null ? 0 : share(from), 0), 0.985);
    const end = Math.min(Math.max(until === null ? 1 : share(until), start + 0.015), 1);
    return { x: percent(start), width: percent(end - start) };
  };
}

function years({ earliest, latest }) {
  const first = Number(earliest.slice(0, 4));
  const count = Number(latest.slice(0, 4)) - first + 1;
  const every = Math.ceil(count / MOST_YEARS);
  const scale = scaleOf({ earliest, latest });
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => first + index * every).map(
    (year) => ({
      year,
      x: scale({ from: `${year}-01-01`, until: null }).x,
    }),
  );
}

const legend = (kind, text) =>
  element(
    "li",
    {},
    drawing(`swatch ${kind}`, shape("rect", { x: "1", y: "1", width: "14", height: "10", rx: "2" })),
    element("span", {}, text),
  );

function drawLane({ label, periods, mark }, timeline, words) {
  const scale = scaleOf(timeline);
  const bars = periods.map((period, index) =>
    shape("rect", { ...scale(period), y: "3", height: "12", rx: "2", class: `period-${index % 2}` }),
  );
  const own = mark && shape("rect", { ...scale(mark), y: "18", height: "10", rx: "2", class: mark.fit });
  const ticks = years(timeline).map(({ x }) =>
    shape("line", { x1: x, x2: x, y1: "0", y2: "32", class: "tick" }),
  );
  return element(
    "div.lane",
    {},
    element("h3", {}, label),
    drawing("lane-drawing", ...ticks, ...bars, ...(own ? [own] : [])),
    element(
      "ul.legend",
      {},
      mark && legend(mark.fit, words("yours", { answer: mark.text, note: mark.note })),
      ...periods.map((period, index) =>
        legend(`period-${index % 2}`, words("period", { label: period.label, value: period.text })),
      ),
    ),
  );
}

/** @param {object} timeline @param {(key: string, values?: object) => string} words */
export function drawTimeline(timeline, words) {
  const axis = years(timeline).map(({ year, x }) => shape("text", { x, y: "14" }, String(year)));
  return element(
    "figure.timeline",
    {},
    ...timeline.lanes.map((lane) => drawLane(lane, timeline, words)),
    drawing("axis", ...axis),
  );
}
