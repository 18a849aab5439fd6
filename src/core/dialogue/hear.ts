/** Understanding a free text, in the order in which its readings are likely to be meant. */

import { PHONES } from "../content/common-facts.ts";
import type { Content } from "../content/content.ts";
import { heardOf } from "../hearing/heard.ts";
import type { Interview } from "../interview/interview.ts";
import { holdsSecret, withoutContacts } from "../language/guard.ts";
import { lettersOf, normalise, squash } from "../language/normalise.ts";
import { ORDER } from "./order.ts";
import { openInterview } from "./perform.ts";
import { unreadable } from "./repair.ts";
import { sceneOf } from "./scene.ts";
import { note, prefaced, type Reply, type Stage } from "./stage.ts";
import { currentQuestion } from "./walk.ts";

/** Longer texts are answered with a request to be brief: the LINE limit of one message. */
const LONGEST_TEXT = 5000;
/** What is read of a text, before and after normalising: one character can become eighteen. What is left out is told. */
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
  const whole = normalise(text);
  const plain = text.length > READ ? normalise(text.slice(0, READ)) : whole;
  if (!lettersOf(plain)) return unreadable(stage, "empty", open);
  if (URL_ONLY.test(text.trim())) return unreadable(stage, "link", open);
  if (holdsSecret(stage.content, whole))
    return withQuestion(stage, open, stage.words.say("desk.safety.secret"));
  const read = withoutContacts(plain.slice(0, READ), desksOf(stage.content));
  const reply = understand(stage, read.text);
  const isCut = plain.length > READ || squash(text.slice(READ)) !== "";
  const told = [read.masked && "desk.safety.masked", isCut && "desk.onlyBeginning"].filter(
    (path) => path !== false,
  );
  return told.reduceRight((said, path) => prefaced(said, stage.words.say(path)), reply);
}

function understand(stage: Stage, text: string): Reply {
  const scene = sceneOf(stage, heardOf(stage.words, text, stage.today));
  for (const [name, reading] of ORDER) {
    const reply = reading(scene);
    if (reply) return { ...reply, reading: name };
  }
  throw new Error("The last reading of a text always answers.");
}

const withQuestion = (stage: Stage, open: Interview | undefined, said: string): Reply =>
  open && stage.conversation.open?.question
    ? currentQuestion(stage, open, said)
    : { conversation: stage.conversation, messages: [note(said)] };
