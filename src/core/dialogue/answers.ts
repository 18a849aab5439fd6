/** The answers of an interview in a conversation: read, kept, brought up to date with the interview. */
import type { Content } from "../content/content.ts";
import type { Conversation } from "../conversation.ts";
import type { Day } from "../day.ts";
import {
  type Answer,
  type Answers,
  type Interview,
  isInterval,
  NEVER,
  type Question,
  questionOf,
  UNKNOWN,
} from "../interview/interview.ts";
import { interviewOf } from "../matters/interviews.ts";

export const answersOf = (conversation: Conversation, interview: Interview): Answers =>
  conversation.answers[interview.id] ?? {};

export const opened = (
  conversation: Conversation,
  interview: Interview,
  question: string | null,
): Conversation => ({
  ...conversation,
  open: { interview: interview.id, question },
});

export interface KeptAs {
  /** The dates the person cannot give more exactly. */
  readonly exact?: readonly string[];
  /** What was told with "I think". */
  readonly hedged?: readonly string[];
}

export const isHedged = ({ hedged }: Conversation, interview: Interview, question: string): boolean =>
  hedged?.[interview.id]?.includes(question) ?? false;

/** Without what these questions were answered with, and with what they are answered with now. */
const renewed = (known: readonly string[] | undefined, told: Answers, now: readonly string[]): string[] => [
  ...(known ?? []).filter((id) => told[id] === undefined),
  ...now,
];

/** Its answers are others now: whatever was told of them is over. */
export function reopened(conversation: Conversation, interview: string): Conversation {
  const { [interview]: was, ...concluded } = conversation.concluded ?? {};
  return was === undefined ? conversation : { ...conversation, concluded };
}

export function keep(
  conversation: Conversation,
  interview: Interview,
  told: Answers,
  { exact = [], hedged = [] }: KeptAs = {},
): Conversation {
  const { id } = interview;
  const doubted = renewed(conversation.hedged?.[id], told, hedged);
  return {
    ...reopened(conversation, id),
    answers: { ...conversation.answers, [interview.id]: { ...answersOf(conversation, interview), ...told } },
    exhausted: { ...conversation.exhausted, [id]: renewed(conversation.exhausted[id], told, exact) },
    ...(doubted.length > 0 || conversation.hedged
      ? { hedged: { ...conversation.hedged, [id]: doubted } }
      : {}),
  };
}

/** Whether the question can still be answered so. A date is an answer to any date question. */
function fits(question: Question | undefined, answer: Answer): boolean {
  if (!question) return false;
  if (answer === UNKNOWN) return true;
  if (isInterval(answer)) return question.kind === "date";
  return question.kind === "choice"
    ? question.options.includes(answer)
    : answer === NEVER && question.never !== undefined;
}

/**
 * A record may be older than the interviews: questions and options that are gone are dropped, and an open
 * question that is gone is closed. What is left goes on as if it had been asked today.
 */
export function broughtUpToDate(
  content: Pick<Content, "matters">,
  conversation: Conversation,
  today: Day,
): Conversation {
  const kept = Object.entries(conversation.answers).flatMap(([id, answers]) => {
    const interview = interviewOf(content, id, today);
    if (!interview) return [];
    const fitting = Object.entries(answers).filter(([question, answer]) =>
      fits(questionOf(interview, question), answer),
    );
    return [[id, Object.fromEntries(fitting)] as const];
  });
  const { open } = conversation;
  const interview = open ? interviewOf(content, open.interview, today) : undefined;
  const question = interview && open?.question ? questionOf(interview, open.question) : undefined;
  return {
    ...conversation,
    answers: Object.fromEntries(kept),
    open: interview ? { interview: interview.id, question: question?.id ?? null } : null,
  };
}
