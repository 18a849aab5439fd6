/** Why a verdict, what would change it, how it stands so far: read off the rules, not written twice. */
import type { Words } from "../content/words.ts";
import { DAWN, DUSK } from "../day.ts";
import { type Answers, type Interview, questionOf, UNKNOWN } from "../interview/interview.ts";
import { INCONSISTENT, standing, UNDETERMINED } from "../interview/possibilities.ts";
import { forcing, whatIf } from "../interview/why.ts";
import type { Message, Row } from "../message.ts";
import { answered, answerRows, pathOf, sayAnswer, sayOption } from "./rows.ts";
import { choice, commandChoice, type Stage } from "./stage.ts";

const nextSteps = (stage: Stage) => [commandChoice(stage, "whatif"), commandChoice(stage, "change")];
/** A question that was asked after the verdict is one tap away. */
export const waysOut = (stage: Stage) => [
  ...(stage.conversation.open?.question ? [commandChoice(stage, "resume")] : []),
  commandChoice(stage, "human"),
  commandChoice(stage, "menu"),
];

/** The name of a verdict as a person would say it, with the routes it may take. */
export function sayVerdict(
  words: Words,
  interview: Interview,
  id: string,
  routes: readonly string[] = [],
): string {
  const verdict = `${interview.id}.verdicts.${id}`;
  if (routes.length === 0 || !words.has(`${verdict}.short`)) return words.say(`${verdict}.certainty`);
  const ways = new Set(routes.map((route) => words.say(`${interview.id}.routes.${route}.way`)));
  return words.say(`${verdict}.short`, { ways: [...ways].join(words.say(`${interview.id}.routes.or`)) });
}

export function why(stage: Stage, interview: Interview, answers: Answers): Message {
  const { words } = stage;
  const now = standing(interview, answers);
  const names = now.missing.map((id) => words.say(`${interview.id}.questions.${id}.name`));
  const rows = forcing(interview, answers).map((id): Row => {
    const question = questionOf(interview, id)!;
    const said = sayAnswer(words, interview, question, answers[id]!);
    const name = words.say(`${pathOf(interview, question)}.name`);
    return {
      label: words.say("desk.labelled", { name, value: said }),
      value: words.say(`${pathOf(interview, question)}.clause`),
    };
  });
  return {
    kind: "answer",
    heading: words.say("desk.verdict.why"),
    text:
      now.id === UNDETERMINED
        ? words.say("desk.verdict.whyOpen", { missing: names.join(words.say("desk.listSeparator")) })
        : words.say("desk.verdict.whyText"),
    ...(now.id === UNDETERMINED ? {} : { rows }),
    source: words.say(`${interview.id}.source`),
    choices: nextSteps(stage),
    ways: waysOut(stage),
  };
}

/** The answers that would change the verdict, one line each. */
export function whatWouldChange(stage: Stage, interview: Interview, answers: Answers): Message {
  const { words } = stage;
  const rows = whatIf(interview, answers).map(({ question: id, to, verdict, routes }): Row => {
    const question = questionOf(interview, id)!;
    const said =
      sayOption(words, interview, question, shortcutOf(interview, id, to)) ??
      sayAnswer(words, interview, question, to);
    return {
      label: words.say("desk.verdict.whatIfRow", {
        name: words.say(`${pathOf(interview, question)}.name`),
        answer: said,
      }),
      value: sayVerdict(words, interview, verdict, routes),
    };
  });
  return {
    kind: "answer",
    heading: words.say("desk.verdict.whatIf"),
    text: words.say(rows.length > 0 ? "desk.verdict.whatIfText" : "desk.verdict.whatIfNone"),
    ...(rows.length > 0 ? { rows } : {}),
    choices: [commandChoice(stage, "why"), commandChoice(stage, "change")],
    ways: waysOut(stage),
  };
}

/** The button of a date question that stands for exactly this slice of time. */
function shortcutOf(interview: Interview, id: string, to: unknown): string {
  const question = questionOf(interview, id);
  if (question?.kind !== "date" || !Array.isArray(to)) return String(to);
  const [from, until] = [to[0] === DAWN ? null : to[0], to[1] === DUSK ? null : to[1]];
  return Object.entries(question.shortcuts).find(([, [a, b]]) => a === from && b === until)?.[0] ?? "";
}

/** The verdict on the answers so far, in the middle of an interview. */
export function soFar(stage: Stage, interview: Interview, answers: Answers): string {
  const { words } = stage;
  const given = Object.values(answers).filter((answer) => answer !== UNKNOWN);
  if (given.length === 0) return words.say("desk.verdict.nothingYet");
  const now = standing(interview, answers);
  if (now.id === INCONSISTENT) return sayVerdict(words, interview, INCONSISTENT);
  const possible = now.possible
    .map((id) => sayVerdict(words, interview, id))
    .join(words.say("desk.listSeparator"));
  return words.say(now.possible.length > 1 ? "desk.verdict.nowOpen" : "desk.verdict.nowSettled", {
    possible,
  });
}

/** All answers, each with the way to change it. */
export function changeList(stage: Stage, interview: Interview, answers: Answers): Message {
  const { words } = stage;
  return {
    kind: "menu",
    text: words.say("desk.verdict.change"),
    rows: answerRows(stage, interview, answers).map(({ label, value }) => ({ label, value })),
    choices: answered(interview, answers).map((question) =>
      choice(
        stage,
        { type: "change", interview: interview.id, question: question.id },
        words.say(`${pathOf(interview, question)}.name`),
      ),
    ),
    ways: [commandChoice(stage, "restart"), commandChoice(stage, "menu")],
  };
}
