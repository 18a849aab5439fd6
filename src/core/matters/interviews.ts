/** The interviews of all matters, and what belongs to one. */
import type { Content } from "../content/content.ts";
import type { Day } from "../day.ts";
import type { Interview } from "../interview/interview.ts";
import type { Matter, Telling } from "./matter.ts";

type Matters = Pick<Content, "matters">;

export const interviewsOf = ({ matters }: Matters, today: Day): readonly Interview[] =>
  matters.flatMap((matter) => matter.interviews(today));

export const interviewOf = (content: Matters, id: string, today: Day): Interview | undefined =>
  interviewsOf(content, today).find((interview) => interview.id === id);

/** The matter that has this interview. */
export const matterHolding = ({ matters }: Matters, interview: string): Matter =>
  matters.find(({ tellings }) => interview in tellings)!;

export const tellingOf = (content: Matters, interview: string): Telling =>
  matterHolding(content, interview).tellings[interview]!;

/** What each matter is mostly about first, then the rest of their interviews: those that the menu offers. */
export function beginnings({ matters }: Matters): readonly string[] {
  const all = matters.filter(({ menu }) => !menu).map(({ tellings }) => Object.keys(tellings));
  return [...all.flatMap(([first]) => first ?? []), ...all.flatMap(([, ...others]) => others)];
}

/** The matter that has this topic. */
export const matterOf = (
  { matters, topics }: Pick<Content, "matters" | "topics">,
  topic: string,
): Matter | undefined => matters.find(({ id }) => id === topics.get(topic)?.matter);

/** The topics of a matter, in the order of its words. */
export const topicsOf = ({ topics }: Pick<Content, "topics">, { id }: Matter): readonly string[] =>
  [...topics].flatMap(([topic, { matter }]) => (matter === id ? [topic] : []));
