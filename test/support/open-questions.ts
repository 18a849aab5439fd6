/** Conversations in which a question is on the table, its buttons shown. */
import { type Conversation, newConversation } from "../../src/core/conversation.ts";
import type { Answers, Interview } from "../../src/core/interview/interview.ts";
import { interviewsOf } from "../../src/core/matters/interviews.ts";
import { turn } from "../../src/core/turn.ts";
import { content } from "./core-talker.ts";

export const TODAY = "2026-11-22";

export const INTERVIEWS = interviewsOf(content, TODAY);

/** What may have been answered before, as far as it comes earlier. */
const BEFORE: Readonly<Record<string, Answers>> = {
  refund: {
    course: "target",
    requested: ["2008-05-01", "2008-05-31"],
    applied: ["2006-01-01", "2006-12-31"],
    member: "no",
    ended: ["2008-06-01", "2008-06-30"],
  },
  "still-called": { contact: "call" },
};

export function atQuestion(locale: string, interview: Interview, question: string): Conversation {
  const given = Object.entries(BEFORE[interview.id] ?? {});
  const until = given.findIndex(([id]) => id === question);
  const there: Conversation = {
    ...newConversation(locale),
    greeted: true,
    answers: { [interview.id]: Object.fromEntries(until < 0 ? given : given.slice(0, until)) },
    open: { interview: interview.id, question },
  };
  const shown = { type: "press", button: "do:resume@0" } as const;
  return turn({ conversation: there, input: shown, content, today: TODAY }).conversation!;
}

/** The names of an option that are names: its label and value, without a yes or no in front. */
export function optionPhrases(
  locale: string,
  interview: Interview,
  question: string,
  option: string,
): readonly string[] {
  const words = content.words(locale);
  const path = `${interview.id}.questions.${question}.options.${option}`;
  return words.has(`${path}.value`) ? [words.say(`${path}.value`).replace(/[「」"]/g, "")] : [];
}
