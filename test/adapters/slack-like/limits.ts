/** The platform's limits, each with the page that states it: here Slack's Block Kit reference, api.slack.com/reference/block-kit. */

/** "Actions block": elements in one block. */
export const ELEMENTS_PER_BLOCK = 25;

/** "Select menu element": options of a static select. */
export const OPTIONS_PER_MENU = 100;

/** "Button element" and "Option object": the text, in characters; an option's value has room for twice as much. */
export const LABEL_LENGTH = 75;
export const VALUE_LENGTH = 150;

/** "Section block": its text. */
export const SECTION_LENGTH = 3000;
