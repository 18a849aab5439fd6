/** A text that answers nothing asked: a topic, an interview, a story that belongs to one, or not understood. */
import type { Content } from "../content/content.ts";
import { factsIn } from "../hearing/facts.ts";
import type { Heard } from "../hearing/heard.ts";
import { type Interview, questionOf } from "../interview/interview.ts";
import { type Decision, decide, INTERVIEW } from "../language/decision.ts";
import { readerOf } from "../language/reader.ts";
import { interviewOf, interviewsOf, matterOf } from "../matters/interviews.ts";
import type { Lead, Matter } from "../matters/matter.ts";
import type { Message } from "../message.ts";
import { begunBy, isTopic } from "./answer-topic.ts";
import { linkOf } from "./links.ts";
import { menu } from "./menu.ts";
import { digress, topic } from "./perform.ts";
import { clarify, miss, missAt } from "./repair.ts";
import { note, prefaced, type Reply, type Stage } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { begin } from "./walk.ts";

export const decisionOn = (stage: Stage, text: string): Decision =>
  decide(readerOf(stage.content).topics(text), stage.content.matters);

/** Not an answer: a topic, another interview, something near two topics, or not understood. */
export function inquire(stage: Stage, open: Interview | undefined, heard: Heard): Reply {
  const decision = decisionOn(stage, heard.text);
  if (decision.type === "sure") return follow(stage, decision.id, heard);
  const question =
    open && stage.conversation.open?.question
      ? questionOf(open, stage.conversation.open.question)
      : undefined;
  // A guess is no more than a button beneath the question that stands.
  if (open && question) {
    const [guess] = decision.type === "clarify" ? decision.ids : [];
    return missAt(stage, open, question, guess === undefined ? undefined : leadTo(offeredAs(stage, guess)));
  }
  const story = open ? undefined : storyOf(stage, heard, decision);
  if (story) return start(stage, story, heard);
  if (decision.type === "clarify")
    return clarify(
      stage,
      withEntry(
        stage,
        decision.ids.map((id) => offeredAs(stage, id)),
      ).map(leadTo),
    );
  return miss(stage);
}

/** Guesses that all lie in one matter leave out nothing obvious: its entry is among the two or three. */
function withEntry({ content }: Stage, ids: readonly string[]): readonly string[] {
  const matter = content.matters.find((each) => ids.every((id) => isOf(content, each, id)));
  return matter && !ids.includes(matter.entry) ? [matter.entry, ...ids.slice(0, 2)] : ids;
}

const isOf = (content: Content, matter: Matter, id: string): boolean =>
  id.startsWith(INTERVIEW)
    ? id.slice(INTERVIEW.length) in matter.tellings
    : matterOf(content, id) === matter || matter.instances?.[id] !== undefined;

const instanceOf = ({ content }: Stage, id: string) =>
  content.matters.flatMap(({ instances }) => instances?.[id] ?? [])[0];

/** What can be offered to choose from: some are no topics of their own. */
const offeredAs = (stage: Stage, id: string): string => instanceOf(stage, id)?.of ?? id;

const leadTo = (id: string): Lead =>
  id.startsWith(INTERVIEW) ? `go:${id.slice(INTERVIEW.length)}` : `topic:${id}`;

/** The same topic, or the one that the dates of the text make of it. */
function byDate({ content }: Stage, id: string, heard: Heard): string {
  const dates = heard.dates().flatMap(({ problem, interval }) => (problem ? [] : [interval]));
  return content.matters.reduce((topic, { dated }) => dated?.(topic, dates) ?? topic, id);
}

function follow(stage: Stage, guessed: string, heard: Heard): Reply {
  const id = byDate(stage, guessed, heard);
  const instance = instanceOf(stage, id);
  if (instance) return prefaced(follow(stage, instance.of, heard), stage.words.say(instance.preface));
  const interview = opens(stage, id);
  if (interview) return { ...start(stage, interview, heard), ...(isTopic(stage, id) ? { topic: id } : {}) };
  if (!id.startsWith("out_of_scope")) return topic(stage, id);
  const kind = id.split(".")[1] ?? "general";
  return { ...digress(stage, outside(stage, kind)), topic: "out_of_scope" };
}

/**
 * A text that asks nothing may tell a story that belongs to an interview: two of its facts, or one where every
 * topic that comes to mind belongs to it ("H21の夏ごろ解約して、もう退会してるんだけど").
 */
function storyOf({ content, today }: Stage, heard: Heard, decision: Decision): Interview | undefined {
  return interviewsOf(content, today).find((interview) => {
    const { facts, unplaced } = factsIn(heard, interview, { answers: {} });
    const told = facts.length + unplaced.filter(({ candidates }) => candidates.length > 0).length;
    const matter = content.matters.find(({ tellings }) => interview.id in tellings)!;
    const near = decision.type === "clarify" && decision.ids.every((id) => isOf(content, matter, id));
    return facts.length >= 2 || (told >= 1 && near);
  });
}

const opens = (stage: Stage, id: string): Interview | undefined =>
  id.startsWith(INTERVIEW)
    ? interviewOf(stage.content, id.slice(INTERVIEW.length), stage.today)
    : begunBy(stage, id);

/** Begins an interview with whatever the very first message already told. */
function start(stage: Stage, interview: Interview, heard: Heard): Reply {
  const { answers } = stage.conversation;
  const told = volunteer(
    stage,
    interview,
    factsIn(heard, interview, { answers: answers[interview.id] ?? {} }),
  );
  if (!told) return begin(stage, interview);
  // A verdict that is told at once needs no opening.
  if (told.messages.length > 1) return told;
  return { ...told, messages: [note(stage.words.say(`${interview.id}.open`)), ...told.messages] };
}

/** Not a matter of this desk: said kindly, with what it can do instead. */
function outside(stage: Stage, kind: string): Message {
  const { choices, ways } = menu(stage);
  const onward = { choices: choices!, ways: ways! };
  // What is easily taken for a matter is told apart from it, with a source of its own.
  const near = stage.content.matters
    .map(({ id }) => `matters.${id}.outside.${kind}`)
    .find((path) => stage.words.has(path));
  if (!near) return { kind: "answer", text: stage.words.say(`desk.outOfScope.${kind}`), ...onward };
  return {
    kind: "answer",
    text: stage.words.say(`${near}.text`),
    links: stage.words.list(`${near}.links`).flatMap((name) => linkOf(stage, name)),
    source: stage.words.say(`${near}.source`),
    ...onward,
  };
}
