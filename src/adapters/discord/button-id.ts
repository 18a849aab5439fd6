/**
 * Between a choice's button and Discord's `custom_id`, which must be unique in a message. A second use of
 * the same button gets a mark that reading takes off again, so no choice is dropped for being there twice.
 */
import { CUSTOM_ID_LENGTH } from "./limits.ts";

const MARK = /~\d+$/;

const KINDS = ["date", "answer", "all", "ask"] as const;

/** What a form takes: a date, an answer, everything at once, or a question of one's own. */
export type FormKind = (typeof KINDS)[number];

/** Ids of this adapter's own components; a choice's button that looks like one is marked, so they never mix. */
const OWN = "discord:";

/** Opens a form for typing; the locale travels along because the form has to open before any look-up. */
export const typeId = (kind: FormKind, locale: string): string =>
  `${OWN}type.${kind}@${locale}`.slice(0, CUSTOM_ID_LENGTH);
export const selectId = (index: number): string => `${OWN}select@${index}`;

/** The form to open, or undefined for any other id. A kind of another version is a plain answer. */
export function readTypeId(customId: string): { kind: FormKind; locale: string } | undefined {
  const match = MARK.test(customId) ? null : /^discord:type(?:\.(\w+))?@([\w-]+)$/.exec(customId);
  if (!match) return undefined;
  const kind = KINDS.find((each) => each === match[1]) ?? "answer";
  return { kind, locale: match[2]! };
}

export const readButtonId = (customId: string): string => customId.replace(MARK, "");

/** Gives out the ids of one message. Undefined: this button fits into no id (the choice is then typed). */
export function buttonIds(): (button: string) => string | undefined {
  const given = new Set<string>();
  return (button) => {
    if (button === "") return undefined;
    const plain = !MARK.test(button) && !button.startsWith(OWN);
    let id = plain ? button : `${button}~1`;
    for (let mark = 2; given.has(id); mark += 1) id = `${button}~${mark}`;
    if (id.length > CUSTOM_ID_LENGTH) return undefined;
    given.add(id);
    return id;
  };
}
