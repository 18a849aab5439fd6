/** Understanding a free text, in the order in which its readings are likely to be meant. */
import { decode } from "../button.ts";
import type { Words } from "../content/content.ts";
import { sayInterval } from "../content/dates.ts";
import { type Interview, isInterval, type Question, questionOf } from "../interview/interview.ts";
import { interviewOf } from "../interview/interviews.ts";
import { readNumber } from "../language/choices.ts";
import { type Decision, decide } from "../language/decision.ts";
import { type Facts, readFacts } from "../language/facts.ts";
import { cueIn, holdsSecret } from "../language/guard.ts";
import { squash } from "../language/normalise.ts";
import { isQuestion } from "../language/question.ts";
import { optionNames, readAnswer, saysNo, saysUnknown, saysYes } from "../language/read-answer.ts";
import { readerOf } from "../language/reader.ts";
import type { Message } from "../message.ts";
import { REFUND_CHECK } from "./answer-topic.ts";
import { answersOf } from "./answers.ts";
import { correct } from "./correct.ts";
import { labelOf } from "./labels.ts";
import { menu, safety } from "./menu.ts";
import { obey } from "./obey.ts";
import { digress, openInterview, press, topic } from "./perform.ts";
import { clarify, miss, missAt, unreadable } from "./repair.ts";
import { note, type Reply, type Stage } from "./stage.ts";
import { suppose } from "./suppose.ts";
import { volunteer } from "./volunteer.ts";
import { begin, currentQuestion, take } from "./walk.ts";

/** Longer texts are answered with a request to be brief: the LINE limit of one message. */
const LONGEST_TEXT = 5000;
const URL_ONLY = /^https?:\/\/\S+$/;

export function hear(stage: Stage, text: string): Reply {
  const open = openInterview(stage);
  if (text.length > LONGEST_TEXT) return unreadable(stage, "tooLong", open);
  if (!squash(text)) return unreadable(stage, "empty", open);
  if (URL_ONLY.test(text.trim())) return unreadable(stage, "link", open);
  if (holdsSecret(stage.content, text))
    return withQuestion(stage, open, stage.words.say("desk.safety.secret"));
  const command = readerOf(stage.content).command(text);
  if (command) return obey(stage, command, open);
  const cue = cueIn(stage.content, text);
  if (cue) return { conversation: stage.conversation, messages: [safety(stage, cue)] };
  return offered(stage, text) ?? (open && answer(stage, open, text)) ?? inquire(stage, open, text);
}

const withQuestion = (stage: Stage, open: Interview | undefined, said: string): Reply =>
  open && stage.conversation.open?.question
    ? currentQuestion(stage, open, said)
    : { conversation: stage.conversation, messages: [note(said)] };

