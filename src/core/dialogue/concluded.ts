/**
 * The result a person went away with. Days pass and rules are mended: where the same answers have come to mean something
 * else meanwhile, they are told at their next message, once.
 */
import type { Content } from "../content/content.ts";
import type { Conversation } from "../conversation.ts";
import type { Day } from "../day.ts";
import type { Interview } from "../interview/interview.ts";
import { standing } from "../interview/possibilities.ts";
import { interviewOf } from "../matters/interviews.ts";
import { offers } from "../message.ts";
import { answersOf } from "./answers.ts";
import { interviewChoice, prefaced, type Reply, type Stage } from "./stage.ts";

function resultOf(conversation: Conversation, interview: Interview): string {
  const { id, routes } = standing(interview, answersOf(conversation, interview));
  return [id, ...routes].join(" ");
}

/** The verdict on these answers is told now. */
export const concluded = (conversation: Conversation, interview: Interview): Conversation => ({
  ...conversation,
  concluded: { ...conversation.concluded, [interview.id]: resultOf(conversation, interview) },
});

/** The interviews whose result, told in an earlier turn, is another today. */
export const overturned = (
  content: Pick<Content, "matters">,
  conversation: Conversation,
  today: Day,
): readonly Interview[] =>
  Object.entries(conversation.concluded ?? {}).flatMap(([id, told]) => {
    const interview = interviewOf(content, id, today);
    return interview && resultOf(conversation, interview) !== told ? interview : [];
  });

/** Says first that a result has changed, and offers to see it where the reply does not tell it anyway. */
export function tellOverturned(stage: Stage, interviews: readonly Interview[], reply: Reply): Reply {
  if (interviews.length === 0 || !reply.conversation) return reply;
  const { words } = stage;
  const names = interviews.map(({ id }) => words.say(`${id}.name`)).join(words.say("desk.listSeparator"));
  const said = prefaced(reply, words.say("desk.overturned", { names }));
  const last = said.messages.at(-1)!;
  const known = offers(last).map(({ button }) => button);
  const ways = interviews
    .filter(({ id }) => reply.conversation!.concluded?.[id] === undefined)
    .map(({ id }) => interviewChoice(stage, id))
    .filter(({ button }) => !known.includes(button));
  return {
    ...said,
    messages: [...said.messages.slice(0, -1), { ...last, ways: [...(last.ways ?? []), ...ways] }],
  };
}
