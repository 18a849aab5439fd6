import type { Values, Words } from "../content/content.ts";
import { LINKS } from "../content/facts.ts";
import { addDays, type Day } from "../day.ts";
import type { Link } from "../message.ts";

const isFixed = (name: string): name is keyof typeof LINKS => name in LINKS;

/** A link by its name in content, with the words of `desk.links`. */
export function linkOf(words: Words, name: string, values: Values = {}, calendar?: string): Link[] {
  const url = isFixed(name) ? LINKS[name] : name === "calendar" ? calendar : undefined;
  if (url === undefined) return [];
  const note = words.say(`desk.links.${name}.note`, values);
  return [{ label: words.say(`desk.links.${name}.label`, values), url, ...(note ? { note } : {}) }];
}

/**
 * An all-day entry for the person's own calendar: nothing about it is stored here. A web address, because
 * LINE and Discord open no calendar files.
 */
export function calendarLink(title: string, details: string, day: Day): string {
  const compact = (date: Day): string => date.replaceAll("-", "");
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    details,
    dates: `${compact(day)}/${compact(addDays(day, 1))}`,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}
