/** A table with a title, or nothing where there are no rows. */
import { element } from "/page/element.js";

let tables = 0;

/** @param {string} title @param {string[]} heads @param {(Node | string)[][]} rows */
export function drawTable(title, heads, rows) {
  if (rows.length === 0) return undefined;
  const id = `table-${++tables}`;
  const cells = (row) => row.map((cell, index) => element("td", { "data-head": heads[index] }, cell));
  return element(
    "section",
    { "aria-labelledby": id },
    element("h3", { id }, title),
    element(
      "div.scrolls",
      { tabindex: "0", role: "group", "aria-labelledby": id },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head))),
        ),
        element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row)))),
      ),
    ),
  );
}

/** @param {string} url */
export const link = (url) => element("a", { href: url, rel: "noreferrer", target: "_blank" }, decodeURI(url));

/** How much of a whole, drawn and in words. @param {number} share @param {string} said */
export function meter(share, said) {
  const filled = element("i", {});
  filled.style.width = `${Math.min(100, share * 100)}%`;
  const bar = element(share > 0.9 ? "span.bar.full" : "span.bar", { "aria-hidden": "true" }, filled);
  return element("span", {}, bar, ` ${said}`);
}

/** A path breaks at its dots. @param {string} path */
export const drawPath = (path) =>
  element("code", {}, ...path.split(/(?<=\.)/).flatMap((part) => [part, element("wbr", {})]));
