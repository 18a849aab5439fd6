/**
 * An answer to "how did things stand on that day?" (`asOf`). What holds today is no answer to it; and when
 * something happened is one only where it lies wholly before the day or after it: "left in 2010" leaves
 * 7 January 2010 open.
 */
import type { Words } from "../content/words.ts";
import { contains, type Day, type Interval } from "../day.ts";
import type { ChoiceQuestion, Interview } from "../interview/interview.ts";
import type { Match } from "./choices.ts";
import { datesIn, sideOf } from "./facts.ts";
import { normalise, squash } from "./normalise.ts";
import { normalised, squashed } from "./phrases.ts";

type AsOfReading =
  | { readonly answer: string; readonly exact: boolean }
  | { readonly problem: "astride" | "otherTime"; readonly interval: Interval };

export function readAsOf(
  words: Words,
  interview: Interview,
  question: ChoiceQuestion & Required<Pick<ChoiceQuestion, "asOf">>,
  text: string,
  today: Day,
  named: (text: string) => Match | undefined,
): AsOfReading | undefined {
  const path = `${interview.id}.questions.${question.id}`;
  const { day } = question.asOf;
  const otherTime = { problem: "otherTime", interval: [null, null] } as const;
  const dates = datesIn(words, interview, text, { today, asked: [question.id] });
  const [happened, ...others] = dates.filter(({ candidates }) => candidates.includes(question.id));
  if (happened) {
    const side = others.length === 0 ? sideOf(question, happened.interval) : undefined;
    if (side !== undefined) return { answer: side, exact: false };
    if (!(within(happened.interval, day) && says(words, `${path}.then`, normalise(text))))
      return { problem: "astride", interval: happened.interval };
  }
  const whole = named(text);
  // A date that nothing places says when it was so: that tells of this day only if it holds the day.
  const stray = dates.filter(({ candidates }) => candidates.length === 0);
  if (stray.some(({ interval }) => !whole || !contains(interval, [day, day]))) return otherTime;
  if (!whole) return undefined;
  const clauses = normalise(text).split(CLAUSE);
  const ofThen = clauses.filter((clause) => !isOfToday(words, path, clause));
  if (ofThen.length === clauses.length) return { answer: whole.id, exact: whole.exact };
  // "No, I'm not a member now": the bare "no" is about today as well.
  const left = ofThen.join(" ");
  const bare = ["yes", "no"].some((list) => squashed(words, `grammar.${list}`).includes(squash(left)));
  const match = bare ? undefined : named(left);
  return match ? { answer: match.id, exact: false } : otherTime;
}

/** Where one thing ends and another begins: "I was one then, but not now". */
const CLAUSE = /[、,。;；!！\n]|けれども|けれど|けど|(?<=[たすん])が|\bbut\b|\bthough\b/;

/** Whether the interval speaks of the very month that was asked about, and no more. */
const within = ([from, until]: Interval, day: Day): boolean =>
  from?.slice(0, 7) === day.slice(0, 7) && until?.slice(0, 7) === day.slice(0, 7);

/** In words for today and none for then: "no longer a member", but not "I was no longer a member". */
const isOfToday = (words: Words, path: string, clause: string): boolean =>
  says(words, `${path}.nowadays`, clause) && !says(words, `${path}.then`, clause);

/** A Latin phrase counts only as whole words: "now" is not in "I know". */
function says(words: Words, list: string, clause: string): boolean {
  const spaced = ` ${clause.replace(/[^\p{L}\p{N}']+/gu, " ")} `;
  return normalised(words, list).some((phrase) =>
    /^[a-z]/.test(phrase) ? spaced.includes(` ${phrase} `) : clause.includes(phrase),
  );
}
