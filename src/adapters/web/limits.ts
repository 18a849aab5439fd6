/** What the web adapter accepts, each with its reason. */

/**
 * Longest text of one turn, in UTF-16 units: LINE's limit for a text message, so that what can be said
 * here can be said there (https://developers.line.biz/en/reference/messaging-api/#text-message).
 */
export const MAX_TEXT = 5_000;

/**
 * Largest request body in bytes. 5,000 characters, each escaped as `\uXXXX`, are 30,000 bytes; the rest of
 * a request is under 500. Twice that leaves room and keeps a flood of large bodies cheap to refuse.
 */
export const MAX_BODY = 64 * 1024;

/** Longest button value: what `decode` in core/button.ts reads at all. */
export const MAX_BUTTON = 200;

/** Longest name of a question, with its interview's: what a button names of both. */
export const MAX_QUESTION = 81;

/** Longest language tag: the buffer RFC 5646 §4.4.1 asks implementations to have at least. */
export const MAX_LOCALE = 35;

/** Seconds after which a client may try again when the desk could not answer: a restart takes about this long. */
export const RETRY_AFTER_SECONDS = 5;

/** Seconds after which a client that asked too much may ask again: some of what it may ask has come back. */
export const WAIT_SECONDS = 30;
