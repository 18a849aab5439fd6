/** What somebody does not know: the words beside the doubt say which question it is about. */
import { type ChoiceQuestion, type Interview, type Question, UNKNOWN } from "../interview/interview.ts";
import type { Clause, Stretch } from "./clauses.ts";
import type { Fact } from "./fact.ts";
import type { Heard } from "./heard.ts";
import type { Mark } from "./marks.ts";
import { namesOf } from "./mentions.ts";
import { cuesOf } from "./placed-dates.ts";

const DOUBTING: ReadonlySet<Mark> = new Set(["unknown", "knowing", "excused"]);

const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;

/** The questions that the words of a clause may be about. 頭に残ってない only doubts, whatever 残って means elsewhere. */
function aboutOf(
  { words, written }: Heard,
  interview: Interview,
  { from, to, marks }: Clause,
  asked: readonly string[],
): readonly string[] {
  const cued = cuesOf(words, interview, asked)
    .find(written, from, to)
    .flatMap(({ means }) => means);
  if (cued.length > 0) return [...new Set(cued)];
  const isChoice = (question: Question): question is ChoiceQuestion => question.kind === "choice";
  return (
    interview.questions
      .filter(isChoice)
      // Where not to know is an answer of its own, its name stands in any doubt.
      .filter(({ unsure }) => unsure === undefined)
      .filter((question) =>
        namesOf(words, interview, question)
          .within.find(written, from, to)
          .some((name) => !marks.some((mark) => DOUBTING.has(mark.means) && overlaps(name, mark))),
      )
      .map(({ id }) => id)
  );
}

const doubted = ({ clauses }: Heard): readonly Clause[] => clauses.filter(({ mood }) => mood === "unknown");

/** Whether what is not known is about other questions: 申し込んだ日は覚えていません. */
export function doubtsOthers(heard: Heard, interview: Interview, { id }: Question): boolean {
  const about = doubted(heard).flatMap((clause) => aboutOf(heard, interview, clause, [id]));
  return about.length > 0 && !about.includes(id);
}

/** "When I signed up I can't remember", where the words leave no other question. */
export function unknownIn(heard: Heard, interview: Interview, asked: readonly string[]): readonly Fact[] {
  return doubted(heard).flatMap((clause): readonly Fact[] => {
    const [only, ...others] = aboutOf(heard, interview, clause, asked);
    if (only === undefined || others.length > 0 || asked.includes(only)) return [];
    return [{ question: only, answer: UNKNOWN, named: false }];
  });
}
