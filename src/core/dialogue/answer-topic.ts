/** An answer from the FAQ. */
import type { Topic } from "../content/topic.ts";
import type { Interview } from "../interview/interview.ts";
import { interviewOf, matterOf } from "../matters/interviews.ts";
import type { Matter } from "../matters/matter.ts";
import type { Message } from "../message.ts";
import { linkOf } from "./links.ts";
import { commandChoice, leadChoice, type Stage } from "./stage.ts";

export const isTopic = ({ content }: Stage, topic: string): boolean => matterOf(content, topic) !== undefined;

/** The interview that answers a topic by beginning. */
export function begunBy({ content, today }: Stage, topic: string): Interview | undefined {
  const begun = matterOf(content, topic)?.begins[topic];
  return begun === undefined ? undefined : interviewOf(content, begun, today);
}

/**
 * The shortest source that holds all the facts, and beside it the public desks where the answer leads to one. Where
 * none holds them all, every one that holds some.
 */
function sourceOf({ words }: Stage, { id, sources }: Matter, { facts, links }: Topic): string {
  const all = Object.entries(sources);
  const one = all.find(([, source]) => facts.every((fact) => source.facts.includes(fact)));
  if (!one) {
    const some = all.filter(([, source]) => source.facts.some((fact) => facts.includes(fact)));
    const said = some.map(([name]) => words.say(`matters.${id}.sources.${name}`));
    return words.say("desk.sources.several", { sources: said.join(words.say("desk.listComma")) });
  }
  const path = `matters.${id}.sources.${one[0]}`;
  const withHelp = links.includes("hotline") && words.has(`${path}WithHelp`);
  return words.say(withHelp ? `${path}WithHelp` : path);
}

export function answerTopic(stage: Stage, id: string): Message {
  const { words, content } = stage;
  const path = `topics.${id}`;
  const topic = content.topics.get(id)!;
  const steps = words.list(`${path}.steps`);
  const links = topic.links.flatMap((name) => linkOf(stage, name));
  return {
    kind: "answer",
    heading: words.say(`${path}.title`),
    text: words.say(`${path}.text`),
    ...(steps.length > 0 ? { steps } : {}),
    ...(links.length > 0 ? { links } : {}),
    source: sourceOf(stage, matterOf(content, id)!, topic),
    choices: topic.leads.map((lead) => leadChoice(stage, lead)),
    ways: [commandChoice(stage, "menu"), commandChoice(stage, "human")],
  };
}
