/** Understanding a free text, in the order in which its readings are likely to be meant. */
import { decode, readDayOption } from "../button.ts";
import type { Content } from "../content/content.ts";
import { PHONES } from "../content/facts.ts";
import type { Interview } from "../interview/interview.ts";
import { readNumber } from "../language/choices.ts";
import { holdsSecret, withoutContacts } from "../language/guard.ts";
import { normalise, squash } from "../language/normalise.ts";
import { saysNo, saysYes } from "../language/read-answer.ts";
import { readerOf } from "../language/reader.ts";
import { answerInWords } from "./answer-in-words.ts";
import { asksForPerson } from "./crisis.ts";
import { inquire } from "./inquire.ts";
import { labelOf } from "./labels.ts";
import { obey } from "./obey.ts";
import { openInterview, press } from "./perform.ts";
import { unreadable } from "./repair.ts";
import { note, prefaced, type Reply, type Stage } from "./stage.ts";
import { currentQuestion } from "./walk.ts";

/** Longer texts are answered with a request to be brief: the LINE limit of one message. */
const LONGEST_TEXT = 5000;
/** What is read of a text, before and after normalising: one character can become eighteen. */
const READ = 2000;
const URL_ONLY = /^https?:\/\/\S+$/;

/** Numbers people ask about. */
const desksOf = ({ matters }: Content): readonly string[] => [
  ...PHONES,
  ...matters.flatMap(({ phones }) => phones),
];

export function hear(stage: Stage, text: string): Reply {
  const open = openInterview(stage);
  if (text.length > LONGEST_TEXT) return unreadable(stage, "tooLong", open);
  if (!squash(text.slice(0, READ))) return unreadable(stage, "empty", open);
  if (URL_ONLY.test(text.trim())) return unreadable(stage, "link", open);
  if (holdsSecret(stage.content, text))
    return withQuestion(stage, open, stage.words.say("desk.safety.secret"));
  const read = withoutContacts(normalise(text.slice(0, READ)).slice(0, READ), desksOf(stage.content));
  const reply = understand(stage, open, read.text);
  return read.masked ? prefaced(reply, stage.words.say("desk.safety.masked")) : reply;
}

function understand(stage: Stage, open: Interview | undefined, text: string): Reply {
  const command = readerOf(stage.content).command(text);
  if (command) return obey(stage, command, open);
  return (
    offered(stage, text) ??
    (open && answerInWords(stage, open, text)) ??
    (asksForPerson(stage, text) ? obey(stage, "human", open) : inquire(stage, open, text))
  );
}

const withQuestion = (stage: Stage, open: Interview | undefined, said: string): Reply =>
  open && stage.conversation.open?.question
    ? currentQuestion(stage, open, said)
    : { conversation: stage.conversation, messages: [note(said)] };

/** "Yes" or "no", where the desk has just asked whether the picked day was meant. */
function confirmed(stage: Stage, text: string): Reply | undefined {
  const day = stage.conversation.offered.find((value) => {
    const act = decode(value)?.act;
    return act?.type === "answer" && readDayOption(act.option) !== undefined;
  });
  const open = openInterview(stage);
  if (day === undefined || !open) return undefined;
  if (saysYes(stage.words, text)) return press(stage, day);
  return saysNo(stage.words, text) ? currentQuestion(stage, open) : undefined;
}

/** The number or the label of something on the table; or yes or no, where that was asked. */
function offered(stage: Stage, text: string): Reply | undefined {
  const { offered: values } = stage.conversation;
  const confirming = values.some(
    (value) => decode(value)?.act.type === "command" && value.startsWith("do:confirm_delete"),
  );
  if (confirming && saysYes(stage.words, text)) return obey(stage, "confirm_delete", openInterview(stage));
  if (confirming && saysNo(stage.words, text)) return obey(stage, "keep_record", openInterview(stage));
  const answered = confirmed(stage, text);
  if (answered) return answered;
  const number = readNumber(text);
  if (number !== undefined && number >= 1 && number <= values.length)
    return press(stage, values[number - 1]!);
  const named = values.flatMap((value) => {
    const button = decode(value);
    const label = button && labelOf(stage, button.act);
    return label ? [{ value, label: squash(label) }] : [];
  });
  const value = named.find(({ label }) => label === squash(text))?.value;
  return value === undefined ? undefined : press(stage, value);
}
