/** A text that goes into an interview which the last message offered: "the plan was …" under the page about it. */
import { decode } from "../button.ts";
import { type Fact, type Facts, factsIn } from "../hearing/facts.ts";
import type { Heard } from "../hearing/heard.ts";
import { votesOf } from "../hearing/votes.ts";
import { type Interview, questionOf } from "../interview/interview.ts";
import { plan } from "../interview/next-question.ts";
import { interviewOf } from "../matters/interviews.ts";
import { answersOf } from "./answers.ts";
import type { Stage } from "./stage.ts";

export interface Begun {
  readonly interview: Interview;
  readonly told: Facts;
}

/** Undefined where the text asks something, or tells nothing of what was offered. */
export function offeredInterview(stage: Stage, heard: Heard): Begun | undefined {
  if (heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  const offered = stage.conversation.offered.flatMap((value) => {
    const act = decode(value)?.act;
    const interview =
      act?.type === "interview" ? interviewOf(stage.content, act.interview, stage.today) : undefined;
    return interview ?? [];
  });
  for (const interview of offered) {
    const told = factsIn(heard, interview, { answers: answersOf(stage.conversation, interview) });
    if (told.facts.length > 0 || told.unplaced.some(({ candidates }) => candidates.length > 0))
      return { interview, told };
  }
  const [only, ...others] = offered;
  const first = only && others.length === 0 ? firstAnswer(stage, only, heard) : undefined;
  return only && first && { interview: only, told: { facts: [first], unplaced: [] } };
}

/** The answer to the first question by name; a bare yes or no was said to something else. */
function firstAnswer(stage: Stage, interview: Interview, heard: Heard): Fact | undefined {
  const id = plan(interview, answersOf(stage.conversation, interview)).question;
  const question = id === null ? undefined : questionOf(interview, id);
  if (question?.kind !== "choice") return undefined;
  const votes = votesOf(heard, interview, question).filter(
    ({ bare, denied, mood }) => !bare && !denied && (mood === "told" || mood === "hedged"),
  );
  const [vote, ...others] = votes;
  if (!vote || others.some(({ option }) => option !== vote.option)) return undefined;
  return { question: question.id, answer: vote.option, hedged: vote.mood === "hedged", named: true };
}
