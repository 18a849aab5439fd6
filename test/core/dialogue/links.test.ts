/** Where a link leads, what stands beside it, and the entry for a person's own calendar. */
import { describe, expect, test } from "vitest";
import { LINKS } from "../../../src/core/content/common-facts.ts";
import { calendarLink, linkOf } from "../../../src/core/dialogue/links.ts";
import { MATTERS } from "../../../src/core/matters/index.ts";
import { content } from "../../support/core-talker.ts";
import { says } from "../../support/talk.ts";

describe.each(["ja", "en"])("in %s", (locale) => {
  const speaking = { content, words: content.words(locale) };

  test.each(Object.entries(LINKS))("%s leads to %s", (name, url) => {
    const note = says(locale)(`desk.links.${name}.note`);
    expect(linkOf(speaking, name)).toEqual([
      { label: says(locale)(`desk.links.${name}.label`), url, ...(note ? { note } : {}) },
    ]);
  });

  test.each(MATTERS.flatMap(({ id, links }) => Object.entries(links).map(([name, url]) => [id, name, url])))(
    "of %s: %s leads to %s",
    (matter, name, url) => {
      const path = `matters.${matter}.links.${name}`;
      const note = says(locale)(`${path}.note`);
      expect(linkOf(speaking, name!)).toEqual([{ label: says(locale)(`${path}.label`), url, note }]);
    },
  );

  test("the calendar's is made for the day", () => {
    const [link] = linkOf(speaking, "calendar", {}, "https://calendar.example/");
    expect(link).toEqual({
      label: says(locale)("desk.links.calendar.label"),
      url: "https://calendar.example/",
      note: says(locale)("desk.links.calendar.note"),
    });
  });
});

test("a name that leads nowhere is left out", () => {
  const speaking = { content, words: content.words("ja") };
  expect(linkOf(speaking, "nothing")).toEqual([]);
  expect(linkOf(speaking, "")).toEqual([]);
  expect(linkOf(speaking, "calendar")).toEqual([]);
});

test.each([
  ["2026-11-30", "20261130/20261201"],
  ["2026-12-31", "20261231/20270101"],
  ["2028-02-28", "20280228/20280229"],
])("the entry of %s is the whole day, and only that", (day, dates) => {
  const url = new URL(calendarLink({ title: "止まった？", details: "a & b", day }));
  expect(url.origin + url.pathname).toBe("https://calendar.google.com/calendar/render");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    action: "TEMPLATE",
    text: "止まった？",
    details: "a & b",
    dates,
  });
});
