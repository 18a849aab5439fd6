/** A text that answers nothing asked: a topic, an interview, a story that belongs to one, or not understood. */

import { contains } from "../day.ts";
import { has } from "../hearing/clauses.ts";
import type { Heard } from "../hearing/heard.ts";
import { type Facts, factsIn } from "../hearing/in-passing.ts";
import { namesTime } from "../hearing/unread-dates.ts";
import { type Answers, type Interview, isInterval, questionOf } from "../interview/interview.ts";
import { abroadTongueOf } from "../language/abroad.ts";
import { aboutOf, type Decision, decide, INTERVIEW, isOutside } from "../language/decision.ts";
import { readerOf } from "../language/reader.ts";
import { interviewOf, interviewsOf, matterHolding, matterOf } from "../matters/interviews.ts";
import { once } from "../once.ts";
import { begunBy, isTopic } from "./answer-topic.ts";
import { obey } from "./obey.ts";
import { offeredInterview, takesUp } from "./offered-interview.ts";
import { alsoNear, commandOf, offersOf } from "./offers.ts";
import { notOurs, openInterview, topic } from "./perform.ts";
import { clarify, miss, missAt } from "./repair.ts";
import { spokenOf } from "./spoken.ts";
import { note, prefaced, type Reply, type Stage } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { begin } from "./walk.ts";

/** In a language that the desk does not speak no more than a few names are heard: what they sound like is offered. */
const unsure = (decision: Decision): Decision =>
  decision.type === "sure" ? { type: "clarify", ids: [decision.id, ...decision.also] } : decision;

/** What a text is about. While a question waits, only what is beyond doubt leads away from it. */
export function decisionOn({ content, conversation, today }: Stage, text: string): Decision {
  const { open } = conversation;
  const last = open ? interviewOf(content, open.interview, today) : undefined;
  const matter = last && aboutOf(content, INTERVIEW + last.id);
  const decision = decide(readerOf(content).topics(text), content, {
    asking: Boolean(open?.question),
    matter,
    spoken: last ? undefined : spokenOf(content, conversation),
  });
  return abroadTongueOf(content, text) ? unsure(decision) : decision;
}

/** Not an answer: a topic, another interview, something near two topics, or not understood. */
export function inquire(stage: Stage, open: Interview | undefined, heard: Heard): Reply {
  const decision = decisionOn(stage, heard.text);
  // "What's the weather today?" tells a day, and nothing of what was offered.
  const elsewhere = decision.type === "sure" && isOutside(decision.id);
  const begun = stage.conversation.open?.question || elsewhere ? undefined : offeredInterview(stage, heard);
  if (begun) return start(stage, begun.interview, begun.told);
  const story = open ? undefined : storyOf(stage, heard, decision);
  const sibling =
    story &&
    matterHolding(stage.content, story.id)
      .interviews(stage.today)
      .find((one) => takesUp(one, heard));
  if (sibling) return start(stage, sibling, tellsOf(stage, sibling, heard));
  if (story)
    return {
      ...start(stage, story, tellsOf(stage, story, heard)),
      ...(decision.type === "sure" && isTopic(stage, decision.id) ? { topic: decision.id } : {}),
    };
  if (decision.type === "sure" && !answersBack(stage, open, decision.id, heard))
    return alsoNear(stage, follow(stage, decision.id, heard), offersOf(stage, decision.also));
  const offers = offersOf(stage, idsOf(decision));
  const question =
    open && stage.conversation.open?.question
      ? questionOf(open, stage.conversation.open.question)
      : undefined;
  // A guess is no more than a button beneath the question that stands.
  if (open && question) return missAt(stage, open, question, offers[0]);
  return offers.length > 0 ? clarify(stage, offers) : miss(stage);
}

/**
 * 能登半島地震のころ, where a day is asked for: an event that was not read, and no talk of earthquakes. "No, they didn't
 * refuse" or "yes, I asked before", where a question waits: an answer that was not read, and no wish
 * for the page about being refused.
 */
function answersBack(
  { content, conversation }: Stage,
  open: Interview | undefined,
  topic: string,
  heard: Heard,
): boolean {
  if (!open || !conversation.open?.question || asks(heard)) return false;
  const matter = aboutOf(content, INTERVIEW + open.id);
  const question = questionOf(open, conversation.open.question);
  if (question?.kind === "date" && isOutside(topic) && namesTime(heard)) return true;
  const replies = heard.clauses.some((clause) => has(clause, "yes") || has(clause, "not"));
  return replies && aboutOf(content, topic) === matter;
}

/** The same topic, or the one that the dates of the text make of it. */
function byDate({ content }: Stage, id: string, heard: Heard): string {
  const dates = heard.dates().flatMap(({ problem, interval }) => (problem ? [] : [interval]));
  return content.matters.reduce((topic, { dated }) => dated?.(topic, dates) ?? topic, id);
}

function follow(stage: Stage, guessed: string, heard: Heard): Reply {
  const command = commandOf(guessed);
  if (command) return obey(stage, command, openInterview(stage));
  const id = byDate(stage, guessed, heard);
  const instance = instanceOf(stage, id);
  if (instance) return prefaced(follow(stage, instance.of, heard), stage.words.say(instance.preface));
  const interview = opens(stage, id) ?? toldOf(stage, id, heard);
  if (interview)
    return {
      ...start(stage, interview, tellsOf(stage, interview, heard)),
      ...(isTopic(stage, id) ? { topic: id } : {}),
    };
  if (!isOutside(id)) return topic(stage, id);
  return notOurs(stage, id.split(".")[1]);
}

