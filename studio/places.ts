/** Where one can stand in the dialogue: each screen of the desk, each answer, each question and verdict of an interview. */
import { COMMANDS } from "../src/core/command.ts";
import type { Content } from "../src/core/content/content.ts";
import type { Day } from "../src/core/day.ts";
import { CUES } from "../src/core/language/crisis/crisis-reader.ts";
import { interviewsOf } from "../src/core/matters/interviews.ts";
import { UNREADABLE } from "../src/core/message.ts";
import { mapOf } from "./flow-map.ts";

export interface Place {
  /** `press:do:menu`, `send:sticker`, `help:fraud`, `at:refund:{"course":"target"}`. */
  readonly id: string;
  readonly title: string;
}

export interface Shelved {
  readonly title: string;
  /** An interview's are drawn as a map. */
  readonly interview?: string;
  readonly places: readonly Place[];
}

/** Deleting ends a conversation, and what asks for an interview has none to speak of. */
const OF_AN_INTERVIEW = [
  "why",
  "whatif",
  "change",
  "kit",
  "timeline",
  "sources",
  "whyask",
  "where",
  "keep",
  "back",
  "resume",
  "restart",
];

const screens = (): readonly Place[] => [
  { id: "arrive", title: "The greeting" },
  ...COMMANDS.filter((command) => !OF_AN_INTERVIEW.includes(command)).map((command) => ({
    id: `press:do:${command}`,
    title: command.replaceAll("_", " "),
  })),
  ...UNREADABLE.map((what) => ({ id: `send:${what}`, title: `sent: ${what}` })),
  ...CUES.map((cue) => ({ id: `help:${cue}`, title: `in need: ${cue}` })),
];

export function shelvesOf(content: Content, locale: string, today: Day): readonly Shelved[] {
  const words = content.words(locale);
  const { say } = words;
  const interviews = interviewsOf(content, today).map((interview) => ({
    title: say(`${interview.id}.name`),
    interview: interview.id,
    places: mapOf(content, locale, interview, today).nodes.map(({ place, title }) => ({ id: place, title })),
  }));
  const topics = content.matters.map(({ id }) => ({
    title: say(`matters.${id}.questions.label`),
    places: [
      { id: `press:questions:${id}`, title: say(`matters.${id}.questions.label`) },
      ...[...content.topics]
        .filter(([, { matter }]) => matter === id)
        .map(([topic]) => ({ id: `press:topic:${topic}`, title: say(`topics.${topic}.title`) })),
      ...words.names(`matters.${id}.outside`).map((kind) => outside(kind)),
    ],
  }));
  const none = words.names("desk.outOfScope").map((kind) => outside(kind));
  return [...interviews, { title: "The desk", places: [...screens(), ...none] }, ...topics];
}

const outside = (kind: string): Place => ({
  id: `press:outside:${kind}`,
  title: `none of its matters: ${kind}`,
});
