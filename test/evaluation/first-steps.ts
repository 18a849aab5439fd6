/**
 * Strangers' sentences for the seven situations of other troubles, played as whole turns: whether each reaches its
 * answer, and whether one begins the check of 2010 or a plan against calls, which nobody asked for.
 */
import { readFileSync } from "node:fs";
import { alarmIn } from "../../src/core/language/crisis/alarm.ts";
import { content } from "../support/core-talker.ts";
import { type Talk, talk } from "../support/talk.ts";

/** What answers each, as a page or as the card of an emergency before which it stands. */
const ANSWERS: Readonly<
  Record<string, { readonly topics: readonly string[]; readonly cards: readonly string[] }>
> = {
  genuine: { topics: ["first_genuine"], cards: [] },
  agreed: { topics: ["first_agreed"], cards: [] },
  cancel: { topics: ["first_cancel"], cards: [] },
  billed: { topics: ["first_billed_after"], cards: [] },
  other_person: { topics: ["first_other_contract"], cards: [] },
  gave_away: { topics: ["first_gave_data"], cards: ["fraud"] },
  help_needed: {
    topics: ["first_threat_help", "first_languages"],
    cards: ["door", "danger", "distress", "medical"],
  },
};

export interface FirstLook {
  readonly sentences: number;
  /** Answered at once. */
  readonly answered: number;
  /** Not answered, but a button of the reply leads to the answer. */
  readonly offered: number;
  /** The check of 2010 or a plan against calls was begun. */
  readonly begun: number;
  readonly missed: readonly string[];
}

const INTERVIEW = "eight-days";

/** What came of a first message about one of the situations. */
export function cameOf({ locale, situation, text }: Asked): "answered" | "offered" | "missed" | "begun" {
  const { topics, cards } = ANSWERS[situation]!;
  const said = talk({ locale }).says(text);
  const open = said.conversation.open?.interview;
  if (open !== undefined && open !== INTERVIEW) return "begun";
  const alarm = alarmIn(content, text);
  if (alarm && !alarm.weak) return cards.includes(alarm.cue) ? "answered" : "missed";
  if (open === INTERVIEW) return topics.includes("first_agreed") ? "answered" : "missed";
  if (said.topic !== null && topics.includes(said.topic)) return "answered";
  return offersOne(said, topics) ? "offered" : "missed";
}

const offersOne = ({ conversation }: Talk, topics: readonly string[]): boolean =>
  conversation.offered.some((button) => topics.some((topic) => button.startsWith(`topic:${topic}@`)));

interface Asked {
  readonly locale: string;
  readonly situation: string;
  readonly text: string;
}

const askedIn = (locale: string): readonly Asked[] =>
  readFileSync(new URL(`./strangers/first-steps/${locale}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => ({ locale, ...JSON.parse(line) }));

/** By situation. */
export function firstLooks(locale: string): ReadonlyMap<string, FirstLook> {
  const rows = new Map<string, FirstLook>();
  for (const asked of askedIn(locale)) {
    const row = rows.get(asked.situation) ?? { sentences: 0, answered: 0, offered: 0, begun: 0, missed: [] };
    const came = cameOf(asked);
    rows.set(asked.situation, {
      sentences: row.sentences + 1,
      answered: row.answered + (came === "answered" ? 1 : 0),
      offered: row.offered + (came === "offered" ? 1 : 0),
      begun: row.begun + (came === "begun" ? 1 : 0),
      missed: came === "answered" ? row.missed : [...row.missed, `${came}: ${asked.text}`],
    });
  }
  return rows;
}
