/** Every sentence of a language, and the places where it is said. */
import type { Day } from "../src/core/day.ts";
import { UNDERSTOOD } from "../src/desk/load-content.ts";
import { sentencesIn } from "./facts.ts";
import { shelvesOf } from "./places.ts";
import { look, type Standpoint } from "./play.ts";
import type { Shelf } from "./workshop.ts";

export interface Indexed {
  readonly path: string;
  readonly written: string;
  readonly saidAt: readonly Pick<Standpoint, "place" | "steps">[];
}

/** More places than this say no more. */
const MOST_PLACES = 8;

/** Names of links and of sources, which nobody reads. */
const NAMES = /\.(?:links|sourceLinks)\.\d+$/;

/** What is asked about a question or a verdict itself, and how it goes on. */
const ASIDES: readonly (readonly string[])[] = [
  [],
  ["press:do:whyask"],
  ["press:do:where"],
  ["press:do:change"],
  ["say:???"],
];

const made = new WeakMap<Shelf, Map<string, readonly Indexed[]>>();

export function indexOf(shelf: Shelf, locale: string, today: Day): readonly Indexed[] {
  const known = made.get(shelf) ?? new Map<string, readonly Indexed[]>();
  made.set(shelf, known);
  const index = known.get(locale + today) ?? read(shelf, locale, today);
  known.set(locale + today, index);
  return index;
}

function read(shelf: Shelf, locale: string, today: Day): readonly Indexed[] {
  const places = new Map<string, Standpoint[]>();
  for (const at of standpoints(shelf, locale, today)) {
    const { made: seen, said } = shelf.heard.during(() => look(shelf.heard.content, today, at));
    const paths = sentencesIn(shelf, said, seen.messages).filter((sentence) => sentence.locale === locale);
    for (const { path } of paths) places.set(path, [...(places.get(path) ?? []), at]);
  }
  return Object.entries(shelf.written.get(locale) ?? {})
    .filter(([path]) => !UNDERSTOOD.test(path) && !NAMES.test(path))
    .map(([path, written]) => ({
      path,
      written,
      saidAt: (places.get(path) ?? []).slice(0, MOST_PLACES).map(({ place, steps }) => ({ place, steps })),
    }));
}

const standpoints = (shelf: Shelf, locale: string, today: Day): readonly Standpoint[] =>
  shelvesOf(shelf.heard.content, locale, today).flatMap(({ interview, places }) =>
    places.flatMap(({ id: place }) =>
      (interview ? ASIDES : ASIDES.slice(0, 1)).map((steps) => ({ locale, place, steps })),
    ),
  );
