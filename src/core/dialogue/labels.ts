/** The label of a button, from what it does: what was offered can be typed in the language of now. */
import { type Act, decode, readDateOption, readDayOption } from "../button.ts";
import { isCommand } from "../command.ts";
import { sayInterval } from "../content/say-dates.ts";
import { questionOf } from "../interview/interview.ts";
import { squash } from "../language/normalise.ts";
import { interviewOf } from "../matters/interviews.ts";
import { sayOption } from "./rows.ts";
import { commandChoice, type Stage } from "./stage.ts";

type Answering = Extract<Act, { type: "answer" }>;

export function labelOf(stage: Stage, act: Act): string | undefined {
  const { words } = stage;
  const say = (path: string): string | undefined => (words.has(path) ? words.say(path) : undefined);
  switch (act.type) {
    case "command":
      return isCommand(act.command) ? commandChoice(stage, act.command).label : undefined;
    case "interview":
      return say(`${act.interview}.begin`);
    case "topic":
      return say(`topics.${act.topic}.title`);
    case "outside":
      return say(`desk.outsideNames.${act.kind}`);
    case "questions":
      return say(`matters.${act.matter}.questions.label`);
    case "change":
      // What comes after the verdict is offered by what it is good for.
      if (words.has(`${act.interview}.questions.${act.question}.offer`))
        return words.say(`${act.interview}.questions.${act.question}.offer`);
      return say(`${act.interview}.questions.${act.question}.name`);
    case "confirm":
      return words.say("desk.choices.confirm");
    case "answer": {
      if (act.option === "unknown") return words.say("desk.choices.unknown");
      if (readDayOption(act.option)) return words.say("desk.choices.thatDay");
      const day = readDateOption(act.option);
      if (day)
        return isOneOfSeveral(stage, act)
          ? sayInterval(words.say, day)
          : say(`${act.interview}.questions.${act.question}.name`);
      const interview = interviewOf(stage.content, act.interview, stage.today);
      const question = interview && questionOf(interview, act.question);
      return question && sayOption(words, interview, question, act.option);
    }
  }
}

/** One of several days that were told for one question; a date to be placed is offered to several questions. */
const isOneOfSeveral = ({ conversation }: Stage, { interview, question }: Answering): boolean =>
  conversation.offered.filter((value) => {
    const act = decode(value)?.act;
    return (
      act?.type === "answer" &&
      act.interview === interview &&
      act.question === question &&
      readDateOption(act.option) !== undefined
    );
  }).length > 1;

/** Labels, as they are compared: most are offered again and again. Those with days in them do not fill it up. */
const plainLabels = new Map<string, string>();
const MOST_LABELS = 2000;

function plainLabel(label: string): string {
  const plain = plainLabels.get(label) ?? squash(label);
  if (plainLabels.size < MOST_LABELS) plainLabels.set(label, plain);
  return plain;
}

/** Whether `said`, squashed, is what stands on the button. */
export function isOnButton(stage: Stage, value: string, said: string): boolean {
  const button = decode(value);
  const label = button && labelOf(stage, button.act);
  return label !== undefined && plainLabel(label) === said;
}
