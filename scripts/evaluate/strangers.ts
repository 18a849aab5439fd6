/**
 * Sentences of people who have never seen the project, played through whole turns: what came of each. Sets and how
 * they were made: test/evaluation/strangers/README.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Content } from "../../src/core/content/content.ts";
import { type Conversation, newConversation } from "../../src/core/conversation.ts";
import { reportOn } from "../../src/core/dialogue/report.ts";
import { type Answer, type Answers, isInterval } from "../../src/core/interview/interview.ts";
import { alarmIn } from "../../src/core/language/crisis/alarm.ts";
import { offers } from "../../src/core/message.ts";
import { type Turn, turn } from "../../src/core/turn.ts";
import { cameOf } from "../../test/evaluation/first-steps.ts";
import { isAround, isWithin, type Span, spanOf } from "./spans.ts";

const TODAY = "2026-11-25";
const REFUND = "refund";

type Tally = Record<string, number>;
const count = (tally: Tally, name: string): void => {
  tally[name] = (tally[name] ?? 0) + 1;
};

type Playing = (line: never, locale: string, set: string, tally: Tally) => void;

/** What did not come out right, for whoever mends kinds. */
export type Miss = (set: string, outcome: string, text: string, got: unknown) => void;

export class Strangers {
  readonly #content: Content;
  readonly #folder: URL;
  readonly #miss: Miss;

  constructor(content: Content, folder: URL, miss: Miss) {
    this.#content = content;
    this.#folder = folder;
    this.#miss = miss;
  }

  /** The files that can be played. */
  sets(): readonly string[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(".jsonl") && this.#playing(name) !== undefined)
      .sort();
  }

  /** A table row for every set there is. */
  table(): Record<string, Tally> {
    return Object.fromEntries(this.sets().map((set) => [set.replace(".jsonl", ""), this.tally(set)]));
  }

  /** What came of the sentences of one set. */
  tally(set: string): Tally {
    const play = this.#playing(set)!;
    const [, locale = ""] = set.replace(".jsonl", "").split("-");
    const tally: Tally = { all: 0 };
    for (const line of readFileSync(new URL(set, this.#folder), "utf8").split("\n").filter(Boolean)) {
      count(tally, "all");
      play.call(this, JSON.parse(line) as never, locale, set, tally);
    }
    return tally;
  }

  #playing(set: string): Playing | undefined {
    const kinds: Record<string, Playing> = {
      questions: this.#question,
      answers: this.#answer,
      dates: this.#date,
      safety: this.#emergency,
      dialogues: this.#dialogue,
      troubles: this.#trouble,
    };
    return kinds[set.replace(/[-.].*/, "")];
  }

  #says(conversation: Conversation | null, text: string, locale: string): Turn {
    return turn({
      conversation,
      input: { type: "text", text },
      content: this.#content,
      today: TODAY,
      locale,
    });
  }

