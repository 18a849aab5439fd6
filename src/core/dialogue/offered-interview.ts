/** A text that goes into an interview which the last message offered: "the plan was …" under the page about it. */

import { decode } from "../button.ts";
import type { Words } from "../content/words.ts";
import type { Heard } from "../hearing/heard.ts";
import { type Fact, type Facts, factsIn } from "../hearing/in-passing.ts";
import { phrasebook } from "../hearing/phrasebook.ts";
import { votesOf } from "../hearing/votes.ts";
import { type Interview, questionOf, UNKNOWN } from "../interview/interview.ts";
import { plan } from "../interview/next-question.ts";
import { squashed } from "../language/phrases.ts";
import { interviewOf, matterOf } from "../matters/interviews.ts";
import { onceEach } from "../once.ts";
import { answersOf } from "./answers.ts";
import type { Stage } from "./stage.ts";

export interface Begun {
  readonly interview: Interview;
  readonly told: Facts;
}

const NOTHING: Facts = { facts: [], unplaced: [] };

/** Undefined where the text asks something, or tells nothing of what was offered. */
export function offeredInterview(stage: Stage, heard: Heard): Begun | undefined {
  if (heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  const offered = offeredBy(stage);
  const all = [...offered, ...nearby(stage, offered)];
  const taken = all.find((interview) => takesUp(interview, heard));
  if (taken) return { interview: taken, told: toldOf(stage, taken, heard) };
  const [told] = all
    .map((interview) => ({ interview, told: toldOf(stage, interview, heard) }))
    .filter(({ told }) => countOf(told) > 0)
    .sort((a, b) => countOf(b.told) - countOf(a.told));
  if (told) return told;
  const [only, ...others] = offered;
  // Under a verdict what is short may be about that as well.
  if (!only || others.length > 0 || stage.conversation.open) return undefined;
  const first = firstAnswer(stage, only, heard);
  if (first) return { interview: only, told: { facts: [first], unplaced: [] } };
  return beginsWithYes(heard) ? { interview: only, told: NOTHING } : undefined;
}

const countOf = ({ facts, unplaced }: Facts): number =>
  facts.filter(({ answer }) => answer !== UNKNOWN).length +
  unplaced.filter(({ candidates }) => candidates.length > 0).length;

/** The interviews whose buttons the last message showed. */
const offeredBy = ({ conversation, content, today }: Stage): readonly Interview[] =>
  conversation.offered.flatMap((value) => {
    const act = decode(value)?.act;
    return (act?.type === "interview" && interviewOf(content, act.interview, today)) || [];
  });

/**
 * The other interviews of the matters that the last message was about: which of them it is, the telling decides. Where
 * a matter has no entry its topics are no one thing, and what is told under one of them is not of another's interview.
 */
function nearby(
  { conversation, content, today }: Stage,
  offered: readonly Interview[],
): readonly Interview[] {
  const matters = new Set(
    conversation.offered.flatMap((value) => {
      const act = decode(value)?.act;
      if (act?.type === "topic") return matterOf(content, act.topic) ?? [];
      return act?.type === "interview"
        ? content.matters.filter(({ tellings }) => act.interview in tellings)
        : [];
    }),
  );
  return [...matters]
    .filter(({ entry }) => entry !== undefined)
    .flatMap(({ interviews }) => interviews(today))
    .filter(({ id }) => id !== conversation.open?.interview && !offered.some((other) => other.id === id));
}

/** What is told of it; a date of which nothing says what it is of is that of its only date question. */
function toldOf({ conversation }: Stage, interview: Interview, heard: Heard): Facts {
  const answers = answersOf(conversation, interview);
  const told = factsIn(heard, interview, { answers });
  const [date, ...others] = told.unplaced;
  const [dated, ...more] = interview.questions.filter(({ kind }) => kind === "date");
  const isLone = date?.candidates.length === 0 && others.length === 0 && more.length === 0;
  if (!isLone || !dated || told.facts.length > 0 || answers[dated.id] !== undefined) return told;
  const fact = { question: dated.id, answer: date.interval, named: false };
  return { facts: [fact], unplaced: [] };
}

const takings = onceEach(
  (interview: string) => interview,
  (words: Words, interview) =>
    phrasebook(squashed(words, `${interview}.tell`).map((phrase) => [phrase, interview])),
);

/** "I have not asked yet", where asking is what is offered. */
export function takesUp({ id }: Interview, { words, written, clauses }: Heard): boolean {
  const book = takings(words, id);
  return clauses.some(
    ({ from, to, mood }) => (mood === "told" || mood === "hedged") && book.find(written, from, to).length > 0,
  );
}

/** "Yes, I did already": to the one thing that was offered. */
function beginsWithYes({ clauses, words, coresOf }: Heard): boolean {
  const [first] = clauses;
  const yes = squashed(words, "grammar.yes");
  return first?.mood === "told" && coresOf(first).some((core) => yes.includes(core));
}

/** The answer to the first question by name; a bare yes or no was said to something else. */
function firstAnswer(stage: Stage, interview: Interview, heard: Heard): Fact | undefined {
  const id = plan(interview, answersOf(stage.conversation, interview)).question;
  const question = id === null ? undefined : questionOf(interview, id);
  if (question?.kind !== "choice") return undefined;
  const votes = votesOf(heard, interview, question).filter(
    ({ option, bare, denied, mood }) =>
      !bare && !denied && option !== question.unsure && (mood === "told" || mood === "hedged"),
  );
  const [vote, ...others] = votes;
  if (!vote || others.some(({ option }) => option !== vote.option)) return undefined;
  return { question: question.id, answer: vote.option, hedged: vote.mood === "hedged", named: true };
}
