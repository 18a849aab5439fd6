/** A verdict, as it is told: conclusion, certainty, the answers it rests on, next steps, source. */
import type { Values, Words } from "../content/content.ts";
import { FACTS } from "../content/facts.ts";
import { sayDay, sayInterval, sayWeekday } from "../content/say-dates.ts";
import type { Day } from "../day.ts";
import { type Answers, type Interview, isInterval, UNKNOWN } from "../interview/interview.ts";
import { INCONSISTENT, type Standing, standing, UNDETERMINED } from "../interview/possibilities.ts";
import { forcing } from "../interview/why.ts";
import type { Certainty, Choice, Message, Row } from "../message.ts";
import { usualUntil } from "../waiting.ts";
import { nextWorkingDay } from "../working-day.ts";
import { calendarLink, linkOf } from "./links.ts";
import { answerRows, summaryOf } from "./rows.ts";
import { choice, commandChoice, interviewChoice, type Stage } from "./stage.ts";
import { timelineOf } from "./timeline.ts";

/** The days on which the request may have been made: as the person said, or today where they are about to make it. */
const requestDays = ({ requested }: Answers, today: Day): readonly [earliest: Day, latest: Day] => {
  const [from, until] = isInterval(requested) ? requested : [today, today];
  const latest = until && until < today ? until : today;
  return [from ?? latest, latest];
};

interface Telling {
  readonly values: Values;
  /** The last day on which the stop may still come in the usual time. */
  readonly usualDay: Day;
}

/** What a verdict's sentences may speak of: each answer by its question's id, and what follows from them. */
function tellingOf(stage: Stage, interview: Interview, answers: Answers, now: Standing): Telling {
  const { words, content, today } = stage;
  const japanese = content.words("ja");
  const [earliest, latest] = requestDays(answers, today);
  const usualDay = usualUntil(latest);
  const options = interview.questions.map(({ id }) => [
    id,
    typeof answers[id] === "string" ? answers[id] : UNKNOWN,
  ]);
  const [clause] = now.why;
  const reason = `${interview.id}.verdicts.${now.id}.reasons.${clause}`;
  const requested = (of: Words) =>
    sayInterval(of.say, isInterval(answers.requested) ? answers.requested : [null, null]);
  return {
    usualDay,
    values: {
      ...Object.fromEntries(options),
      open: openOf(now.routes),
      announcedOnJa: sayDay(japanese.say, FACTS.refund.announcedOn),
      missing: namesOf(words, interview, now.missing),
      clause: clause ?? "none",
      reason: words.has(reason) ? words.say(reason) : "",
      summary: summaryOf(words, interview, answers),
      summaryJa: summaryOf(japanese, interview, answers),
      requestedText: requested(words),
      requestedTextJa: requested(japanese),
      startDay: sayWeekday(words.say, nextWorkingDay(latest)),
      usualDay: sayWeekday(words.say, usualDay),
      dayKnown: usualUntil(earliest) === usualDay ? "yes" : "no",
    },
  };
}

/** What the route still depends on, where several are possible: membership, the end of the plan, or both. */
const openOf = (routes: readonly string[]): string => {
  const left = routes.filter((route) => route !== "1");
  if (left.length === routes.length) return "ended";
  return left.length > 1 ? "both" : "member";
};

/** Each route of an open verdict with whom it is for: exactly the possible ones, however they came about. */
const routeRows = ({ words }: Stage, interview: Interview, { id, routes }: Standing): readonly Row[] =>
  (id === UNDETERMINED || routes.length > 1 ? routes : [])
    .map((route) => `${interview.id}.routes.${route}`)
    .filter((path) => words.has(path))
    .map((path) => ({ label: words.say(`${path}.who`), value: words.say(`${path}.told`) }));

const namesOf = (words: Words, interview: Interview, questions: readonly string[]): string =>
  questions
    .map((id) => words.say(`${interview.id}.questions.${id}.name`))
    .join(words.say("desk.listSeparator"));

