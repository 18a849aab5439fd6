/**
 * What a button means. Its value names the act, and the generation of the conversation that offered it:
 * `refund.member=no@3`. It holds nothing secret and can do no more than typing can; a value from another
 * generation is old and is answered with the current question.
 */
import type { Day, Interval } from "./day.ts";

export type Act =
  | {
      readonly type: "answer";
      readonly interview: string;
      readonly question: string;
      readonly option: string;
    }
  | { readonly type: "change"; readonly interview: string; readonly question: string }
  /** "Yes, that is what I mean": an answer that was said back, and takes the place of an earlier one. */
  | {
      readonly type: "confirm";
      readonly interview: string;
      readonly question: string;
      readonly option: string;
    }
  | { readonly type: "interview"; readonly interview: string }
  | { readonly type: "topic"; readonly topic: string }
  | { readonly type: "outside"; readonly kind: string }
  | { readonly type: "questions"; readonly matter: string }
  | { readonly type: "command"; readonly command: string };

export interface Button {
  readonly act: Act;
  readonly generation: number;
}

const written = (act: Act): string => {
  switch (act.type) {
    case "answer":
      return `${act.interview}.${act.question}=${act.option}`;
    case "confirm":
      return `${act.interview}.${act.question}!${act.option}`;
    case "change":
      return `${act.interview}.${act.question}?`;
    case "interview":
      return `go:${act.interview}`;
    case "topic":
      return `topic:${act.topic}`;
    case "outside":
      return `outside:${act.kind}`;
    case "questions":
      return `questions:${act.matter}`;
    case "command":
      return `do:${act.command}`;
  }
};

/** A date as an option: "2009-08-01_2009-08-31", an open end as "_". */
export const dateOption = ([from, until]: Interval): string => `${from ?? ""}_${until ?? ""}`;

const DATE_OPTION = /^(\d{4}-\d{2}-\d{2})?_(\d{4}-\d{2}-\d{2})?$/;

export function readDateOption(option: string): Interval | undefined {
  const match = DATE_OPTION.exec(option);
  return match ? [match[1] ?? null, match[2] ?? null] : undefined;
}

/** One day as an option, for the person to say that it is the one they meant: "2009-08-15". */
export const readDayOption = (option: string): Day | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(option) ? option : undefined;

/** At most 100 characters: Discord's limit for a `custom_id`, the tightest of the platforms. */
export const encode = (act: Act, generation: number): string => `${written(act)}@${generation}`;

const ANSWER = /^([\w-]{1,40})\.([\w-]{1,40})=([\w-]{1,40})$/;
const CONFIRM = /^([\w-]{1,40})\.([\w-]{1,40})!([\w-]{1,40})$/;
const CHANGE = /^([\w-]{1,40})\.([\w-]{1,40})\?$/;
const NAMED = /^(go|topic|outside|questions|do):([\w-]{1,60})$/;

function read(value: string): Act | undefined {
  const answer = ANSWER.exec(value);
  if (answer) return { type: "answer", interview: answer[1]!, question: answer[2]!, option: answer[3]! };
  const confirm = CONFIRM.exec(value);
  if (confirm) return { type: "confirm", interview: confirm[1]!, question: confirm[2]!, option: confirm[3]! };
  const change = CHANGE.exec(value);
  if (change) return { type: "change", interview: change[1]!, question: change[2]! };
  const named = NAMED.exec(value);
  if (!named) return undefined;
  if (named[1] === "go") return { type: "interview", interview: named[2]! };
  if (named[1] === "topic") return { type: "topic", topic: named[2]! };
  if (named[1] === "outside") return { type: "outside", kind: named[2]! };
  if (named[1] === "questions") return { type: "questions", matter: named[2]! };
  return { type: "command", command: named[2]! };
}

/** Undefined for anything this desk never wrote: a button's value is untrusted input. */
export function decode(value: string): Button | undefined {
  const at = value.lastIndexOf("@");
  const generation = value.slice(at + 1);
  if (at < 1 || value.length > 200 || !/^\d{1,9}$/.test(generation)) return undefined;
  const act = read(value.slice(0, at));
  return act && { act, generation: Number(generation) };
}
