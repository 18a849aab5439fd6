/** Walking through an interview: taking an answer, asking the next question, telling the verdict, going back. */
import type { Conversation } from "../conversation.ts";
import { contains, type Interval, overlap } from "../day.ts";
import {
  type Answer,
  type Interview,
  isInterval,
  type Question,
  questionOf,
  UNKNOWN,
} from "../interview/interview.ts";
import { plan, refinement } from "../interview/next-question.ts";
import { standing } from "../interview/possibilities.ts";
import type { Message } from "../message.ts";
import { answersOf, keep, opened, reopened } from "./answers.ts";
import { ask } from "./ask.ts";
import { concluded } from "./concluded.ts";
import { labelOf } from "./labels.ts";
import { menu } from "./menu.ts";
import { sayEcho } from "./rows.ts";
import { choice, commandChoice, note, type Reply, type Stage } from "./stage.ts";
import { afterVerdict, refined, tell } from "./tell.ts";

/** Opens an interview, or goes on with it where it was left. */
export function begin(stage: Stage, interview: Interview): Reply {
  const fresh = Object.keys(answersOf(stage.conversation, interview)).length === 0;
  const next = goOn(stage, interview);
  return fresh
    ? { ...next, messages: [note(stage.words.say(`${interview.id}.open`)), ...next.messages] }
    : next;
}

interface Said {
  readonly before?: string | undefined;
  readonly echo?: string | undefined;
}

/**
 * The next question, or the verdict when no question can change it any more. `before` is said first; `echo`, what was
 * understood, first too at a question, and after the conclusion of a verdict, for which people wait.
 */
export function goOn(stage: Stage, interview: Interview, { before, echo }: Said = {}): Reply {
  const { conversation } = stage;
  const answers = answersOf(conversation, interview);
  const next = plan(interview, answers, conversation.exhausted[interview.id]).question;
  if (next !== null) return askAbout(stage, interview, next, before ?? echo);
  const verdict: Message = {
    ...tell(stage, interview, answers),
    ...(before ? { preface: before } : {}),
    ...(echo ? { echo } : {}),
  };
  const more = refinement(interview, answers);
  // What only makes it more exact is offered beneath it: asked at once, it would push the conclusion out of sight.
  const told = concluded(conversation, interview);
  if (!more) return { conversation: opened(told, interview, null), messages: [verdict] };
  const finer = { type: "change", interview: interview.id, question: more.id } as const;
  const offer = choice(stage, finer, labelOf(stage, finer)!);
  return {
    conversation: opened(told, interview, more.id),
    messages: [{ ...verdict, choices: [offer, ...verdict.choices!] }],
  };
}

/** Whether the question stands because the earlier answer was too vague, not because the person went back to it. */
const narrows = ({ conversation }: Stage, interview: Interview, id: string): boolean => {
  const answers = answersOf(conversation, interview);
  return (
    isInterval(answers[id]) &&
    plan(interview, answers, conversation.exhausted[interview.id]).relevant.includes(id)
  );
};

export function askAbout(stage: Stage, interview: Interview, id: string, before?: string): Reply {
  const question = questionOf(interview, id)!;
  const answers = answersOf(stage.conversation, interview);
  const again = answers[id] !== undefined && !narrows(stage, interview, id);
  return {
    conversation: opened(stage.conversation, interview, id),
    messages: [ask(stage, { interview, question, answers, before, again })],
  };
}

export interface Given {
  readonly interview: Interview;
  readonly question: Question;
  readonly answer: Answer;
  /** Understood from the person's own words or picked: it is said back. */
  readonly echo: boolean;
  /** What else was understood from the same words, said first. */
  readonly said?: string | undefined;
  /** Told with "I think". */
  readonly hedged?: boolean | undefined;
  /** It takes back what was said before, also where the earlier date was being narrowed. */
  readonly replaces?: boolean | undefined;
}

