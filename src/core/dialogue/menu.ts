/** The screens that belong to no interview: greeting, menu, help, about, people to talk to, what is kept. */
import { speak } from "../command.ts";
import { beginnings, interviewOf, interviewsOf, topicsOf } from "../matters/interviews.ts";
import type { Matter } from "../matters/matter.ts";
import type { Choice, Message } from "../message.ts";
import { linkOf } from "./links.ts";
import { keptRows, privacyLink } from "./privacy.ts";
import { answerRows, summaryOf } from "./rows.ts";
import { commandChoice, interviewChoice, leadChoice, note, questionsChoice, type Stage } from "./stage.ts";

const rowsOf = ({ words }: Stage, path: string) =>
  words.names(path).map((index) => ({
    label: words.say(`${path}.${index}.label`),
    value: words.say(`${path}.${index}.value`),
  }));

/** The one other language by its name; where there are several, the way to their list. */
function otherLanguages(stage: Stage): readonly Choice[] {
  const others = stage.content.locales.filter((locale) => locale !== stage.words.locale);
  return others.length > 1
    ? [commandChoice(stage, "languages")]
    : others.map((locale) => commandChoice(stage, speak(locale)));
}

/** Every language the desk speaks, each by its own name. */
export const languages = (stage: Stage): Message => ({
  kind: "menu",
  text: stage.words.say("desk.choices.languages"),
  choices: stage.content.locales.map((locale) => commandChoice(stage, speak(locale))),
  ways: [commandChoice(stage, "menu")],
});

export function menu(stage: Stage, text = stage.words.say("desk.menu.text")): Message {
  const { words } = stage;
  return {
    kind: "menu",
    heading: words.say("desk.menu.heading"),
    text,
    choices: [
      ...beginnings(stage.content).map((id) => interviewChoice(stage, id)),
      ...stage.content.matters
        .filter(({ menu }) => menu === "questions")
        .map(({ id }) => questionsChoice(stage, id)),
      commandChoice(stage, "topics"),
    ],
    ways: [...otherLanguages(stage), commandChoice(stage, "human")],
  };
}

/** The first words a person reads: who this is, what it can and cannot do, what is kept. */
export const greeting = (stage: Stage): readonly Message[] => [
  note(stage.words.say("desk.greeting")),
  note(stage.words.say("desk.privacy")),
  menu(stage),
];

export function about(stage: Stage): Message {
  const { words, content } = stage;
  const { matters } = content;
  return {
    kind: "answer",
    heading: words.say("desk.about.heading"),
    text: words.say("desk.about.text"),
    rows: [
      ...rowsOf(stage, "desk.about.rows"),
      ...matters.map(({ id }) => ({
        label: words.say(`matters.${id}.about.label`),
        value: words.say(`matters.${id}.about.value`),
      })),
    ],
    links: [
      ...privacyLink(content, words),
      ...matters
        .flatMap(({ id }) => words.list(`matters.${id}.about.links`))
        .flatMap((name) => linkOf(stage, name)),
    ],
    ways: [commandChoice(stage, "data"), commandChoice(stage, "delete"), commandChoice(stage, "menu")],
  };
}

export function help(stage: Stage): Message {
  return {
    kind: "answer",
    heading: stage.words.say("desk.help.heading"),
    text: stage.words.say("desk.help.text"),
    rows: rowsOf(stage, "desk.help.rows"),
    ways: [commandChoice(stage, "menu"), commandChoice(stage, "about"), commandChoice(stage, "human")],
  };
}

/** A person to talk to, with a note to read out made from the answers so far. */
export function human(stage: Stage): Message {
  const { words, content, conversation, today } = stage;
  const open = conversation.open ? interviewOf(content, conversation.open.interview, today) : undefined;
  const summary = open ? summaryOf(words, open, conversation.answers[open.id] ?? {}) : "";
  return {
    kind: "answer",
    heading: words.say("desk.human.heading"),
    text: words.say("desk.human.text"),
    rows: rowsOf(stage, "desk.human.rows"),
    ...(open && summary
      ? {
          draft: {
            label: words.say("desk.human.summary.label"),
            text: words.say("desk.human.summary.text", { name: words.say(`${open.id}.name`), summary }),
          },
        }
      : {}),
    links: ["hotline", "official", "mic"].flatMap((name) => linkOf(stage, name)),
    source: words.say("desk.sources.hotline"),
    ways: [...(open ? [commandChoice(stage, "resume")] : []), commandChoice(stage, "menu")],
  };
}

/** Everything that is kept of this person. */
export function data(stage: Stage): Message {
  const { words, content, conversation, today } = stage;
  const rows = interviewsOf(content, today).flatMap((interview) =>
    answerRows(stage, interview, conversation.answers[interview.id] ?? {}),
  );
  const { crisis } = conversation;
  return {
    kind: "answer",
    heading: words.say("desk.data.heading"),
    text: words.say(rows.length > 0 ? "desk.data.text" : "desk.data.none"),
    rows: [
      { label: words.say("desk.data.locale"), value: words.say("desk.names.language") },
      ...rows,
      ...(crisis
        ? [
            {
              label: words.say("desk.data.crisis.label"),
              value: words.say("desk.data.crisis.value", {
                heading: words.say(`desk.safety.${crisis.cue}.heading`),
                turns: crisis.turns,
              }),
            },
          ]
        : []),
      ...keptRows(words),
    ],
    links: privacyLink(content, words),
    ways: [commandChoice(stage, "delete"), commandChoice(stage, "menu")],
  };
}

/** The way to the lists of topics. */
export const questions = (stage: Stage): Message => ({
  kind: "menu",
  text: stage.words.say("desk.topics"),
  choices: stage.content.matters.map(({ id }) => questionsChoice(stage, id)),
  ways: [commandChoice(stage, "menu"), commandChoice(stage, "about")],
});

/** The questions people ask about one matter. */
export function questionsOf(stage: Stage, matter: Matter): Message {
  return {
    kind: "menu",
    text: stage.words.say(`matters.${matter.id}.questions.text`),
    choices: topicsOf(stage.content, matter).map((topic) => leadChoice(stage, `topic:${topic}`)),
    ways: [commandChoice(stage, "menu")],
  };
}
