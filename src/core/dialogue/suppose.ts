/** "What if it had been August?": the verdict on answers that are supposed and not kept. */
import type { Clause } from "../hearing/clauses.ts";
import type { Heard } from "../hearing/heard.ts";
import { factsIn } from "../hearing/in-passing.ts";
import { readVotes, votesOf } from "../hearing/votes.ts";
import { type Answer, type Interview, type Question, questionOf } from "../interview/interview.ts";
import { standing } from "../interview/possibilities.ts";
import { sayVerdict } from "./explain.ts";
import { sayAnswer } from "./rows.ts";
import type { Scene } from "./scene.ts";
import { note, type Reply } from "./stage.ts";
import { currentQuestion } from "./walk.ts";

interface Supposed {
  readonly question: string;
  readonly answer: Answer;
}

/** Undefined where nothing is supposed, or nothing that the interview asks about. */
export function suppose({ stage, heard, open, question, answers }: Scene): Reply | undefined {
  if (!open || !heard.clauses.some(({ mood }) => mood === "supposed")) return undefined;
  const { words, conversation } = stage;
  const supposed = supposedIn(heard, open, question, answers);
  if (supposed.length === 0)
    return question ? currentQuestion(stage, open, words.say("desk.question.whatNext")) : undefined;
  const now = standing(open, {
    ...answers,
    ...Object.fromEntries(supposed.map(({ question: id, answer }) => [id, answer])),
  });
  const possible = now.possible.length > 0 ? now.possible : [now.id];
  const said = words.say("desk.verdict.supposed", {
    answer: supposed
      .map(({ question: id, answer }) =>
        words.say("desk.verdict.supposedItem", {
          name: words.say(`${open.id}.questions.${id}.name`),
          answer: sayAnswer(words, open, questionOf(open, id)!, answer),
        }),
      )
      .join(words.say("desk.listComma")),
    possible: possible
      .map((id) => sayVerdict(words, open, id, now.routes))
      .join(words.say("desk.listSeparator")),
    certain: possible.length === 1 ? "yes" : "no",
  });
  return conversation.open?.question
    ? currentQuestion(stage, open, said)
    : { conversation, messages: [note(said)] };
}

/** The supposed clauses, read as if they were told. */
function supposedIn(
  heard: Heard,
  open: Interview,
  question: Question | undefined,
  answers: Scene["answers"],
): readonly Supposed[] {
  const clauses = heard.clauses.map(
    (clause): Clause => ({
      ...clause,
      mood: clause.mood === "supposed" ? "told" : "asked",
    }),
  );
  const told: Heard = { ...heard, clauses, dates: (scene) => as(heard.dates(scene), heard.clauses, clauses) };
  const { facts, unplaced } = factsIn(told, open, { answers });
  const [lone, ...others] = unplaced;
  const dated = lone && questionOf(open, lone.candidates[0] ?? question?.id ?? "");
  if (lone && dated?.kind === "date" && others.length === 0 && facts.length === 0)
    return [{ question: dated.id, answer: lone.interval }];
  if (facts.length > 0) return facts;
  // "What if I had not left?" names an option of one question.
  const named = open.questions.flatMap((other): Supposed[] => {
    if (other.kind !== "choice") return [];
    const votes = votesOf(told, open, other).filter(({ bare, mood }) => !bare && mood === "told");
    const reading = votes.length > 0 ? readVotes(told, other, votes, new Map()) : undefined;
    return reading && "answer" in reading ? [{ question: other.id, answer: reading.answer }] : [];
  });
  return named.length === 1 ? named : [];
}

const as = (
  dates: ReturnType<Heard["dates"]>,
  before: readonly Clause[],
  after: readonly Clause[],
): ReturnType<Heard["dates"]> =>
  dates.map((date) => ({ ...date, clause: after[before.indexOf(date.clause)] ?? date.clause }));
