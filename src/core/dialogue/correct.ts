/** Taking back an earlier answer, at any time and in the person's own words. */
import { type Interview, isInterval, questionOf } from "../interview/interview.ts";
import { readFacts } from "../language/facts.ts";
import { normalise } from "../language/normalise.ts";
import { normalised } from "../language/phrases.ts";
import { readAnswer, saysUnknown } from "../language/read-answer.ts";
import { answersOf } from "./answers.ts";
import { sayProblem } from "./ask.ts";
import type { Reply, Stage } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { askAbout, take } from "./walk.ts";

/** "Actually it was West Japan": the earlier answer that these words can replace; which one, if there are two. */
export function correct(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const { words, today } = stage;
  const whole = normalise(text);
  const cue = normalised(words, "grammar.correction").find((phrase) => whole.includes(phrase));
  if (cue === undefined) return undefined;
  const answers = answersOf(stage.conversation, interview);
  const rest = whole.slice(whole.indexOf(cue) + cue.length);
  const read = readFacts(words, interview, rest, { today, asked: Object.keys(answers) });
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
    const read = saysUnknown(words, rest)
      ? undefined
      : readAnswer(words, interview, question, rest, { today });
    if (read && "problem" in read)
      return askAbout(stage, interview, id, sayProblem(words, interview, question, read));
    if (read && read.answer !== answers[id])
      return take(stage, { interview, question, answer: read.answer, echo: true });
  }
  return undefined;
}