/** The number or the label of something on the table; or yes or no, where that was asked. */
function offered(stage: Stage, text: string): Reply | undefined {
  const { offered: values } = stage.conversation;
  const confirming = values.some(
    (value) => decode(value)?.act.type === "command" && value.startsWith("do:confirm_delete"),
  );
  if (confirming && saysYes(stage.words, text)) return obey(stage, "confirm_delete", openInterview(stage));
  if (confirming && saysNo(stage.words, text)) return obey(stage, "keep_record", openInterview(stage));
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

/** An answer to the open question, facts about others, or a correction of an earlier answer. */
function answer(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const { words, today, conversation } = stage;
  const special = suppose(stage, interview, text) ?? correct(stage, interview, text);
  if (special) return special;
  const id = conversation.open?.question;
  const question = id ? questionOf(interview, id) : undefined;
  const old = question && answersOf(conversation, interview)[question.id];
  const reading = question && readAnswer(words, interview, question, text, { today, old });
  if (question && reading && "answer" in reading && reading.exact)
    return take(stage, { interview, question, answer: reading.answer, echo: false });
  // A question that merely mentions something ("how do I do it by phone?") is a question first.
  if (isQuestion(text) && decisionOn(stage, text).type === "sure") return undefined;
  const facts = withLead(
    words,
    interview,
    question,
    text,
    readFacts(words, interview, text, { today, near: isInterval(old) ? old : undefined }),
  );
  const told = volunteer(stage, interview, placed(stage, interview, forOpen(question, facts)));
  if (told) return told;
  if (!question || !reading) return elsewhere(stage, interview, text);
  if ("problem" in reading)
    return currentQuestion(
      stage,
      interview,
      words.say(`desk.question.${reading.problem}`, { answer: sayInterval(words.say, reading.interval) }),
    );
  return take(stage, { interview, question, answer: reading.answer, echo: true });
}

/** "はい、2006年に…": what comes before the first comma may answer the open question by itself. */
function withLead(
  words: Words,
  interview: Interview,
  open: Question | undefined,
  text: string,
  read: Facts,
): Facts {
  const [lead = "", ...rest] = text.split(/[、,。]/);
  if (open?.kind !== "choice" || rest.length === 0 || read.facts.some(({ question }) => question === open.id))
    return read;
  const said = squash(lead);
  const named = optionNames(words, interview, open, open.options).find(({ names }) => names.includes(said));
  return named ? { ...read, facts: [{ question: open.id, answer: named.id }, ...read.facts] } : read;
}

/** A date that nothing around it places may be meant for any date that was given before. */
function placed({ conversation }: Stage, interview: Interview, { facts, unplaced }: Facts): Facts {
  const given = Object.entries(answersOf(conversation, interview)).flatMap(([id, answer]) =>
    isInterval(answer) ? [id] : [],
  );
  return {
    facts,
    unplaced: unplaced.map((date) => (date.candidates.length === 0 ? { ...date, candidates: given } : date)),
  };
}

/** The name of an option of one other question, and of no more: "So-net" answers who called, not when. */
function elsewhere(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const { words, conversation } = stage;
  if (saysUnknown(words, text)) return undefined;
  const said = squash(text);
  const meant = interview.questions.flatMap((question) => {
    if (question.kind !== "choice" || question.id === conversation.open?.question) return [];
    const named = optionNames(words, interview, question, question.options).find(({ names }) =>
      names.includes(said),
    );
    return named ? [{ question, answer: named.id }] : [];
  });
  const [only, ...others] = meant;
  return only && others.length === 0 ? take(stage, { interview, ...only, echo: true }) : undefined;
}

/** A date without words of its own, or with words that fit the open question too, answers the open question. */
function forOpen(open: Question | undefined, { facts, unplaced }: Facts): Facts {
  if (open?.kind !== "date") return { facts, unplaced };
  const [mine, ...others] = unplaced.filter(
    ({ candidates }) => candidates.length === 0 || candidates.includes(open.id),
  );
  if (!mine || others.length > 0 || facts.some(({ question }) => question === open.id))
    return { facts, unplaced };
  return {
    facts: [...facts, { question: open.id, answer: mine.interval }],
    unplaced: unplaced.filter((other) => other !== mine),
  };
}

const decisionOn = (stage: Stage, text: string): Decision => decide(readerOf(stage.content).topics(text));

/** Not an answer: a topic, another interview, something near two topics, or not stage. */
function inquire(stage: Stage, open: Interview | undefined, text: string): Reply {
  const decision = decisionOn(stage, text);
  if (decision.type === "sure") return follow(stage, decision.id, text);
  if (decision.type === "clarify") return clarify(stage, decision.ids.map(leadTo));
  const question =
    open && stage.conversation.open?.question
      ? questionOf(open, stage.conversation.open.question)
      : undefined;
  return open && question ? missAt(stage, open, question) : miss(stage);
}

const leadTo = (id: string): string =>
  id.startsWith("interview_") ? `go:${id.slice("interview_".length)}` : `topic:${id}`;

function follow(stage: Stage, id: string, text: string): Reply {
  const interview = opens(stage, id);
  if (interview) return { ...start(stage, interview, text), ...(id === REFUND_CHECK ? { topic: id } : {}) };
  if (!id.startsWith("out_of_scope")) return topic(stage, id);
  const kind = id.split(".")[1] ?? "general";
  return { ...digress(stage, outside(stage, kind)), topic: "out_of_scope" };
}

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
  return { kind: "answer", text: stage.words.say(`desk.outOfScope.${kind}`), choices: choices!, ways: ways! };
}
