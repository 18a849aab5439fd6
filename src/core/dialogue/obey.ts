/** The commands: words and buttons that work in every state. */
import { type Command, spokenBy } from "../command.ts";
import type { Interview } from "../interview/interview.ts";
import { type LayerName, layerOf, type Message } from "../message.ts";
import { answersOf } from "./answers.ts";
import { changeList, soFar, waysOut, whatWouldChange, why } from "./explain.ts";
import { about, data, help, human, languages, menu, questions } from "./menu.ts";
import { miss } from "./repair.ts";
import { linesFirst, thanked } from "./safety.ts";
import { commandChoice, note, type Reply, type Stage } from "./stage.ts";
import { tell } from "./tell.ts";
import { back, currentQuestion, goOn, restart } from "./walk.ts";

export function obey(stage: Stage, command: Command, open: Interview | undefined): Reply {
  const { words, conversation } = stage;
  const say = (message: Message): Reply => ({ conversation, messages: [message] });
  const answers = open ? answersOf(conversation, open) : {};
  const locale = spokenBy(command);
  if (locale !== undefined) return goOnIn(stage, locale, open);
  switch (command) {
    case "menu":
      return say(menu(stage));
    case "help":
      return linesFirst(stage, help(stage));
    case "about":
      return say(about(stage));
    case "human":
      return linesFirst(stage, human(stage));
    case "data":
      return say(data(stage));
    case "thanks":
      return say(thanked(stage, open !== undefined) ?? menu(stage, words.say("desk.thanks")));
    case "topics":
      return say(questions(stage));
    case "languages":
      return say(languages(stage));
    case "back":
      return back(stage, open);
    case "restart":
      return open ? restart(stage, open) : say(menu(stage));
    case "delete":
      return say({
        kind: "menu",
        text: words.say("desk.deleteAsk"),
        choices: [commandChoice(stage, "confirm_delete"), commandChoice(stage, "keep_record")],
      });
    case "confirm_delete":
      return { conversation: null, messages: [note(words.say("desk.deleted"))] };
    case "keep_record":
      return say(menu(stage, words.say("desk.notDeleted")));
    case "keep":
      return open ? goOn(stage, open) : say(menu(stage));
    case "none_of_these":
      return open && conversation.open?.question ? currentQuestion(stage, open) : miss(stage);
    case "resume":
      return open ? currentQuestion(stage, open) : say(menu(stage));
  }
  return explain(stage, command, open, Object.keys(answers).length > 0);
}

/** Commands about the open interview; without one they lead to the menu. */
function explain(stage: Stage, command: Command, open: Interview | undefined, hasAnswers: boolean): Reply {
  const { words, conversation } = stage;
  if (!open) return { conversation, messages: [menu(stage)] };
  const answers = answersOf(conversation, open);
  const question = conversation.open?.question;
  const path = `${open.id}.questions.${question}`;
  switch (command) {
    case "change":
      return hasAnswers
        ? { conversation, messages: [changeList(stage, open, answers)] }
        : currentQuestion(stage, open);
    case "now":
      return currentQuestion(stage, open, soFar(stage, open, answers));
    case "whatif":
      return { conversation, messages: [whatWouldChange(stage, open, answers)] };
    case "kit":
    case "timeline":
    case "sources":
      return tellLayer(stage, open, command);
    case "whyask":
      return question
        ? currentQuestion(stage, open, words.say("desk.question.whyAsked", { why: words.say(`${path}.why`) }))
        : { conversation, messages: [why(stage, open, answers)] };
    case "where":
      return currentQuestion(stage, open, question ? words.say(`${path}.where`) : undefined);
    default:
      // "Why?" at a question asks for the reason of the question; after the verdict, of the verdict.
      return question && isDeciding(open, question)
        ? explain(stage, "whyask", open, hasAnswers)
        : { conversation, messages: [why(stage, open, answers)] };
  }
}

/** A layer of the verdict; while a question that decides is open there is none. */
function tellLayer(stage: Stage, open: Interview, name: LayerName): Reply {
  const question = stage.conversation.open?.question;
  const layer =
    question && isDeciding(open, question)
      ? undefined
      : layerOf(tell(stage, open, answersOf(stage.conversation, open)), name);
  return layer
    ? { conversation: stage.conversation, messages: [{ ...layer.said, ways: waysOut(stage) }] }
    : currentQuestion(stage, open);
}

const isDeciding = (interview: Interview, question: string): boolean =>
  interview.questions.some(({ id, refines }) => id === question && !refines);

/** Changes the language and says again what was on the table: answers are kept. */
function goOnIn(stage: Stage, locale: string, open: Interview | undefined): Reply {
  const words = stage.content.words(locale);
  const conversation = { ...stage.conversation, locale: words.locale };
  const next = { ...stage, words, conversation };
  if (!open) return { conversation, messages: [menu(next)] };
  return currentQuestion(next, open);
}
