/** Understanding a free text, in the order in which its readings are likely to be meant. */
import { decode } from "../button.ts";
import { type Interview, isInterval, type Question, questionOf } from "../interview/interview.ts";
import { interviewOf } from "../interview/interviews.ts";
import { matchChoice, readNumber } from "../language/choices.ts";
import { readDate } from "../language/dates.ts";
import { type Decision, decide } from "../language/decision.ts";
import { cueIn, holdsSecret } from "../language/guard.ts";
import { normalise, squash } from "../language/normalise.ts";
import { optionNames, readAnswer } from "../language/read-answer.ts";
import { readerOf } from "../language/reader.ts";
import { labelOf } from "./labels.ts";
import { menu, safety } from "./menu.ts";
import { obey } from "./obey.ts";
import { digress, openInterview, press, topic } from "./perform.ts";
import { clarify, miss, missAt, unreadable } from "./repair.ts";
import { note, type Reply, type Stage } from "./stage.ts";
import { answersOf, begin, currentQuestion, take } from "./walk.ts";

/** Longer texts are answered with a request to be brief: the LINE limit of one message. */
const LONGEST_TEXT = 5000;
const URL_ONLY = /^https?:\/\/\S+$/;

export function hear(stage: Stage, text: string): Reply {
  const open = openInterview(stage);
  if (text.length > LONGEST_TEXT) return unreadable(stage, "tooLong", open);
  if (!squash(text)) return unreadable(stage, "empty", open);
  if (URL_ONLY.test(text.trim())) return unreadable(stage, "link", open);
  if (holdsSecret(stage.content, text)) return withQuestion(stage, open, stage.words.say("desk.safety.secret"));
  const command = readerOf(stage.content).command(text);
  if (command) return obey(stage, command, open);
  const cue = cueIn(stage.content, text);
  if (cue) return { conversation: stage.conversation, messages: [safety(stage, cue)] };
  return offered(stage, text) ?? (open && answer(stage, open, text)) ?? inquire(stage, open, text);
}

const withQuestion = (stage: Stage, open: Interview | undefined, said: string): Reply =>
  open && stage.conversation.open?.question ? currentQuestion(stage, open, said) : { conversation: stage.conversation, messages: [note(said)] };

/** The number or the label of something on the table. */
function offered(stage: Stage, text: string): Reply | undefined {
  const { offered: values } = stage.conversation;
  const number = readNumber(text);
  if (number !== undefined && number >= 1 && number <= values.length) return press(stage, values[number - 1]!);
  const named = values.flatMap((value) => {
    const button = decode(value);
    const label = button && labelOf(stage, button.act);
    return label ? [{ value, label: squash(label) }] : [];
  });
  const value = named.find(({ label }) => label === squash(text))?.value;
  return value === undefined ? undefined : press(stage, value);
}

/** An answer to the open question, or a correction of an earlier one. */
function answer(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const id = stage.conversation.open?.question;
  const question = id ? questionOf(interview, id) : undefined;
  const corrected = correction(stage, interview, text);
  if (corrected) return corrected;
  if (!question) return undefined;
  const reading = readAnswer(stage.words, interview, question, text, stage.today);
  if (!reading) return undefined;
  if ("problem" in reading) {
    const said = stage.words.say(`desk.question.${reading.problem}`, { answer: text.trim().slice(0, 30) });
    return currentQuestion(stage, interview, said);
  }
  // A question that merely mentions an option ("how do I do it by phone?") is a question first.
  if (!reading.exact && question.kind === "choice" && isQuestion(text) && decisionOn(stage, text).type === "sure") return undefined;
  return take(stage, { interview, question, answer: reading.answer, echo: !reading.exact });
}

const isQuestion = (text: string): boolean => /[?？]\s*$|(?:です|ます|ません)か[。？?]?\s*$|^(?:how|what|when|why|who|which|can|do|does|is|are|will)\b/i.test(text.trim());

/** "Actually it was West Japan": the one earlier answer that these words can replace. */
function correction(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const whole = normalise(text);
  const cue = stage.words.list("understand.correction").find((phrase) => whole.includes(normalise(phrase)));
  if (cue === undefined) return undefined;
  const answers = answersOf(stage.conversation, interview);
  const rest = whole.slice(whole.indexOf(normalise(cue)) + normalise(cue).length);
  const given = Object.keys(answers)
    .reverse()
    .flatMap((id) => questionOf(interview, id) ?? []);
  const dated = readDate(rest, { today: stage.today, period: periodOf(given) });
  if (dated && !dated.problem) {
    const question = given.find(({ id, kind }) => kind === "date" && isInterval(answers[id]));
    return question && take(stage, { interview, question, answer: dated.interval, echo: true });
  }
  for (const question of given) {
    if (question.kind !== "choice") continue;
    const match = matchChoice(stage.words, rest, optionNames(stage.words, interview, question, question.options));
    if (match && match.id !== answers[question.id]) return take(stage, { interview, question, answer: match.id, echo: true });
  }
  return undefined;
}

const periodOf = (questions: readonly Question[]): Extract<Question, { kind: "date" }>["period"] =>
  questions.flatMap((question) => (question.kind === "date" ? [question.period] : []))[0] ?? [null, null];

const decisionOn = (stage: Stage, text: string): Decision => decide(readerOf(stage.content).topics(text));

/** Not an answer: a topic, another interview, something near two topics, or not understood. */
function inquire(stage: Stage, open: Interview | undefined, text: string): Reply {
  const decision = decisionOn(stage, text);
  const understood = { ...stage, conversation: { ...stage.conversation, misses: 0 } };
  if (decision.type === "sure") return follow(understood, decision.id);
  if (decision.type === "clarify") return clarify(understood, decision.ids.map(leadTo));
  const question = open && stage.conversation.open?.question ? questionOf(open, stage.conversation.open.question) : undefined;
  return open && question ? missAt(stage, open, question) : miss(stage);
}

const leadTo = (id: string): string => (id.startsWith("interview_") ? `go:${id.slice("interview_".length)}` : `topic:${id}`);

function follow(stage: Stage, id: string): Reply {
  if (id.startsWith("interview_")) return begin(stage, interviewOf(id.slice("interview_".length), stage.today)!);
  if (!id.startsWith("out_of_scope")) return topic(stage, id);
  const kind = id.split(".")[1] ?? "general";
  return { ...digress(stage, outside(stage, kind)), topic: "out_of_scope" };
}

const outside = (stage: Stage, kind: string) => ({ ...menu(stage, stage.words.say(`desk.outOfScope.${kind}`)), kind: "answer" as const });
