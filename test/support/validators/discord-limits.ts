/**
 * Limits of Discord that the adapter keeps without reckoning with them; the Discord of the tests holds it to them.
 * Each with the page of the Discord developer documentation that states it.
 */

/** "Component Reference: Section": texts beside the one accessory. */
export const TEXTS_PER_SECTION = 3;

export const SELECT_PLACEHOLDER_LENGTH = 150;

/** "Interactions: Receiving and Responding: Modal". */
export const MODAL_TITLE_LENGTH = 45;

export const COMPONENTS_PER_MODAL = 5;

/** "Component Reference: Label". */
export const LABEL_LENGTH = 45;

export const LABEL_DESCRIPTION_LENGTH = 100;

/** "Component Reference: Text Input". */
export const TEXT_INPUT_LENGTH = 4000;

export const TEXT_INPUT_PLACEHOLDER_LENGTH = 100;

/** "Application Commands: Application Command Naming"; no upper case where a lower case exists. */
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** "Application Commands: Application Command Object". */
export const COMMAND_DESCRIPTION_LENGTH = 100;

export const OPTIONS_PER_COMMAND = 25;

/** "Application Commands": names, descriptions and values of one command, the longest localization counting. */
export const COMMAND_LENGTH = 8000;

/** "Application Commands: Registering a Command": global chat commands of an application. */
export const GLOBAL_COMMANDS = 100;

/** "Application Command Option Choice Structure": fixed choices of an option, name and value of each. */
export const CHOICES_PER_OPTION = 25;

export const OPTION_CHOICE_LENGTH = 100;

/** "Application Commands: Message Commands": global ones of an application (5 in the older text, 15 in the newer). */
export const MESSAGE_COMMANDS = 5;

/** "Application Command Naming": user and message commands may have spaces and capitals. */
export const MESSAGE_COMMAND_NAME_LENGTH = 32;
