/** What an answer of the desk does to what was said before it: which question is behind, and what answered it. */

/** The command 戻る, of any generation. */
export const BACK = "do:back@";

/** Longer words of one's own stay where they were said; the line of a question only holds a short answer. */
const SHORT = 30;

const sameQuestion = (one, other) => one.interview === other.interview && one.question === other.question;

/** Whether this answers the question: the desk goes on to another one, or to a result, of the same interview. */
export function movesOn(asked, messages) {
  const next = messages.map(({ asking }) => asking).filter(Boolean);
  if (next.some((asking) => sameQuestion(asking, asked))) return false;
  return (
    messages.some(({ kind }) => kind === "verdict") ||
    next.some(({ interview }) => interview === asked.interview)
  );
}

/** A button of another message changes another answer; "back" answers nothing. */
function answers({ choices = [], ways = [] }, { type, button }) {
  if (type !== "press") return true;
  return !button.startsWith(BACK) && [...choices, ...ways].some((choice) => choice.button === button);
}

/** The last question of these, if it is not behind yet. @param {readonly object[]} entries */
export const openEntry = (entries) =>
  entries.findLast(({ who, message, behind }) => who === "desk" && message.kind === "question" && !behind);

/**
 * @param {import("./memory.js").DeskEntry} question
 * @param {import("./memory.js").PersonEntry | undefined} own what was said to it
 * @param {{ messages: readonly object[], input: object }} reply and to what
 */
export function putBehind(question, own, { messages, input }) {
  question.behind = true;
  if (
    !own ||
    !answers(question.message, input) ||
    !question.message.asking ||
    !movesOn(question.message.asking, messages)
  )
    return;
  question.answer = own.text;
  if (own.text.length <= SHORT) own.folded = true;
}

/** A question that is asked again: what was answered to it is no answer any more. @param {readonly object[]} entries */
export function reopenIn(entries, asking) {
  for (const entry of entries)
    if (entry.message?.asking && sameQuestion(entry.message.asking, asking)) delete entry.answer;
}
