/** "What if it had been August?": the verdict on answers that are supposed and not kept. */
import { type Interview, questionOf } from "../interview/interview.ts";
import { standing } from "../interview/possibilities.ts";
import { readFacts } from "../language/facts.ts";
import { normalise } from "../language/normalise.ts";
import { normalised } from "../language/phrases.ts";
import { answersOf } from "./answers.ts";
import { sayVerdict } from "./explain.ts";
import { sayAnswer } from "./rows.ts";
import { note, type Reply, type Stage } from "./stage.ts";
import { currentQuestion } from "./walk.ts";

/** Undefined where nothing is supposed, or nothing that the interview asks about. */
export function suppose(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const { words, today, conversation } = stage;
  const plain = normalise(text);
  if (!normalised(words, "grammar.supposing").some((cue) => plain.includes(cue))) return undefined;
  const { facts, unplaced } = readFacts(words, interview, text, { today });
  const open = conversation.open?.question;
  const lone = unplaced.length === 1 && facts.length === 0 ? unplaced[0] : undefined;
  const question = lone && questionOf(interview, lone.candidates[0] ?? open ?? "");
  const supposed =
    lone && question?.kind === "date" ? [{ question: question.id, answer: lone.interval }] : facts;
  if (supposed.length === 0) return undefined;
  const answers = {
    ...answersOf(conversation, interview),
    ...Object.fromEntries(supposed.map(({ question, answer }) => [question, answer])),
  };
  const now = standing(interview, answers);
  const possible = now.possible.length > 0 ? now.possible : [now.id];
  const said = words.say("desk.verdict.supposed", {
    answer: supposed
      .map(({ question, answer }) =>
        words.say("desk.verdict.supposedItem", {
          name: words.say(`${interview.id}.questions.${question}.name`),
          answer: sayAnswer(words, interview, questionOf(interview, question)!, answer),
        }),
      )
      .join(words.say("desk.listComma")),
    possible: possible
      .map((id) => sayVerdict(words, interview, id, now.routes))
      .join(words.say("desk.listSeparator")),
    certain: possible.length === 1 ? "yes" : "no",
  });
  return open ? currentQuestion(stage, interview, said) : { conversation, messages: [note(said)] };
}