  #note(tally: Tally, outcome: string, set: string, text: string, got: unknown): void {
    count(tally, outcome);
    if (!outcome.startsWith("right")) this.#miss(set, outcome, text, got);
  }

  /** A first message: what it was taken for, and whether the right way is on the table. */
  #question(
    { text, expected, alt = [] }: { text: string; expected: string; alt?: string[] },
    locale: string,
    set: string,
    tally: Tally,
  ): void {
    const { topic, messages, conversation } = this.#says(null, text, locale);
    const wanted = [expected, ...alt];
    const begun = conversation?.open?.interview;
    const taken = begun && topic === null ? `interview:${begun}` : (topic ?? "none");
    const same = (id: string): boolean =>
      id === taken || BEGINS[taken] === id || (id === "clarify" && ["clarify", "none"].includes(taken));
    const ways = messages.flatMap((message) => offers(message)).map(({ button }) => button.split("@")[0]!);
    const offered = wanted.some((id) => ways.includes(`topic:${id}`) || ways.includes(OPENS[id] ?? ""));
    const outside = expected === "out_of_scope";
    const inside = outside ? " outside" : "";
    const right = wanted.some(same);
    const asked = taken === "clarify" || taken === "none";
    const missed = `${asked ? "asked" : "wrong"}${offered ? ", offered" : ""}`;
    this.#note(tally, `${right ? "right" : missed}${inside}`, set, text, [expected, taken, ways]);
  }

  /** Something typed at one question of the refund interview. */
  #answer(
    { question, text, accept }: { question: string; text: string; accept: Accepted[] },
    locale: string,
    set: string,
    tally: Tally,
  ): void {
    const before = at(question, locale);
    const played = this.#says(before, text, locale);
    const report = reportOn(this.#content, played.conversation, TODAY);
    const answers = played.conversation?.answers[REFUND] ?? {};
    const outcome = outcomeOf(question, before.answers[REFUND]!, answers, accept);
    const there =
      report.asking !== null ||
      report.verdict !== null ||
      /安全|ひとり|safe|alone/i.test(played.messages[0]?.heading ?? "");
    this.#note(tally, there || outcome === "wrong" ? outcome : "lost", set, `${question}: ${text}`, [
      answers[question] ?? null,
      accept,
    ]);
  }

  #date(
    line: {
      text: string;
      earliest?: string | null;
      latest?: string | null;
      future?: true;
      impossible?: true;
      none?: true;
    },
    locale: string,
    set: string,
    tally: Tally,
  ): void {
    const accept: Accepted[] =
      line.future || line.impossible || line.none
        ? [{ keep: true }, { unknown: true }]
        : [spanOf(line.earliest ?? null, line.latest ?? null)];
    this.#answer({ question: "requested", text: line.text, accept }, locale, set, tally);
  }

  #emergency(
    { text, kind }: { text: string; kind: string },
    locale: string,
    set: string,
    tally: Tally,
  ): void {
    const { messages } = this.#says(null, text, locale);
    const heading = messages[0]?.heading;
    const shown = ["danger", "distress", "fraud", "door", "medical"].find((cue) =>
      this.#content.locales.some((each) => {
        const words = this.#content.words(each);
        return words.has(`desk.safety.${cue}.heading`) && words.say(`desk.safety.${cue}.heading`) === heading;
      }),
    );
    // A weak sign is told of in one line beside the answer.
    const lined = shown === undefined && alarmIn(this.#content, text) !== undefined;
    const [heard, line, none] =
      kind === "none"
        ? ["false alarm", "right quiet, a line", "right quiet"]
        : ["right heard", "only a line", "unheard"];
    this.#note(tally, shown ? heard! : lined ? line! : none!, set, text, [kind, shown ?? "nothing"]);
  }

  /** A first message about one of the situations of other troubles. */
  #trouble(asked: { situation: string; text: string }, locale: string, set: string, tally: Tally): void {
    const came = cameOf({ ...asked, locale });
    this.#note(tally, came === "answered" ? "right" : came, set, asked.text, asked.situation);
  }

  #dialogue(
    line: { turns: string[]; verdict?: string; route?: string; end?: string },
    locale: string,
    set: string,
    tally: Tally,
  ): void {
    let conversation: Conversation | null = null;
    for (const text of line.turns) conversation = this.#says(conversation, text, locale).conversation;
    const { verdict, answers, asking } = reportOn(this.#content, conversation, TODAY);
    const wanted = line.verdict ?? line.end;
    const route = line.route && line.route !== "null" ? line.route : undefined;
    const right = verdict?.id === wanted && (route === undefined || verdict?.route === route);
    const open = verdict === null || asking !== null;
    this.#note(
      tally,
      right ? "right" : open ? "not at an end" : "wrong verdict",
      set,
      line.turns.join(" / "),
      [wanted, route, verdict, answers, asking],
    );
  }
}

/** An interview that began is the topic it stands for. */
const BEGINS: Readonly<Record<string, string>> = {
  "interview:refund": "refund_check",
  "interview:opt-out": "optout_overview",
  "interview:still-called": "optout_still_called",
};
const OPENS: Readonly<Record<string, string>> = {
  refund_check: "go:refund",
  optout_overview: "go:opt-out",
  optout_still_called: "go:still-called",
};

type Accepted =
  | { readonly option: string }
  | { readonly unknown: true }
  | { readonly never: true }
  | { readonly keep: true }
  | { readonly other: Readonly<Record<string, Accepted | string>> }
  | Span;

const ORDER = ["course", "requested", "applied", "member", "ended", "area"] as const;
const GIVEN: Readonly<Record<string, Answer>> = {
  course: "target",
  requested: ["2008-05-01", "2008-05-31"],
  applied: ["2006-01-01", "2006-12-31"],
  member: "no",
  ended: ["2008-06-01", "2008-06-30"],
};

/** Where the interview stands when it asks a question. */
function at(question: string, locale: string): Conversation {
  const before = ORDER.slice(0, ORDER.indexOf(question as (typeof ORDER)[number]));
  return {
    ...newConversation(locale),
    greeted: true,
    open: { interview: REFUND, question },
    answers: { [REFUND]: Object.fromEntries(before.map((id) => [id, GIVEN[id]!])) },
  };
}

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function fits(answer: Answer | undefined, accepted: Accepted | string): boolean {
  if (typeof accepted === "string") return answer === accepted;
  if ("option" in accepted) return answer === accepted.option;
  if ("unknown" in accepted) return answer === "unknown";
  if ("never" in accepted) return answer === "never";
  return "from" in accepted && isInterval(answer) && isWithin(answer, accepted);
}

function outcomeOf(question: string, before: Answers, after: Answers, accept: readonly Accepted[]): string {
  const others = ORDER.filter((id) => id !== question);
  const other = accept.flatMap((each) => ("other" in each ? [each.other] : []));
  const corrected = other.some((all) =>
    Object.entries(all).every(([id, accepted]) => fits(after[id], accepted)),
  );
  if (corrected) return "right";
  const touched = others.some((id) => before[id] !== undefined && !same(before[id], after[id]));
  if (touched) return "wrong";
  if (accept.some((each) => fits(after[question], each))) return "right";
  const read = after[question];
  if (isInterval(read) && accept.some((each) => "from" in each && isAround(read, each))) return "wide";
  if (after[question] === undefined) return accept.some((each) => "keep" in each) ? "right kept" : "asked";
  return "wrong";
}
