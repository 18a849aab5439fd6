/**
 * How much one person may ask of the desk. Far more than anybody types or taps; who is over it is told so once, and
 * then nothing more is done for them until they have waited. A cry for help is heard all the same.
 */
import type { Input } from "../../core/message.ts";
import { CappedMap } from "../capped-map.ts";
import { type Clock, MINUTE } from "../clock.ts";
import { type Allowance, Buckets } from "./buckets.ts";
import type { CountRefused } from "./refused.ts";

/** A tap every other second for ever, and a minute's worth at once: an interview has ten questions. */
export const ONE_PERSON: Allowance = { burst: 60, perSecond: 0.5 };

/** Of those who are over that, so many texts are still looked at for a cry for help. */
export const URGENT: Allowance = { burst: 60, perSecond: 0.5 };

/** A text costs what it takes: the longest that LINE lets through counts eleven times. */
const CHARACTERS_A_POINT = 500;

/** Events that were let in of late, so that one which comes again costs nothing: it may not have been answered. */
const MOST_EVENTS = 20_000;
const MOST_TOLD = 50_000;

/** Once, and not with every other message of somebody who goes on. */
const TOLD_FOR = 10 * MINUTE;

export type Admitted = "in" | "tell" | "silent";

export interface People {
  admit(person: string, event: string, input: Input): Admitted;
}

export interface PeopleParts {
  readonly clock: Clock;
  readonly isUrgent: (text: string) => boolean;
  readonly refused: CountRefused;
}

const pointsOf = (input: Input): number =>
  input.type === "text" ? 1 + Math.floor(input.text.length / CHARACTERS_A_POINT) : 1;

export function createPeople({ clock, isUrgent, refused }: PeopleParts): People {
  const usual = new Buckets(ONE_PERSON, clock);
  const urgent = new Buckets(URGENT, clock);
  const known = new CappedMap<string, true>(MOST_EVENTS);
  const told = new CappedMap<string, number>(MOST_TOLD);

  function judge(person: string, input: Input): Admitted {
    const points = pointsOf(input);
    if (usual.take(person, points)) return "in";
    if (input.type === "text" && urgent.take(person, points) && isUrgent(input.text)) return "in";
    refused("person");
    const now = clock.now();
    if (now < (told.get(person) ?? 0)) return "silent";
    told.set(person, now + TOLD_FOR);
    return "tell";
  }

  return {
    admit(person, event, input) {
      if (known.has(event)) return "in";
      const admitted = judge(person, input);
      if (admitted === "in") known.set(event, true);
      return admitted;
    },
  };
}
