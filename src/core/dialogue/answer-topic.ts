/** An answer from the FAQ. */
import { SOURCES } from "../content/facts.ts";
import type { Message } from "../message.ts";
import { linkOf } from "./links.ts";
import { commandChoice, leadChoice, type Stage } from "./stage.ts";

export const isTopic = (stage: Stage, topic: string): boolean => stage.words.has(`topics.${topic}`);

/** The topic whose answer is to begin the refund interview. */
export const REFUND_CHECK = "refund_check";

function sourceOf(stage: Stage, topic: string): string {
  const { words } = stage;
  const facts = words.list(`topics.${topic}.facts`);
  const within = (source: keyof typeof SOURCES) =>
    facts.every((fact) => SOURCES[source].facts.some((known) => known === fact));
  // The shorter report is the one that is linked; what it does not hold is from the longer one.
  if (within("refundSecond")) return words.say("desk.sources.refund");
  if (within("refund")) return words.say("desk.sources.refundDetail");
  return words.say(
    words.list(`topics.${topic}.links`).includes("hotline") ? "desk.sources.both" : "desk.sources.optout",
  );
}

export function answerTopic(stage: Stage, topic: string): Message {
  const { words } = stage;
  const path = `topics.${topic}`;
  const steps = words.list(`${path}.steps`);
  const links = words.list(`${path}.links`).flatMap((name) => linkOf(words, name));
  return {
    kind: "answer",
    heading: words.say(`${path}.title`),
    text: words.say(`${path}.text`),
    ...(steps.length > 0 ? { steps } : {}),
    ...(links.length > 0 ? { links } : {}),
    source: sourceOf(stage, topic),
    choices: words.list(`${path}.leads`).map((lead) => leadChoice(stage, lead)),
    ways: [commandChoice(stage, "menu"), commandChoice(stage, "human")],
  };
}