export function tell(stage: Stage, interview: Interview, answers: Answers): Message {
  const now = standing(interview, answers);
  if (now.id === INCONSISTENT) return contradiction(stage, interview, answers, now);
  const { words } = stage;
  const { values, usualDay } = tellingOf(stage, interview, answers, now);
  const verdict = `${interview.id}.verdicts.${now.id}`;
  // A route, or several together, have their own words where they need them; the rest is said once for all.
  const route = `${verdict}.${now.routes.length > 1 ? "several" : now.route}`;
  const at = (part: string): string =>
    words.has(`${route}.${part}`) ? `${route}.${part}` : `${verdict}.${part}`;
  const calendar = words.has(`${interview.id}.calendar.title`)
    ? calendarLink(
        words.say(`${interview.id}.calendar.title`),
        words.say(`${interview.id}.calendar.details`),
        usualDay,
      )
    : undefined;
  const extra = words.names(at("rows")).map((index) => ({
    label: words.say(`${at("rows")}.${index}.label`, values),
    value: words.say(`${at("rows")}.${index}.value`, values),
  }));
  const timeline = timelineOf(stage, interview, answers, now);
  return {
    kind: "verdict",
    certainty: certaintyOf(interview, now),
    heading: words.say(at("heading"), values),
    text: words.say(at("text"), values),
    ...(timeline ? { timeline } : {}),
    rows: [...answerRows(stage, interview, answers), ...routeRows(stage, interview, now), ...extra],
    steps: words.list(at("steps"), values),
    ...(words.has(at("draft"))
      ? {
          draft: {
            label: words.say(`${at("draft")}.label`, values),
            text: words.say(`${at("draft")}.text`, values),
          },
        }
      : {}),
    links: words.list(at("links"), values).flatMap((name) => linkOf(words, name, values, calendar)),
    source: words.say(words.has(`${verdict}.source`) ? `${verdict}.source` : `${interview.id}.source`),
    choices: afterVerdict(stage, interview, now),
    ways: [commandChoice(stage, "human"), commandChoice(stage, "menu")],
  };
}

function certaintyOf(interview: Interview, now: Standing): Certainty {
  if (now.id === UNDETERMINED) return "undetermined";
  if (interview.id !== "refund") return "plan";
  return now.id === "in_range" ? "in_range" : "not_covered";
}

export function afterVerdict(stage: Stage, interview: Interview, now: Standing): readonly Choice[] {
  return [
    ...(now.id === "not_requested" ? [interviewChoice(stage, "opt-out")] : []),
    commandChoice(stage, "why"),
    commandChoice(stage, "whatif"),
    commandChoice(stage, "change"),
    ...(interview.id === "opt-out" ? [interviewChoice(stage, "still-called")] : []),
  ];
}

/** Answers that cannot all be true: shown side by side, each with the way to correct it. */
function contradiction(stage: Stage, interview: Interview, answers: Answers, now: Standing): Message {
  const { words } = stage;
  const verdict = `${interview.id}.verdicts.${INCONSISTENT}`;
  const clashing = forcing(interview, answers);
  const rows = answerRows(stage, interview, answers).filter((_, index) =>
    clashing.includes(Object.keys(answers)[index]!),
  );
  const timeline = timelineOf(stage, interview, answers, now);
  return {
    kind: "verdict",
    certainty: "inconsistent",
    heading: words.say(`${verdict}.heading`),
    text: words.say(`${verdict}.text`),
    ...(timeline ? { timeline } : {}),
    rows,
    choices: clashing.map((question) =>
      choice(
        stage,
        { type: "change", interview: interview.id, question },
        words.say(`${interview.id}.questions.${question}.name`),
      ),
    ),
    ways: [commandChoice(stage, "restart"), commandChoice(stage, "menu")],
  };
}

/** What a refining answer adds to a verdict that was told before. */
export const refined = (stage: Stage, interview: Interview, answers: Answers, question: string): string =>
  stage.words.say(
    `${interview.id}.questions.${question}.told`,
    tellingOf(stage, interview, answers, standing(interview, answers)).values,
  );
