/** Every verdict of the house, as whoever taps hears it. */
import { newConversation } from "../../src/core/conversation.ts";
import { tell } from "../../src/core/dialogue/tell.ts";
import type { Answers, Interview } from "../../src/core/interview/interview.ts";
import { atomsOf } from "../../src/core/interview/possibilities.ts";
import type { Message } from "../../src/core/message.ts";
import { walks } from "./answer-sets.ts";
import { content } from "./core-talker.ts";
import { interviews } from "./matters.ts";
import { TODAY } from "./talk.ts";

export const verdicts = (locale: string): readonly Message[] => {
  const stage = {
    content,
    words: content.words(locale),
    today: TODAY,
    conversation: newConversation(locale),
  };
  return interviews(TODAY).flatMap((interview) =>
    [...walks(interview)].map(({ answers }) => tell(stage, interview, tapped(interview, answers))),
  );
};

/** A stretch of days by the name of the button that says it. */
const tapped = (interview: Interview, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const question = interview.questions.find((other) => other.id === id)!;
      const atom =
        typeof answer === "string"
          ? undefined
          : atomsOf(question).find(({ earliest }) => earliest === answer[0]);
      const named =
        atom && content.words("ja").has(`${interview.id}.questions.${id}.options.${atom.id}.label`);
      return [id, named ? atom.id : answer];
    }),
  );
