/** How well people's own sentences are heard: at an open question, and several facts in a first message. */
import { readFileSync } from "node:fs";
import type { Content } from "../../../src/core/content/content.ts";
import { type Conversation, newConversation } from "../../../src/core/conversation.ts";
import { addDays, DAWN, DUSK, type Interval } from "../../../src/core/day.ts";
import { type Answer, type Answers, isInterval } from "../../../src/core/interview/interview.ts";
import type { Input, Message } from "../../../src/core/message.ts";
import { turn } from "../../../src/core/turn.ts";

type Expected = Readonly<Record<string, Answer>>;
type Accepted = Expected | { readonly keep: true };

export interface Said {
  readonly lang: "ja" | "en";
  readonly text: string;
  readonly interview?: string;
  /** The question that is open; none for a first message. */
  readonly asking?: string;
  readonly accept: readonly Accepted[] | Expected;
  /** What may be known besides. */
  readonly may?: Expected;
}

/** "asked": nothing is stored and the question stands, though more could have been heard. "lost": it does not stand. */
export type Heard = "right" | "asked" | "lost" | "wrong";

export interface Outcome {
  readonly said: Said;
  readonly heard: Heard;
  readonly answers: Answers;
  readonly reply: readonly Message[];
}

const TODAY = "2026-11-22";
/** A vague word may be read this much wider than whoever wrote the sentence read it. */
const WIDER = 45;

export const sentencesOf = (file: string): readonly Said[] =>
  readFileSync(new URL(`./${file}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** What was answered before the question, as far as it comes later in the interview. */
const BEFORE: readonly (readonly [string, Answer])[] = [
  ["course", "target"],
  ["requested", ["2008-05-01", "2008-05-31"]],
  ["applied", ["2006-01-01", "2006-12-31"]],
  ["member", "no"],
  ["ended", ["2008-06-01", "2008-06-30"]],
];

const play = (content: Content, conversation: Conversation, input: Input) =>
  turn({ conversation, input, content, today: TODAY });

function at(content: Content, { lang, interview = "refund", asking }: Said): Conversation {
  const fresh = { ...newConversation(lang), greeted: true };
  if (asking === undefined) return fresh;
  const until = BEFORE.findIndex(([id]) => id === asking);
  const answers = Object.fromEntries(until < 0 ? BEFORE : BEFORE.slice(0, until));
  const open = { interview, question: asking };
  const there: Conversation = { ...fresh, answers: interview === "refund" ? { refund: answers } : {}, open };
  // The question is shown, so that its buttons are on the table.
  return play(content, there, { type: "press", button: "do:resume@0" }).conversation!;
}

const fits = (given: Answer | undefined, expected: Answer): boolean => {
  if (!isInterval(expected) || !isInterval(given)) return given === expected;
  const [from, until] = [expected[0] ?? DAWN, expected[1] ?? DUSK];
  const earliest = from === DAWN ? DAWN : addDays(from, -WIDER);
  const latest = until === DUSK ? DUSK : addDays(until, WIDER);
  const [first, last]: Interval = [given[0] ?? DAWN, given[1] ?? DUSK];
  return first <= from && first >= earliest && last >= until && last <= latest;
};

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Nothing of the question is left: no buttons of its own, no way back to it, no other question instead. */
const isLost = (reply: readonly Message[], { open }: Conversation): boolean => {
  const last = reply.at(-1)!;
  const ways = [...(last.choices ?? []), ...(last.ways ?? [])].map(({ button }) => button);
  return !(
    last.asking?.question === open?.question ||
    last.kind === "question" ||
    last.kind === "verdict" ||
    ways.some((button) => button.startsWith("do:resume"))
  );
};

export function outcomeOf(content: Content, said: Said): Outcome {
  const before = at(content, said);
  const played = play(content, before, { type: "text", text: said.text });
  const id = said.interview ?? "refund";
  const after = played.conversation ?? before;
  const [old, now] = [before.answers[id] ?? {}, after.answers[id] ?? {}];
  const changed = Object.fromEntries(
    Object.entries(now).filter(([question, answer]) => !same(answer, old[question])),
  );
  const accepted = Array.isArray(said.accept) ? said.accept : [said.accept as Expected];
  const may = Object.entries(said.may ?? {});
  const isAllowed = (question: string, answer: Answer): boolean =>
    [...accepted.flatMap((one) => Object.entries(one)), ...may].some(
      ([other, expected]) => other === question && fits(answer, expected as Answer),
    );
  const lost = said.asking !== undefined && isLost(played.messages, after);
  const keeps = Object.keys(changed).length === 0;
  const right = accepted.some((one) =>
    "keep" in one
      ? keeps && !lost
      : Object.entries(one).every(([question, expected]) => fits(now[question], expected as Answer)) &&
        Object.entries(changed).every(
          ([question, answer]) =>
            (question in one && fits(answer, one[question as keyof typeof one] as Answer)) ||
            may.some(([other, expected]) => other === question && fits(answer, expected)),
        ),
  );
  const wrong = Object.entries(changed).some(([question, answer]) => !isAllowed(question, answer));
  const heard = right ? "right" : wrong ? "wrong" : lost ? "lost" : "asked";
  return { said, heard, answers: changed, reply: played.messages };
}

export function tallyOf(outcomes: readonly Outcome[]): Record<Heard | "sentences", number> {
  const count = (kind: Heard) => outcomes.filter(({ heard }) => heard === kind).length;
  return {
    sentences: outcomes.length,
    right: count("right"),
    asked: count("asked"),
    lost: count("lost"),
    wrong: count("wrong"),
  };
}
