/** An answer in the person's own words: to the open question, to another one, or to several at once. */
import type { Words } from "../content/words.ts";
import { type Interview, isInterval, type Question, questionOf } from "../interview/interview.ts";
import { type Facts, readFacts } from "../language/facts.ts";
import { squash } from "../language/normalise.ts";
import { isQuestion } from "../language/question.ts";
import { optionNames, readAnswer, saysNo, saysUnknown, saysYes } from "../language/read-answer.ts";
import { answersOf } from "./answers.ts";
import { sayProblem } from "./ask.ts";
import { correct } from "./correct.ts";
import { decisionOn } from "./inquire.ts";
import type { Reply, Stage } from "./stage.ts";
import { suppose } from "./suppose.ts";
import { volunteer } from "./volunteer.ts";
import { currentQuestion, take } from "./walk.ts";

/** An answer to the open question, facts about others, or a correction of an earlier answer. */
export function answerInWords(stage: Stage, interview: Interview, text: string): Reply | undefined {
  const { words, today, conversation } = stage;
  const special = suppose(stage, interview, text) ?? correct(stage, interview, text);
  if (special) return special;
  const id = conversation.open?.question;
  const question = id ? questionOf(interview, id) : undefined;
  const answers = answersOf(conversation, interview);
  const old = question && answers[question.id];
  const reading = question && readAnswer(words, interview, question, text, { today, old, answers });
  if (question && reading && "answer" in reading && reading.exact)
    return take(stage, { interview, question, answer: reading.answer, echo: false });
  // A question that merely mentions something ("how do I do it by phone?") is a question first.
  if (isQuestion(text) && decisionOn(stage, text).type === "sure") return undefined;
  const problem = reading && "problem" in reading ? reading : undefined;
  const moment = { today, near: isInterval(old) ? old : undefined, asked: question ? [question.id] : [] };
  const read = claimed(reading && question, readFacts(words, interview, text, moment));
  const facts = problem ? read : withLead(words, interview, question, text, read);
  const told = volunteer(stage, interview, placed(stage, interview, forOpen(question, facts)));
  if (told) return told;
  if (!question || !reading) return elsewhere(stage, interview, text);
  if ("problem" in reading)
    return currentQuestion(stage, interview, sayProblem(words, interview, question, reading));
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

/** "I was a member in 2010": where a day in the past was asked about, a date that nothing else places is part of the answer. */
function claimed(answered: Question | undefined, read: Facts): Facts {
  if (answered?.kind !== "choice" || !answered.asOf) return read;
  return { ...read, unplaced: read.unplaced.filter(({ candidates }) => candidates.length > 0) };
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
  // "Yes", "no" and "I don't know" are meant for the open question or for none.
  if (saysUnknown(words, text) || saysYes(words, text) || saysNo(words, text)) return undefined;
  const said = squash(text);
  const meant = interview.questions.flatMap((question) => {
    // "I left" says nothing of a day in the past that was not asked about.
    if (question.kind !== "choice" || question.asOf || question.id === conversation.open?.question) return [];
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
