/** A verdict, as it is told: the conclusion, how sure it is, the next step; the rest lies in layers beneath. */
import type { Values, Words } from "../content/words.ts";
import { type Answers, type Interview, UNKNOWN } from "../interview/interview.ts";
import { INCONSISTENT, type Standing, standing, UNDETERMINED } from "../interview/possibilities.ts";
import { forcing } from "../interview/why.ts";
import { tellingOf } from "../matters/interviews.ts";
import type { Lead, Told } from "../matters/matter.ts";
import type { Choice, Message, Row } from "../message.ts";
import { layersOf, rowsAt, type ToldVerdict, timelineLayer } from "./layers.ts";
import { answerRows, summaryOf } from "./rows.ts";
import { choice, commandChoice, leadChoice, type Stage } from "./stage.ts";

const toldFrom = (stage: Stage, interview: Interview, answers: Answers, now: Standing): Told => ({
  words: stage.words,
  japanese: stage.content.words("ja"),
  today: stage.today,
  interview,
  answers,
  now,
});

/** What a verdict's sentences may speak of: each answer by its question's id, and what follows from them. */
function valuesOf(stage: Stage, told: Told): Values {
  const { words, japanese, interview, answers, now } = told;
  const options = interview.questions.map(({ id }) => [
    id,
    typeof answers[id] === "string" ? answers[id] : UNKNOWN,
  ]);
  const summary = summaryOf(words, interview, answers);
  const [clause] = now.why;
  const reason = `${interview.id}.verdicts.${now.id}.reasons.${clause}`;
  return {
    ...Object.fromEntries(options),
    missing: namesOf(words, interview, now.missing),
    clause: clause ?? "none",
    reason: words.has(reason) ? words.say(reason) : "",
    known: summary ? "yes" : "no",
    summary,
    summaryJa: words === japanese ? summary : summaryOf(japanese, interview, answers),
    summaryReading:
      words === japanese ? summary : summaryOf({ ...words, say: words.aloud }, interview, answers),
    ...tellingOf(stage.content, interview.id).values?.(told),
  };
}

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
  const verdict = verdictOf(stage, interview, answers, now);
  const { values, at } = verdict;
  const { words } = stage;
  const certainty =
    now.id === UNDETERMINED ? "undetermined" : tellingOf(stage.content, interview.id).certainty(now.id);
  const heading = words.say(at("heading"), values);
  const [next] = words.list(at("steps"), values);
  const rows = [...routeRows(stage, interview, now), ...rowsAt(verdict, "rows")];
  return {
    kind: "verdict",
    certainty,
    sure: words.say(`desk.certainty.${certainty}`),
    heading,
    text: words.say(at("text"), values),
    ...(next === undefined ? {} : { next }),
    ...(rows.length > 0 ? { rows } : {}),
    layers: layersOf(verdict),
    share: {
      label: words.say("desk.verdict.share.label"),
      text: words.say("desk.verdict.share.text", { heading }),
    },
    choices: afterVerdict(stage, interview, now),
    ways: [commandChoice(stage, "human"), commandChoice(stage, "menu")],
  };
}

function verdictOf(stage: Stage, interview: Interview, answers: Answers, now: Standing): ToldVerdict {
  const told = toldFrom(stage, interview, answers, now);
  const path = `${interview.id}.verdicts.${now.id}`;
  // A route, or several together, have their own words where they need them; the rest is said once for all.
  const route = `${path}.routes.${now.routes.length > 1 ? "several" : now.route}`;
  const at = (part: string): string =>
    stage.words.has(`${route}.${part}`) ? `${route}.${part}` : `${path}.${part}`;
  return { stage, interview, answers, now, told, values: valuesOf(stage, told), at };
}

export function afterVerdict(stage: Stage, interview: Interview, now: Standing): readonly Choice[] {
  const { first, later } = tellingOf(stage.content, interview.id);
  const leads = (lead: Lead | undefined) => (lead ? [leadChoice(stage, lead)] : []);
  return [
    ...leads(first?.[now.id]),
    commandChoice(stage, "why"),
    commandChoice(stage, "whatif"),
    commandChoice(stage, "change"),
    ...leads(later),
  ];
}

/** Answers that cannot all be true: shown side by side, each with the way to correct it. */
function contradiction(stage: Stage, interview: Interview, answers: Answers, now: Standing): Message {
  const { words } = stage;
  const verdict = `${interview.id}.verdicts.${INCONSISTENT}`;
  const clashing = forcing(interview, answers);
  // Its choices are the ways to change them.
  const rows = answerRows(stage, interview, answers)
    .filter((_, index) => clashing.includes(Object.keys(answers)[index]!))
    .map(({ label, value }) => ({ label, value }));
  const timeline = tellingOf(stage.content, interview.id).timeline?.(
    toldFrom(stage, interview, answers, now),
  );
  return {
    kind: "verdict",
    certainty: "inconsistent",
    sure: words.say("desk.certainty.inconsistent"),
    heading: words.say(`${verdict}.heading`),
    text: words.say(`${verdict}.text`),
    layers: timelineLayer(stage, timeline),
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
export function refined(stage: Stage, interview: Interview, answers: Answers, question: string): string {
  const told = toldFrom(stage, interview, answers, standing(interview, answers));
  return stage.words.say(`${interview.id}.questions.${question}.told`, valuesOf(stage, told));
}
