/** Taking several facts at once, from any message, and asking which question a lone date answers. */
import { dateOption } from "../button.ts";
import { sayInterval } from "../content/say-dates.ts";
import type { Interval } from "../day.ts";
import { type Answers, type Interview, isInterval, questionOf } from "../interview/interview.ts";
import { possibilities } from "../interview/possibilities.ts";
import type { Fact, Facts } from "../language/facts.ts";
import { answersOf, keep } from "./answers.ts";
import { sayAnswer } from "./rows.ts";
import { choice, commandChoice, type Reply, type Stage } from "./stage.ts";
import { goOn, take } from "./walk.ts";

/** The questions a date may answer without contradicting what else was said. */
function fitting(
  interview: Interview,
  answers: Answers,
  interval: Interval,
  candidates: readonly string[],
): readonly string[] {
  const coherent = candidates.filter(
    (id) => possibilities(interview, { ...answers, [id]: interval }).length > 0,
  );
  return coherent.length > 0 ? coherent : candidates;
}

/** Undefined where the facts hold nothing new. */
export function volunteer(
  stage: Stage,
  interview: Interview,
  { facts, unplaced }: Facts,
  replaces = false,
): Reply | undefined {
  // One date at a time can be asked about.
  const vague = unplaced.find(({ candidates }) => candidates.length > 0);
  if (facts.length === 0 && !vague) return undefined;
  const [lone, ...further] = facts;
  if (lone && further.length === 0 && !vague)
    return take(stage, {
      interview,
      question: questionOf(interview, lone.question)!,
      answer: lone.answer,
      echo: true,
      replaces,
    });
  const told = Object.fromEntries(facts.map(({ question, answer }) => [question, answer]));
  const after = { ...stage, conversation: keep(stage.conversation, interview, told) };
  const said = facts.length > 0 ? echoOf(stage, interview, facts) : undefined;
  if (!vague) return goOn(after, interview, said);
  const { interval } = vague;
  const candidates = fitting(interview, answersOf(after.conversation, interview), interval, vague.candidates);
  const [only, ...rest] = candidates;
  if (rest.length === 0)
    return take(after, {
      interview,
      question: questionOf(interview, only!)!,
      answer: interval,
      echo: true,
      said,
      replaces,
    });
  return askWhich(after, interview, interval, candidates, said);
}

function echoOf({ words }: Stage, interview: Interview, facts: readonly Fact[]): string {
  const items = facts.map(({ question, answer }) => ({
    name: words.say(`${interview.id}.questions.${question}.name`),
    answer: sayAnswer(words, interview, questionOf(interview, question)!, answer),
  }));
  const [only, ...others] = items;
  if (others.length === 0)
    return words.say(isInterval(facts[0]!.answer) ? "desk.echo" : "desk.echoChoice", only);
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
  const choices = candidates.map((question) =>
    choice(
      stage,
      { type: "answer", interview: interview.id, question, option: dateOption(interval) },
      words.say(`${interview.id}.questions.${question}.name`),
    ),
  );
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
