/**
 * LINE's limits, each with the page that states it. "Reference" is LINE Developers, "Messaging API
 * reference"; "Character counting" is LINE Developers, "Character counting in a text": labels and display
 * texts count grapheme clusters, texts and alt texts UTF-16 code units.
 */

/** Reference, "Send reply message": at most 5 message objects in a request; the same for push. */
export const MESSAGES_PER_REQUEST = 5;

/** Reference, "Text message": 5000, in UTF-16 code units ("Character counting"). */
export const TEXT_UNITS = 5000;

/** Reference, "Flex Message" and "Template messages": altText 1500 (400 until 2025), in UTF-16 code units. */
export const ALT_TEXT_UNITS = 1500;

/** Reference, "Quick reply": at most 13 items; only those of the last message are shown. */
export const QUICK_REPLY_ITEMS = 13;

/** Reference, "Action objects", label in a quick reply button: 20 grapheme clusters. */
export const QUICK_REPLY_LABEL = 20;

/** Reference, "Action objects", label in a Flex Message: 40 grapheme clusters, required in a button. */
export const FLEX_LABEL = 40;

/** Reference, "Postback action" and "Datetime picker action", data: 300. */
export const POSTBACK_DATA_UNITS = 300;

/** Reference, "Postback action", displayText; "Message action", text: 300 grapheme clusters. */
export const DISPLAY_TEXT = 300;

/** Reference, "URI action": 1000. */
export const URI_UNITS = 1000;

/** Reference, "URI action": the schemes that may be opened from a message. */
export const URI_SCHEMES: readonly string[] = ["http:", "https:", "line:", "tel:"];

/** Reference, "Clipboard action": 1 to 1000. */
export const CLIPBOARD_UNITS = 1000;

/** Reference, "Bubble": 30 KB as JSON. Read as 30,000 bytes, the smaller of the two readings. */
export const BUBBLE_BYTES = 30_000;

/** Reference, "Carousel": 50 KB as JSON, read likewise; its bubbles share one size. */
export const CAROUSEL_BYTES = 50_000;

/** Reference, "Datetime picker action": a date lies between these, and max is later than min. */
export const EARLIEST_DATE = "1900-01-01";
export const LATEST_DATE = "2100-12-31";

/** Reference, "Reply token": one use, within one minute of receiving the webhook; not guaranteed after. */
export const REPLY_TOKEN_MS = 60_000;

/** LINE Developers, "Check webhook error statistics": without an answer in 2 seconds, `request_timeout`. */
export const WEBHOOK_ANSWER_MS = 2000;

/**
 * No limit of LINE's: a real webhook is a few kilobytes, and anybody can post to the address. The SDK's own
 * middleware buffers whatever comes before it looks at the signature.
 */
export const WEBHOOK_BODY_BYTES = 256 * 1024;

/** No limit of LINE's: more buttons than this make a bubble too tall to take in; the rest is a numbered list. */
export const BUTTONS_IN_BUBBLE = 10;
export const WAYS_IN_BUBBLE = 6;

/** Reference, "Display a loading animation": 5 to 60 seconds, in steps of 5; a new message ends it. */
export const LOADING_SECONDS = 60;

/** LINE Developers, "LINE URL scheme", "Sharing a text": opens the list of friends with this text filled in. */
export const SHARE = "https://line.me/R/share?text=";