const instanceOf = ({ content }: Stage, id: string) =>
  content.matters.flatMap(({ instances }) => instances?.[id] ?? [])[0];

/** Whether an interview begins there anyway. */
const leadsToOne = (stage: Stage, id: string): boolean =>
  (opens(stage, id) ?? instanceOf(stage, id)) !== undefined;

function idsOf(decision: Decision): readonly string[] {
  if (decision.type === "none") return [];
  return decision.type === "sure" ? [decision.id] : decision.ids;
}

const asks = ({ clauses }: Heard): boolean => clauses.some(({ mood }) => mood === "asked");

/** The dates and options of an interview that a text tells. */
function toldIn(stage: Stage, interview: Interview, heard: Heard): number {
  const { facts, unplaced } = tellsOf(stage, interview, heard);
  return facts.length + unplaced.filter(({ candidates }) => candidates.length > 0).length;
}

/** How many of its days a text tells, each by its name and within the years that the interview is about. */
function daysIn(stage: Stage, interview: Interview, heard: Heard): number {
  return tellsOf(stage, interview, heard).facts.filter(({ question, answer }) => {
    const asked = questionOf(interview, question);
    return asked?.kind === "date" && isInterval(answer) && contains(asked.period, answer);
  }).length;
}

/**
 * The interview that a topic belongs to, where the text already tells some of it: a story and no bare question. Of the
 * interviews of one matter, the one it tells most of: who "asked them and was refused" is beyond how to ask. What is
 * only near an interview needs two of its facts. While another matter's question waits, the topic is told and no more.
 */
function toldOf(stage: Stage, topic: string, heard: Heard): Interview | undefined {
  const twin = stage.content.matters.find(({ twins }) => Object.values(twins).includes(topic));
  const matter = twin ?? matterOf(stage.content, topic);
  const { open } = stage.conversation;
  if (open?.question && matterHolding(stage.content, open.interview) !== matter) return undefined;
  const [most] = (matter?.interviews(stage.today) ?? [])
    .map((interview) => ({ interview, told: toldIn(stage, interview, heard) }))
    .filter(({ told }) => told > (twin ? 0 : 1))
    .sort((a, b) => b.told - a.told);
  return most?.interview;
}

/**
 * A text that asks nothing may tell a story that belongs to an interview, whatever topic of that matter it sounds
 * like: two of its facts, or one where the topics that come to mind first belong to it ("H21の夏ごろ解約して、もう
 * 退会してるんだけど"); two of its days, whatever it sounds like. Of several, the one it tells most of; of those, the
 * one that comes to mind first.
 */
function storyOf(stage: Stage, heard: Heard, decision: Decision): Interview | undefined {
  const { content, today } = stage;
  if (decision.type === "sure" && (asks(heard) || leadsToOne(stage, decision.id))) return undefined;
  const ids = idsOf(decision).filter((id) => !isOutside(id));
  const rank = (id: string): number => {
    const matter = aboutOf(content, INTERVIEW + id);
    const at = ids.findIndex((guess) => guess === INTERVIEW + id || guess === matter?.twins[id]);
    return at < 0 ? ids.length : at;
  };
  const [story] = interviewsOf(content, today)
    .map((interview) => ({ interview, told: toldIn(stage, interview, heard), rank: rank(interview.id) }))
    .filter(({ interview, told }) => {
      const { id } = interview;
      const matter = aboutOf(content, INTERVIEW + id);
      // The two likeliest say what it is near to; what comes after them is often another matter's mere likeness.
      const near =
        ids.length > 0 &&
        ids
          .slice(0, 2)
          .every((guess) =>
            matter?.entry === undefined
              ? guess === INTERVIEW + id || guess === matter?.twins[id]
              : aboutOf(content, guess) === matter,
          );
      if (told >= 1 && near) return true;
      return decision.type === "sure" ? daysIn(stage, interview, heard) >= 2 : told >= 2;
    })
    .sort((a, b) => b.told - a.told || a.rank - b.rank);
  return story?.interview;
}

const opens = (stage: Stage, id: string): Interview | undefined =>
  id.startsWith(INTERVIEW)
    ? interviewOf(stage.content, id.slice(INTERVIEW.length), stage.today)
    : begunBy(stage, id);

const tellsOf = ({ conversation }: Stage, interview: Interview, heard: Heard): Facts =>
  factsBeside(heard)(conversation.answers[interview.id] ?? NOTHING)(interview);

const NOTHING: Answers = {};

/** Asked for wherever a text may belong to an interview. */
const factsBeside = once((heard: Heard) =>
  once((answers: Answers) => once((interview: Interview) => factsIn(heard, interview, { answers }))),
);

/** Begins an interview with what was already told. */
function start(stage: Stage, interview: Interview, facts: Facts): Reply {
  const told = volunteer(stage, interview, facts);
  if (!told) return begin(stage, interview);
  // A verdict that is told at once needs no opening.
  if (told.messages.length > 1) return told;
  return { ...told, messages: [note(stage.words.say(`${interview.id}.open`)), ...told.messages] };
}
