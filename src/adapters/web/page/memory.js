/**
 * What this tab remembers: the conversation's id, what was said, and what is not sent yet.
 *
 * It lives in sessionStorage, not localStorage: many people ask for help on a family's or a library's
 * computer, and whoever sits down next must not read, nor go on with, their conversation. A reload or a
 * restored tab continues; closing the tab ends it here. Who wants to come back after days finds the desk on
 * LINE or Discord, where the account says who they are.
 */

const KEY = "madoguchi";

/** Turns of a very long conversation: more would only be scrolled past, and storage is limited to 5 MB. */
const MAX_ENTRIES = 200;

/**
 * @typedef {{ who: "person", text: string, event: string, folded?: boolean }} PersonEntry
 * @typedef {{ who: "desk", message: object, locale: string, event: string, chosen?: string,
 *   beneath?: string[], behind?: boolean, answer?: string, useful?: boolean }} DeskEntry
 * @typedef {{ event: string, input: object }} Unsent
 * @typedef {{ conversation: string, locale: string, after?: string,
 *   entries: (PersonEntry | DeskEntry)[], unsent: Unsent[] }} Memory
 */

/** A random UUID. `crypto.randomUUID` is missing where the page comes over plain http; this is not. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * @param {string} locale
 * @returns {Memory}
 */
export const blank = (locale) => ({ conversation: uuid(), locale, entries: [], unsent: [] });

/** @returns {Memory | undefined} */
export function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser that forbids storage, or has no room left, still talks; it only forgets on reload. */
export function keep(memory) {
  memory.entries = memory.entries.slice(-MAX_ENTRIES);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory));
  } catch {}
}
