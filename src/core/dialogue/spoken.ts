/** What the last message was about, and going on with it: "how?", "go ahead", "tell me more" under a page. */
import { decode } from "../button.ts";
import type { Content } from "../content/content.ts";
import type { Conversation } from "../conversation.ts";
import type { Heard } from "../hearing/heard.ts";
import { aboutOf, INTERVIEW } from "../language/decision.ts";
import { squashed } from "../language/phrases.ts";
import { interviewOf, matterOf, topicsOf } from "../matters/interviews.ts";
import type { Matter } from "../matters/matter.ts";
import { offersOf } from "./offers.ts";
import { topic } from "./perform.ts";
import { clarify } from "./repair.ts";
import type { Scene } from "./scene.ts";
import type { Reply } from "./stage.ts";
import { begin } from "./walk.ts";

/** The topics and interviews that the last message offered. */
const offeredIn = ({ offered }: Conversation) =>
  offered.flatMap((value) => {
    const act = decode(value)?.act;
    return act?.type === "topic" || act?.type === "interview" ? act : [];
  });

/** The matter that most of what a page or a question back offered is about; a menu, which offers no topic, is about none. */
export function spokenOf(content: Content, conversation: Conversation): Matter | undefined {
  const acts = offeredIn(conversation);
  if (acts.every(({ type }) => type === "interview")) return undefined;
  const matters = acts.map((act) =>
    act.type === "topic" ? matterOf(content, act.topic) : aboutOf(content, INTERVIEW + act.interview),
  );
  return matters.find((matter) => 2 * matters.filter((other) => other === matter).length > matters.length);
}

/** "How?" is said in full: "how long?" asks something else, though "long" often only fills. */
function saysOnly({ words, written, clauses, coresOf }: Heard, list: string): boolean {
  const phrases = squashed(words, list);
  const says = (clause: Heard["clauses"][number]): boolean =>
    coresOf(clause).some(
      (core, stripped) => phrases.includes(core) && (stripped === 0 || clause.mood !== "asked"),
    );
  return phrases.includes(written.letters) || (clauses.length > 0 && clauses.every(says));
}

/** Goes on with the interview that stands first under a page; else asks which of what stands there. */
export function goOnWithOffer({ stage, heard, open }: Scene): Reply | undefined {
  const { content, conversation, today } = stage;
  if (open || !spokenOf(content, conversation)) return undefined;
  const goesAhead = saysOnly(heard, "grammar.goAhead");
  if (!goesAhead && !saysOnly(heard, "grammar.more")) return undefined;
  const [first, ...others] = offeredIn(conversation);
  const interview =
    goesAhead && first?.type === "interview" ? interviewOf(content, first.interview, today) : undefined;
  if (interview) return begin(stage, interview);
  const topics = [first!, ...others].flatMap((act) => (act.type === "topic" ? act.topic : []));
  const offers = offersOf(stage, topics);
  return offers.length > 0 ? clarify(stage, offers) : undefined;
}

/** "What number?" under a page on how to ask is a question about that, and too little anywhere else. */
export function askOn({ stage, heard, open }: Scene): Reply | undefined {
  const { content, conversation } = stage;
  const spoken = open ? undefined : spokenOf(content, conversation);
  if (!spoken) return undefined;
  const asked = topicsOf(content, spoken).find((id) => saysOnly(heard, `topics.${id}.asksOn`));
  return asked === undefined ? undefined : topic(stage, asked);
}
