/**
 * Limits of LINE that the adapter keeps without reckoning with them; the LINE of the tests holds it to them.
 * "Reference" is LINE Developers, "Messaging API reference".
 */

/** Reference, "Carousel": 50 KB as JSON, at most 12 bubbles. */
export const CAROUSEL_BYTES = 50_000;

export const CAROUSEL_BUBBLES = 12;

/** LINE Developers, "Retry failed API requests": a retry key is remembered for 24 hours. */
export const RETRY_KEY_MS = 24 * 60 * 60 * 1000;

/** Reference, "Webhook event objects": a redelivered event's token is dead 20 minutes after the event. */
export const REDELIVERED_TOKEN_MS = 20 * 60_000;

/** Reference, "Rich menu object" and "Upload rich menu image". */
export const MENU_AREAS = 20;

export const MENU_NAME_UNITS = 300;

export const MENU_BAR_TEXT = 14;

export const MENU_WIDTH = { least: 800, most: 2500 } as const;

export const MENU_HEIGHT_LEAST = 250;

export const MENU_RATIO_LEAST = 1.45;

export const MENU_IMAGE_BYTES = 1_000_000;

/** Reference, "Create rich menu": menus made through the API, for one account. */
export const MENUS_PER_ACCOUNT = 1000;

/** Reference, "Rich menu switch action", richMenuAliasId: 32 of a-z, 0-9, "-" and "_". */
export const MENU_ALIAS = /^[a-z0-9_-]{1,32}$/;
