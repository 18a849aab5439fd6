import { LINKS } from "../content/common-facts.ts";
import type { Values } from "../content/words.ts";
import { addDays, type Day } from "../day.ts";
import type { Link, Reminder } from "../message.ts";
import type { Stage } from "./stage.ts";

type Speaking = Pick<Stage, "content" | "words">;

/** Where a link of the desk or of a matter leads, and where its words stand. */
function placeOf({ content }: Speaking, name: string): readonly [url: string, path: string] | undefined {
  if (LINKS[name]) return [LINKS[name], `desk.links.${name}`];
  const matter = content.matters.find(({ links }) => Object.hasOwn(links, name));
  return matter && [matter.links[name]!, `matters.${matter.id}.links.${name}`];
}

/** A link by its name in content. */
export function linkOf(stage: Speaking, name: string, values: Values = {}, calendar?: string): Link[] {
  const [url, path] = placeOf(stage, name) ?? [
    name === "calendar" ? calendar : undefined,
    "desk.links.calendar",
  ];
  if (url === undefined) return [];
  const note = stage.words.say(`${path}.note`, values);
  return [{ label: stage.words.say(`${path}.label`, values), url, ...(note ? { note } : {}) }];
}

/**
 * An all-day entry for the person's own calendar: nothing about it is stored here. A web address, because
 * LINE and Discord open no calendar files.
 */
export function calendarLink({ title, details, day }: Reminder): string {
  const compact = (date: Day): string => date.replaceAll("-", "");
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    details,
    dates: `${compact(day)}/${compact(addDays(day, 1))}`,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}
