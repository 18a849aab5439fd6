/** Saying back what seems to be meant, before it is kept: with a yes, and with the question as it stands. */
import { dateOption } from "../button.ts";
import { sayInterval } from "../content/say-dates.ts";
import type { Interval } from "../day.ts";
import { type Answer, type Interview, isInterval, type Question } from "../interview/interview.ts";
import type { Choice } from "../message.ts";
import { sayAnswer } from "./rows.ts";
import { choice, commandChoice, type Reply, type Stage } from "./stage.ts";
import { askAbout } from "./walk.ts";

const optionOf = (question: Question, answer: Answer): string => {
  if (!isInterval(answer)) return answer;
  const shortcut =
    question.kind === "date" &&
    Object.entries(question.shortcuts).find(([, [from, until]]) => from === answer[0] && until === answer[1]);
  return shortcut ? shortcut[0] : dateOption(answer);
};

const yes = (stage: Stage, interview: Interview, question: Question, answer: Answer): Choice =>
  choice(
    stage,
    {
      type: "confirm",
      interview: interview.id,
      question: question.id,
      option: optionOf(question, answer),
    },
    stage.words.say("desk.choices.confirm"),
  );

/** The question again, with what seems to be meant as one more answer. */
export function sayBack(
  stage: Stage,
  interview: Interview,
  question: Question,
  answer: Answer,
  key: "confirm" | "confirmFar" | "confirmOdd" | "confirmEarly" = "confirm",
): Reply {
  const { words } = stage;
  const said = words.say(`desk.question.${key}`, { answer: sayAnswer(words, interview, question, answer) });
  const { conversation, messages } = askAbout(stage, interview, question.id, said);
  const first = yes(stage, interview, question, answer);
  return {
    conversation,
    messages: messages.map((message) => ({ ...message, choices: [first, ...(message.choices ?? [])] })),
  };
}

/** "3 March or 5 June?": the question again, with each of the days that were told for it. */
export function askBetween(
  stage: Stage,
  interview: Interview,
  question: Question,
  days: readonly Interval[],
  said?: string,
): Reply {
  const { words } = stage;
  const which = words.say("desk.question.either", {
    answers: days.map((day) => sayInterval(words.say, day)).join(words.say("desk.listComma")),
  });
  const told = [said, which].filter(Boolean).join("\n");
  const { conversation, messages } = askAbout(stage, interview, question.id, told);
  const each = days.map((day) =>
    choice(
      stage,
      { type: "answer", interview: interview.id, question: question.id, option: dateOption(day) },
      sayInterval(words.say, day),
    ),
  );
  return {
    conversation,
    messages: messages.map((message) => ({ ...message, choices: [...each, ...(message.choices ?? [])] })),
  };
}

/** "Change … to …?": an earlier answer is not replaced by words that do not name it. */
export function askToChange(
  stage: Stage,
  interview: Interview,
  question: Question,
  answer: Answer,
  said?: string,
): Reply {
  const { words, conversation } = stage;
  return {
    conversation,
    messages: [
      {
        kind: "question",
        ...(said ? { preface: said } : {}),
        text: words.say("desk.question.change", {
          name: words.say(`${interview.id}.questions.${question.id}.name`),
          answer: sayAnswer(words, interview, question, answer),
        }),
        choices: [yes(stage, interview, question, answer), commandChoice(stage, "keep")],
        ways: [commandChoice(stage, "resume"), commandChoice(stage, "menu")],
      },
    ],
  };
}
