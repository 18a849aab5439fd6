/**
 * Discord's limits, each with the page of the Discord developer documentation that states it.
 * Neither discord.js' builders nor Discord's published OpenAPI check all of them: the Discord of the tests does (test/support/validators).
 * Lengths are counted in UTF-16 units, which is never fewer than Discord counts.
 */

/** "Message Resource: Create Message", `content`. Used by the plain fallback only. */
export const CONTENT_LENGTH = 2000;

/** "Component Reference: Container": all components of a Components V2 message, nested ones included. */
export const COMPONENTS_PER_MESSAGE = 40;
/** "Component Reference: Text Display" (second-hand, also composure's limits.rs): over all texts of a message. */
export const TEXT_PER_MESSAGE = 4000;

/** "Component Reference: Action Row": buttons in a row, or else exactly one select. */
export const BUTTONS_PER_ROW = 5;
/** "Component Reference: Button": `label`. About 34 are shown on a phone. */
export const BUTTON_LABEL_LENGTH = 80;
/** "Component Reference: Button": `url` of a link button. `tel:` is refused. */
export const BUTTON_URL_LENGTH = 512;
/** "Component Reference: Custom ID": 1 to 100 characters, unique in the message. */
export const CUSTOM_ID_LENGTH = 100;

/** "Component Reference: String Select". */
export const OPTIONS_PER_SELECT = 25;
/** "Component Reference: String Select", `label`, `value` and `description` of an option. */
export const OPTION_LENGTH = 100;

/** "Application Commands: Autocomplete": choices of one answer; name and value of each. */
export const AUTOCOMPLETE_CHOICES = 25;
export const AUTOCOMPLETE_LENGTH = 100;

/** "Interactions: Receiving and Responding": the first answer, else "This interaction failed". */
export const FIRST_ANSWER_MS = 3000;
/** "Interactions: Receiving and Responding: Followup Messages": how long an answered token lives. */
export const TOKEN_MS = 15 * 60 * 1000;

/** "Message Resource: Create Message", `nonce`. */
export const NONCE_LENGTH = 25;

/** "Opcodes and Status Codes: JSON". */
export const ErrorCode = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  cannotSendToUser: 50007,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  invalidForm: 50035,
  /** The bot was added to the person's account only, and shares no server with them. */
  noMutualGuilds: 50278,
} as const;
