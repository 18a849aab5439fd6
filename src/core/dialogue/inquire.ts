/** A text that answers nothing asked: a topic, an interview, a story that belongs to one, or not understood. */
import { type Interview, questionOf } from "../interview/interview.ts";
import { interviewOf, interviews } from "../interview/interviews.ts";
import { type Decision, decide } from "../language/decision.ts";
import { readFacts } from "../language/facts.ts";
import { readerOf } from "../language/reader.ts";
import type { Message } from "../message.ts";
import { REFUND_CHECK } from "./answer-topic.ts";
import { linkOf } from "./links.ts";
import { menu } from "./menu.ts";
import { digress, topic } from "./perform.ts";
import { clarify, miss, missAt } from "./repair.ts";
import { note, prefaced, type Reply, type Stage } from "./stage.ts";
import { byDate, SYMPTOM } from "./symptom.ts";
import { volunteer } from "./volunteer.ts";
import { begin } from "./walk.ts";

export const decisionOn = (stage: Stage, text: string): Decision =>
  decide(readerOf(stage.content).topics(text));

/** Not an answer: a topic, another interview, something near two topics, or not stage. */
export function inquire(stage: Stage, open: Interview | undefined, text: string): Reply {
  const decision = decisionOn(stage, text);
  if (decision.type === "sure") return follow(stage, decision.id, text);
  const story = open ? undefined : storyOf(stage, text, decision);
  if (story) return start(stage, story, text);
  if (decision.type === "clarify") return clarify(stage, withEntry(decision.ids.map(offeredAs)).map(leadTo));
  const question =
    open && stage.conversation.open?.question
      ? questionOf(open, stage.conversation.open.question)
      : undefined;
  return open && question ? missAt(stage, open, question) : miss(stage);
}

/** Where a person most likely wants to begin, for each of the two matters. */
const ENTRIES: readonly (readonly [family: string, entry: string])[] = [
  ["optout_", "optout_overview"],
  ["refund_", REFUND_CHECK],
];

/** Guesses that all lie in one matter leave out nothing obvious: its entry is among the two or three. */
function withEntry(ids: readonly string[]): readonly string[] {
  const entry = ENTRIES.find(([family]) => ids.every((id) => id.startsWith(family)))?.[1];
  return entry && !ids.includes(entry) ? [entry, ...ids.slice(0, 2)] : ids;
}

/** What can be offered to choose from: the symptom is no topic of its own. */
const offeredAs = (id: string): string => (id === SYMPTOM ? REFUND_CHECK : id);

const leadTo = (id: string): string =>
  id.startsWith("interview_") ? `go:${id.slice("interview_".length)}` : `topic:${id}`;

function follow(stage: Stage, guessed: string, text: string): Reply {
  const id = byDate(stage, guessed, text);
  if (id === SYMPTOM) return prefaced(follow(stage, REFUND_CHECK, text), stage.words.say("refund.symptom"));
  const interview = opens(stage, id);
  if (interview) return { ...start(stage, interview, text), ...(id === REFUND_CHECK ? { topic: id } : {}) };
  if (!id.startsWith("out_of_scope")) return topic(stage, id);
  const kind = id.split(".")[1] ?? "general";
  return { ...digress(stage, outside(stage, kind)), topic: "out_of_scope" };
}

/**
 * A text that asks nothing may tell a story that belongs to an interview: two of its facts, or one where every
 * topic that comes to mind belongs to it ("H21の夏ごろ解約して、もう退会してるんだけど").
 */
function storyOf({ words, today }: Stage, text: string, decision: Decision): Interview | undefined {
  return interviews(today).find((interview) => {
    const { facts, unplaced } = readFacts(words, interview, text, { today });
    const told = facts.length + unplaced.filter(({ candidates }) => candidates.length > 0).length;
    const near = decision.type === "clarify" && decision.ids.every((id) => belongsTo(id, interview));
    return facts.length >= 2 || (told >= 1 && near);
  });
}

const belongsTo = (topic: string, interview: Interview): boolean =>
  topic.startsWith(`${interview.id}_`) || topic === `interview_${interview.id}`;

const opens = ({ today }: Stage, id: string): Interview | undefined =>
  id === REFUND_CHECK
    ? interviewOf("refund", today)
    : id.startsWith("interview_")
      ? interviewOf(id.slice("interview_".length), today)
      : undefined;

/** Begins an interview with whatever the very first message already told. */
function start(stage: Stage, interview: Interview, text: string): Reply {
  const told = volunteer(stage, interview, readFacts(stage.words, interview, text, { today: stage.today }));
  if (!told) return begin(stage, interview);
  // A verdict that is told at once needs no opening.
  if (told.messages.length > 1) return told;
  return { ...told, messages: [note(stage.words.say(`${interview.id}.open`)), ...told.messages] };
}

/** Not a matter of this desk: said kindly, with what it can do instead. */
function outside(stage: Stage, kind: string): Message {
  const { choices, ways } = menu(stage);
  const onward = { choices: choices!, ways: ways! };
  // What is easily taken for the announcement is told apart from it, with a source of its own.
  const near = `desk.nearMiss.${kind}`;
  if (!stage.words.has(near))
    return { kind: "answer", text: stage.words.say(`desk.outOfScope.${kind}`), ...onward };
  return {
    kind: "answer",
    text: stage.words.say(`${near}.text`),
    links: stage.words.list(`${near}.links`).flatMap((name) => linkOf(stage.words, name)),
    source: stage.words.say(`${near}.source`),
    ...onward,
  };
}
