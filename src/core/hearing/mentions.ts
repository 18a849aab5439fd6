/** The options of a question that a text names, each with whether it is denied there. */

import { sayDays } from "../content/say-dates.ts";
import type { Words } from "../content/words.ts";
import { type Interview, NEVER, optionsOf, type Question } from "../interview/interview.ts";
import { squash } from "../language/normalise.ts";
import { everyWay, spellingsOf, squashed } from "../language/phrases.ts";
import { once, onceEach } from "../once.ts";
import { type Clause, has, isDenied } from "./clauses.ts";
import type { Heard } from "./heard.ts";
import { type Phrasebook, phrasebook } from "./phrasebook.ts";

export interface Mention {
  readonly option: string;
  readonly clause: Clause;
  readonly denied: "yes" | "no" | "unclear";
  /** Of the letters of the text. */
  readonly from: number;
  readonly to: number;
  /** "switched to OCN": where a change led, or came from. */
  readonly way: "to" | "from" | undefined;
}

interface OptionNames {
  /** Ways to say an option and nothing else, by what was said. */
  readonly whole: ReadonlyMap<string, string>;
  readonly within: Phrasebook<string>;
  /** Names of something else that leave no other option: OCN, of membership. */
  readonly implied: Phrasebook<string>;
  /** Names that can mean nothing else, wherever they stand. */
  readonly telling: Phrasebook<string>;
  /** Names that mean it beside something else that is told. */
  readonly cues: Phrasebook<string>;
}

const KANJI = /[\u4e00-\u9fff]/;
const KATAKANA = /^[\u30a1-\u30fc]{3}/;
const LATIN_NAME = /^[a-z]{3}/;
/** Long enough to mean something inside a longer text: a kanji pair, three katakana, or four letters. */
const isTelling = (name: string): boolean =>
  squash(name).length >= 4 || (name.length >= 2 && KANJI.test(name)) || KATAKANA.test(name);

const namesIn = once((words: Words) =>
  onceEach(
    ({ id }: Question) => id,
    (interview: Interview, question) => optionNames(words, interview, question),
  ),
);

export const namesOf = (words: Words, interview: Interview, question: Question): OptionNames =>
  namesIn(words)(interview, question);

function optionNames(words: Words, interview: Interview, question: Question): OptionNames {
  const path = `${interview.id}.questions.${question.id}.options`;
  const days = sayDays(words.say, interview.days);
  const labels = (option: string): readonly string[] =>
    [`${path}.${option}.label`, `${path}.${option}.value`]
      .filter((name) => words.has(name))
      .map((name) => words.say(name, days));
  const options = optionsOf(question);
  const names = squashed(words, "grammar.names");
  const list = (option: string, name: string) => squashed(words, `${path}.${option}.${name}`);
  const bare = (option: string) =>
    (["yes", "no"] as const).flatMap((word) =>
      list(option, "say").includes(squashed(words, `grammar.marks.${word}`)[0]!)
        ? squashed(words, `grammar.${word}`)
        : [],
    );
  const spelled = (option: string) => [
    ...labels(option),
    ...everyWay(words, `${path}.${option}.say`),
    ...everyWay(words, `${path}.${option}.tell`),
  ];
  const say = (option: string) => spelled(option).flatMap((name) => spellingsOf(words, name));
  // "Before" and "after" stand in any text with a date: inside one only the telling names count, and that it never was.
  const inside = (option: string) =>
    question.kind === "date" && option !== NEVER
      ? everyWay(words, `${path}.${option}.tell`)
      : spelled(option);
  const isBare = (name: string) =>
    (["yes", "no"] as const).some((word) => squashed(words, `grammar.${word}`).includes(name));
  const bookOf = (name: string, isFit: (name: string) => boolean = () => true) => {
    const named = (option: string) => list(option, name).filter(isFit);
    return phrasebook(
      options.flatMap((option) => named(option).map((phrase) => [phrase, option] as const)),
      names,
    );
  };
  return {
    whole: new Map(
      options
        .flatMap((option) =>
          [...say(option), ...list(option, "whole"), ...bare(option)].map((name) => [name, option] as const),
        )
        .toReversed(),
    ),
    within: phrasebook(
      options.flatMap((option) =>
        inside(option)
          .filter(
            (name) =>
              (isTelling(name) || list(option, "tell").includes(squash(name))) && !isBare(squash(name)),
          )
          .flatMap((name) => spellingsOf(words, name).map((spelling) => [spelling, option] as const)),
      ),
      names,
    ),
    implied: bookOf("implied", (name) => isTelling(name) || LATIN_NAME.test(name)),
    telling: bookOf("tell"),
    cues: bookOf("cues"),
  };
}

function wayOf({ written, grammar }: Heard, clause: Clause, from: number, to: number): Mention["way"] {
  if (!has(clause, "switched")) return undefined;
  // "Moved to their ADSL" is a name whole.
  if (clause.marks.some((mark) => mark.means === "switched" && mark.from >= from && mark.to <= to))
    return undefined;
  const before = written.plain.slice(0, written.places[from]).trimEnd();
  const way = grammar.wayOf(before, written.letters.slice(to, to + 4));
  if (way || grammar.headFinal) return way;
  return clause.marks.some((mark) => mark.means === "switched" && mark.to <= from) ? "to" : "from";
}

export const mentionsIn = (heard: Heard, book: Phrasebook<string>): readonly Mention[] =>
  heard.clauses.flatMap((clause) =>
    book.find(heard.written, clause.from, clause.to).map(
      ({ means, from, to }): Mention => ({
        option: means,
        clause,
        from,
        to,
        denied: clause.takenBack ? "yes" : isDenied(heard.grammar, clause, from, to),
        way: wayOf(heard, clause, from, to),
      }),
    ),
  );
