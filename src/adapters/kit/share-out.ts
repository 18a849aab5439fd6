/**
 * Choices never vanish: a platform has room for so many buttons and menus, and what gets neither is told by its
 * number, which can be typed. Every adapter shares its offers out here, so none can drop one.
 */
import type { Words } from "../../core/content/words.ts";
import { type Choice, type Message, offers } from "../../core/message.ts";

export interface Room<Offer> {
  readonly buttons: number;
  /** How many options a menu holds; more offers than `buttons` then go into menus. Absent: there are none. */
  readonly options?: number;
  /** Whether the platform takes it as a button or an option at all. */
  readonly takes: (offer: Offer) => boolean;
}

export interface SharedOut<Offer> {
  readonly buttons: readonly Offer[];
  readonly menus: readonly (readonly Offer[])[];
  readonly rest: readonly Offer[];
}

export function shareOut<Offer>(
  all: readonly Offer[],
  { buttons, options, takes }: Room<Offer>,
): SharedOut<Offer> {
  const inMenus = options !== undefined && all.filter(takes).length > buttons;
  const room = inMenus ? Number.POSITIVE_INFINITY : buttons;
  const taken: Offer[] = [];
  const rest: Offer[] = [];
  for (const offer of all) (takes(offer) && taken.length < room ? taken : rest).push(offer);
  return inMenus ? { buttons: [], menus: chunks(taken, options), rest } : { buttons: taken, menus: [], rest };
}

export const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

/** Those that became nothing to tap, each with the number it has among all. */
export const listed = (message: Message, rest: ReadonlySet<Choice>, words: Words): readonly string[] =>
  offers(message).flatMap((choice, index) =>
    rest.has(choice) ? [words.say("plain.choice", { number: index + 1, label: choice.label })] : [],
  );
