/** What a screen reader is told of an answer: what it comes to, and not its every row. */

/** @param {object} message */
const conclusionOf = ({ sure, heading, text }) => [sure, heading ?? text].filter(Boolean).join(" ");

/** @param {readonly object[]} messages */
export const conclusion = (messages) => messages.map(conclusionOf).join(" ");
