/** Taking back an earlier answer, at any time and in the person's own words. */
import { type Interview, isInterval, questionOf } from "../interview/interview.ts";
import { matchChoice } from "../language/choices.ts";
import { readFacts } from "../language/facts.ts";
import { normalise } from "../language/normalise.ts";
import { normalised } from "../language/phrases.ts";
import { optionNames } from "../language/read-answer.ts";
import { answersOf } from "./answers.ts";
import type { Reply, Stage } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { take } from "./walk.ts";

/** "Actually it was West Japan": the earlier answer that these words can replace; which one, if there are two. */
export function correct(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const { words, today } = stage;
  const whole = normalise(text);
  const cue = normalised(words, "understand.correction").find((phrase) => whole.includes(phrase));
  if (cue === undefined) return undefined;
  const answers = answersOf(stage.conversation, interview);
  const rest = whole.slice(whole.indexOf(cue) + cue.length);
  const read = readFacts(words, interview, rest, { today });
  if (read.facts.length > 0) return volunteer(stage, interview, read, true);
  const [date] = read.unplaced;
  if (date) {
    const dated = Object.keys(answers).filter(
      (id) => isInterval(answers[id]) && (date.candidates.length === 0 || date.candidates.includes(id)),
    );
    return dated.length > 0
      ? volunteer(
          stage,
          interview,
          { facts: [], unplaced: [{ interval: date.interval, candidates: dated }] },
          true,
        )
      : undefined;
  }
  for (const id of Object.keys(answers).reverse()) {
    const question = questionOf(interview, id);
    if (question?.kind !== "choice") continue;
    const match = matchChoice(words, rest, optionNames(words, interview, question, question.options));
    if (match && match.id !== answers[id])
      return take(stage, { interview, question, answer: match.id, echo: true });
  }
  return undefined;
}
