/** Taking several facts at once, from any message, and asking which question a lone date answers. */
import { dateOption } from "../button.ts";
import { sayInterval } from "../content/say-dates.ts";
import type { Interval } from "../day.ts";
import { sideOf } from "../hearing/as-of.ts";
import type { Fact, Facts } from "../hearing/in-passing.ts";
import { type Answer, type Answers, type Interview, isInterval, questionOf } from "../interview/interview.ts";
import { possibilities, standing } from "../interview/possibilities.ts";
import { answersOf, keep } from "./answers.ts";
import { sayAnswer, sayEcho } from "./rows.ts";
import { askBetween, askToChange } from "./say-back.ts";
import { choice, commandChoice, type Reply, type Stage } from "./stage.ts";
import { goOn, take } from "./walk.ts";

/** What a date answers there: of how things stood on a day, its side of that day, unless it is about that very day. */
function answerBy(interview: Interview, id: string, interval: Interval): Answer | undefined {
  const question = questionOf(interview, id)!;
  return question.kind === "choice" ? sideOf(question, interval) : interval;
}

/** The questions a date may answer without contradicting what else was said. */
function fitting(
  interview: Interview,
  answers: Answers,
  interval: Interval,
  candidates: readonly string[],
): readonly string[] {
  const able = candidates.filter((id) => answerBy(interview, id, interval) !== undefined);
  const coherent = able.filter(
    (id) => possibilities(interview, { ...answers, [id]: answerBy(interview, id, interval)! }).length > 0,
  );
  const open = coherent.length > 0 ? coherent : able;
  const [first, ...others] = open;
  // The first that it may mean, where taking it so settles nothing: if it was another, that one is asked about still.
  return first !== undefined && others.length > 0 && settlesNothing(interview, answers, first, interval)
    ? [first]
    : open;
}

const settlesNothing = (interview: Interview, answers: Answers, id: string, interval: Interval): boolean =>
  answers[id] === undefined &&
  standing(interview, { ...answers, [id]: answerBy(interview, id, interval)! }).possible.join() ===
    standing(interview, answers).possible.join();

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Undefined where the facts hold nothing new. */
export function volunteer(
  stage: Stage,
  interview: Interview,
  { facts: told, unplaced, rivals = [] }: Facts,
  replaces = false,
): Reply | undefined {
  const answers = answersOf(stage.conversation, interview);
  const news = told.filter(({ question, answer }) => !same(answers[question], answer));
  // What was answered before changes when the text names it, not by a word in passing.
  const isNew = ({ question, named }: Fact): boolean => answers[question] === undefined || named || replaces;
  const facts = news.filter(isNew);
  const passing = news.find((fact) => !isNew(fact));
  // One date at a time can be asked about.
  const vague = unplaced.find(({ candidates }) => candidates.length > 0);
  const [rival] = rivals;
  if (facts.length === 0 && !vague && !rival)
    return passing && askToChange(stage, interview, questionOf(interview, passing.question)!, passing.answer);
  const [lone, ...further] = facts;
  if (lone && further.length === 0 && !vague && !passing && !rival)
    return take(stage, {
      interview,
      question: questionOf(interview, lone.question)!,
      answer: lone.answer,
      hedged: lone.hedged,
      echo: true,
      replaces,
    });
  const hedged = facts.filter((fact) => fact.hedged).map(({ question }) => question);
  const kept = Object.fromEntries(facts.map(({ question, answer }) => [question, answer]));
  const after = { ...stage, conversation: keep(stage.conversation, interview, kept, { hedged }) };
  const said = facts.length > 0 ? echoAll(stage, interview, facts) : undefined;
  if (rival) return askBetween(after, interview, questionOf(interview, rival.question)!, rival.days, said);
  if (!vague)
    return passing
      ? askToChange(after, interview, questionOf(interview, passing.question)!, passing.answer, said)
      : goOn(after, interview, { echo: said });
  const { interval } = vague;
  const candidates = fitting(interview, answersOf(after.conversation, interview), interval, vague.candidates);
  const [only, ...rest] = candidates;
  if (only === undefined) return said === undefined ? undefined : goOn(after, interview, { echo: said });
  const question = questionOf(interview, only)!;
  const answer = answerBy(interview, only, interval)!;
  // A date in passing ("they rang again yesterday") changes nothing by itself.
  const isAnswered = answers[only] !== undefined && only !== stage.conversation.open?.question;
  if (rest.length === 0 && (vague.stray || isAnswered) && !replaces)
    return askToChange(after, interview, question, answer, said);
  if (rest.length === 0)
    return take(after, {
      interview,
      question,
      answer,
      echo: true,
      said,
      replaces,
    });
  return askWhich(after, interview, interval, candidates, said);
}

function echoAll(stage: Stage, interview: Interview, facts: readonly Fact[]): string {
  const { words } = stage;
  const [only, ...others] = facts;
  if (only && others.length === 0)
    return sayEcho(stage, interview, questionOf(interview, only.question)!, only.answer, only.hedged);
  const items = facts.map(({ question, answer }) => ({
    name: words.say(`${interview.id}.questions.${question}.name`),
    answer: sayAnswer(words, interview, questionOf(interview, question)!, answer),
  }));
  return words.say("desk.echoAll", {
    all: items.map((item) => words.say("desk.echoItem", item)).join(words.say("desk.listComma")),
  });
}

/** "2009年9月は、どちらのことですか？": each question it may answer is a button that holds the date. */
function askWhich(
  stage: Stage,
  interview: Interview,
  interval: Interval,
  candidates: readonly string[],
  said?: string,
): Reply {
  const { words, conversation } = stage;
  const text = words.say("desk.whichDate", { answer: sayInterval(words.say, interval) });
  const choices = candidates.map((question) => {
    const answer = answerBy(interview, question, interval);
    return choice(
      stage,
      {
        type: "answer",
        interview: interview.id,
        question,
        option: isInterval(answer) ? dateOption(answer) : answer!,
      },
      words.say(`${interview.id}.questions.${question}.name`),
    );
  });
  return {
    conversation: { ...conversation, open: { interview: interview.id, question: null } },
    messages: [
      {
        kind: "question",
        ...(said ? { preface: said } : {}),
        text,
        choices,
        ways: [commandChoice(stage, "resume"), commandChoice(stage, "menu")],
      },
    ],
  };
}