/** Takes an answer and goes on. */
export function take(
  stage: Stage,
  { interview, question, answer, echo, said, hedged = false, replaces = false }: Given,
): Reply {
  const { conversation } = stage;
  const old = answersOf(conversation, interview)[question.id];
  const narrowing = !replaces && isInterval(old) && narrows(stage, interview, question.id);
  const kept = narrowing ? narrowed(old, answer) : answer;
  // After a vague date was narrowed, or the person could not, the same question is not asked a third time.
  const exact = narrowing && isInterval(kept) && contains(old, kept) ? [question.id] : [];
  const next = keep(
    conversation,
    interview,
    { [question.id]: kept },
    { exact, hedged: hedged ? [question.id] : [] },
  );
  const nextStage = { ...stage, conversation: next };
  const echoed =
    [said, echo ? sayEcho(stage, interview, question, kept, hedged) : undefined].filter(Boolean).join("\n") ||
    undefined;
  if (
    question.refines?.includes(standing(interview, answersOf(next, interview)).id) &&
    isDecided(next, interview)
  )
    return tellRefined(nextStage, interview, question);
  // A date that is still too vague is narrowed at once, while the person has it in mind.
  // Which one it is goes without saying only where it was just asked.
  if (narrows(nextStage, interview, question.id))
    return askAbout(
      nextStage,
      interview,
      question.id,
      conversation.open?.question === question.id ? said : echoed,
    );
  return goOn(nextStage, interview, { echo: echoed });
}

const isDecided = (conversation: Conversation, interview: Interview): boolean =>
  plan(interview, answersOf(conversation, interview), conversation.exhausted[interview.id]).question === null;

/** What an answer adds to a verdict that was told before. */
function tellRefined(stage: Stage, interview: Interview, question: Question): Reply {
  const answers = answersOf(stage.conversation, interview);
  const message: Message = {
    ...note(refined(stage, interview, answers, question.id)),
    choices: afterVerdict(stage, interview, standing(interview, answers)),
    ways: [commandChoice(stage, "human"), commandChoice(stage, "menu")],
  };
  return {
    conversation: opened(concluded(stage.conversation, interview), interview, null),
    messages: [message],
  };
}

/** A date that says more narrows the earlier one; one that reaches beyond it, or lies elsewhere, replaces it. */
function narrowed(old: Interval, answer: Answer): Answer {
  if (answer === UNKNOWN) return old;
  if (!isInterval(answer) || contains(answer, old)) return answer;
  return overlap(old, answer) ?? answer;
}

/** One question back: its old answer is shown, and nothing is lost. */
export function back(stage: Stage, interview: Interview | undefined): Reply {
  if (!interview) return { conversation: stage.conversation, messages: [menu(stage)] };
  const given = Object.keys(answersOf(stage.conversation, interview));
  const open = stage.conversation.open?.question;
  const here = open && given.includes(open) ? given.indexOf(open) : given.length;
  const previous = given[here - 1];
  if (previous !== undefined) return askAbout(stage, interview, previous);
  const before = stage.words.say("desk.back.none");
  return open
    ? askAbout(stage, interview, open, before)
    : { conversation: stage.conversation, messages: [menu(stage, before)] };
}

/** Forgets an interview's answers; its old buttons become old. */
export function restart(stage: Stage, interview: Interview): Reply {
  const { [interview.id]: _, ...answers } = stage.conversation.answers;
  const { [interview.id]: __, ...exhausted } = stage.conversation.exhausted;
  const { [interview.id]: ___, ...hedged } = stage.conversation.hedged ?? {};
  const conversation = {
    ...reopened(stage.conversation, interview.id),
    answers,
    exhausted,
    hedged,
    generation: stage.conversation.generation + 1,
  };
  return goOn({ ...stage, conversation }, interview, { before: stage.words.say("desk.restarted") });
}

/** What is on the table, said again after something else. */
export function currentQuestion(stage: Stage, interview: Interview, before?: string): Reply {
  const open = stage.conversation.open?.question;
  return open ? askAbout(stage, interview, open, before) : goOn(stage, interview, { before });
}
