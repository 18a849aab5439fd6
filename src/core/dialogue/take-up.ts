/**
 * "I have not asked them yet", where another interview of the matter is for whoever has not: on there. At that one's
 * own questions it tells nothing new.
 */
import { factsIn } from "../hearing/in-passing.ts";
import { isInterval } from "../interview/interview.ts";
import { matterHolding } from "../matters/interviews.ts";
import { answersOf } from "./answers.ts";
import { takesUp } from "./offered-interview.ts";
import { kept } from "./repair.ts";
import type { Scene } from "./scene.ts";
import type { Reply } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { begin } from "./walk.ts";

export function takeUp({ stage, heard, open, question, answers }: Scene): Reply | undefined {
  if (!open || !question || heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  const matter = matterHolding(stage.content, open.id);
  const taken = matter.interviews(stage.today).find((interview) => takesUp(interview, heard));
  if (!taken) return undefined;
  // Who told the day on which they asked has asked: 郵便のことは言ってない is no answer to whether they did.
  const hasAsked = open.questions.some(
    (other) => other.kind === "date" && other.never && isInterval(answers[other.id]),
  );
  if (hasAsked) return undefined;
  if (taken.id !== open.id) {
    const known = answersOf(stage.conversation, taken);
    return volunteer(stage, taken, factsIn(heard, taken, { answers: known })) ?? begin(stage, taken);
  }
  const { facts } = factsIn(heard, open, { answers, asked: [question.id] });
  return facts.length > 0 ? undefined : kept(stage, open, stage.words.say("desk.question.whatNext"));
}
