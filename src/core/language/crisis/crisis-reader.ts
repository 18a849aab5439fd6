/**
 * How one language's `crisis` is read. A text is taken sentence by sentence, and with the sentence that follows:
 * "There is a man in my garden. I am afraid." What is supposed, denied or long ago silences a cue in the same
 * sentences, and what is going on now brings it back: `locales/ja/crisis.yaml` tells how the files say so.
 */
import type { Words } from "../../content/words.ts";
import { latest } from "../../latest.ts";
import { lettersOf, squash } from "../normalise.ts";
import { PhraseFinder } from "../phrase-finder.ts";
import { kanaOf } from "../topics/romaji.ts";

/** By harm: who is threatened and wants to die needs the lifeline; money just given away cannot wait for the door. */
export const CUES = ["distress", "medical", "danger", "fraud", "door"] as const;
export type Cue = (typeof CUES)[number];

export interface Sign {
  readonly cue: Cue;
  readonly weak: boolean;
  readonly act?: string;
}

/** A sentence alone: its sign, and the names of the frames it stands in (long ago, supposed, with a laugh). */
export interface SentenceReading {
  readonly sign: Sign | undefined;
  readonly frames: readonly string[];
}

export interface CrisisReading {
  readonly sign: Sign | undefined;
  /** What each of `sentencesOf` gives alone. */
  readonly each: readonly SentenceReading[];
  /** A film, a song, a joke: nobody is in danger. */
  readonly fiction: boolean;
}

export interface CrisisReader {
  read(normalised: string): CrisisReading;
  /** What was given away or is asked for by the words for it alone, whatever is said of it. */
  actOf(normalised: string): string | undefined;
}

/** A list of phrases; what is found of it in a text is the list itself. */
type Group = object;
type Hits = ReadonlySet<Group>;

interface CueScene {
  readonly act: string;
  readonly groups: readonly Group[];
  readonly unless: Group;
  /** "He asked for my PIN. Is that real?" */
  readonly unlessInText: Group;
}

interface SignHearing {
  readonly cue: Cue;
  readonly said: Group;
  readonly scenes: readonly CueScene[];
  readonly weak: Group;
  readonly unless: Group;
  readonly evenSo: Group;
}

const APOSTROPHES = /['’‘`´]/g;
/** ATMに is the word ATM and more. */
const NO_WORD = /[^\p{Script=Latin}\p{N}]+/gu;
const SENTENCE_ENDS = /[.!?。\n]+/;
const MARKS = /\p{M}/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /(?!\p{Script=Latin})\p{L}/u;

/** Accents are often not typed: nao is não. */
const plain = (text: string): string =>
  text.normalize("NFD").replace(MARKS, "").replace(APOSTROPHES, "").toLowerCase().replaceAll("đ", "d");

const wordsIn = (text: string): string => ` ${plain(text).replace(NO_WORD, " ").trim()} `;

/** Japanese in Latin letters, if every word is. */
function romajiOf(latin: string): string {
  const words = latin.trim().split(" ");
  const kana = words.map(kanaOf);
  return kana.every((word) => word !== undefined) ? kana.join("") : "";
}

type Spelled = readonly [latin: string, other: string];

/** A text as its two kinds of phrases are found in it: Latin ones as whole words, others in one spelling. */
function spell(normalised: string): Spelled {
  const latin = LATIN.test(normalised) ? wordsIn(normalised) : "";
  return [latin, OTHER.test(normalised) ? lettersOf(normalised) : romajiOf(latin)];
}

const SIGNS = /([()|*])/;
/** Other scripts in the one spelling in which texts are compared; what is written between the words stays. */
const squashed = (written: string): string =>
  written
    .split(SIGNS)
    .map((part, at) => (at % 2 ? part : squash(part)))
    .join("");

class Phrases {
  readonly #latin = new PhraseFinder<Group>();
  readonly #other = new PhraseFinder<Group>();
  readonly #harmlessLatin = new PhraseFinder<true>();
  readonly #harmlessOther = new PhraseFinder<true>();

  add(written: string, group: Group): void {
    if (OTHER.test(written)) this.#other.add(squashed(written), group);
    else this.#latin.add(` ${plain(written)} `, group);
  }

  /** Taken out before anything is looked for. */
  ignore(written: string): void {
    if (OTHER.test(written)) this.#harmlessOther.add(squashed(written), true);
    else this.#harmlessLatin.add(` ${plain(written)} `, true);
  }

  in([latin, other]: Spelled): Set<Group> {
    const found = this.#latin.in(this.#harmlessLatin.without(latin));
    return this.#other.in(this.#harmlessOther.without(other), found);
  }
}

/** Lists may hold lists: what many scenes have in common is written once in the file. */
const phrasesBelow = (words: Words, path: string): readonly string[] =>
  words
    .names(path)
    .flatMap((name) =>
      words.names(`${path}.${name}`).length > 0
        ? phrasesBelow(words, `${path}.${name}`)
        : words.say(`${path}.${name}`),
    );

/** Where one language's cries stand: what all cues share, and the place of each. */
interface SignPlace {
  readonly shared: string;
  readonly of: (cue: Cue) => string;
}

/** `locales/<locale>/crisis-<cue>.yaml` */
export const OF_LOCALE: SignPlace = { shared: "crisis", of: (cue) => `crisis-${cue}` };
/** `locales/abroad/<language>.yaml` */
export const OF_ABROAD: SignPlace = { shared: "abroad.crisis", of: (cue) => `abroad.crisis.${cue}` };

function hearingOf(words: Words, place: SignPlace, cue: Cue, phrases: Phrases): SignHearing {
  const group = (...paths: readonly string[]): Group => {
    const made = {};
    for (const phrase of paths.flatMap((path) => phrasesBelow(words, path))) phrases.add(phrase, made);
    return made;
  };
  const path = place.of(cue);
  const frames = (name: string): readonly string[] =>
    words.list(`${path}.${name}`).map((frame) => `${place.shared}.frames.${frame}`);
  const sceneAt = (name: string): CueScene => ({
    act: name.split("_")[0]!,
    groups: words
      .names(`${path}.scenes.${name}`)
      .filter((part) => !part.startsWith("unless"))
      .map((part) => group(`${path}.scenes.${name}.${part}`)),
    unless: group(`${path}.scenes.${name}.unless`),
    unlessInText: group(`${path}.scenes.${name}.unless_in_text`),
  });
  return {
    cue,
    said: group(`${path}.said`),
    scenes: words.names(`${path}.scenes`).map(sceneAt),
    weak: group(`${path}.weak`),
    unless: group(`${path}.unless`, ...frames("silenced_by")),
    evenSo: group(`${path}.even_so`, ...frames("brought_back_by")),
  };
}

interface Frame {
  readonly name: string;
  readonly group: Group;
}

const framesOf = (words: Words, { shared }: SignPlace, phrases: Phrases): readonly Frame[] =>
  words.names(`${shared}.frames`).map((name) => {
    const group = {};
    for (const phrase of phrasesBelow(words, `${shared}.frames.${name}`)) phrases.add(phrase, group);
    return { name, group };
  });

const WRITTEN = /[\p{L}\p{N}]/u;
export const sentencesOf = (text: string): readonly string[] =>
  text.split(SENTENCE_ENDS).filter((sentence) => WRITTEN.test(sentence));

/** One text is read in many languages. */
const spelled = latest((normalised: string) => ({
  whole: spell(normalised),
  sentences: sentencesOf(normalised).map(spell),
}));

export function crisisReader(words: Words, place: SignPlace): CrisisReader {
  const phrases = new Phrases();
  const hearings = CUES.map((cue) => hearingOf(words, place, cue, phrases));
  const fiction = {};
  for (const phrase of phrasesBelow(words, `${place.shared}.fiction`)) phrases.add(phrase, fiction);
  const frames = framesOf(words, place, phrases);
  for (const phrase of phrasesBelow(words, `${place.shared}.harmless`)) phrases.ignore(phrase);
  const signIn = (units: readonly Hits[]): Sign | undefined => {
    if (units.every(({ size }) => size === 0)) return undefined;
    const signs = hearings.flatMap((hearing) => signOf(hearing, units) ?? []);
    return signs.find(({ weak }) => !weak) ?? signs[0];
  };
  return {
    read: (text) => {
      const { whole, sentences } = spelled(text);
      const alone = sentences.map((sentence) => phrases.in(sentence));
      const units = unitsOf(phrases, whole, alone);
      const told = units.some((hits) => hits.has(fiction));
      const each = alone.map((hits) => ({
        sign: told ? undefined : signIn([hits]),
        frames: hits.size === 0 ? [] : frames.filter(({ group }) => hits.has(group)).map(({ name }) => name),
      }));
      return { sign: told ? undefined : signIn(units), each, fiction: told };
    },
    actOf: (text) => {
      const hits = phrases.in(spelled(text).whole);
      const scenes = hearings.flatMap((hearing) => (hearing.cue === "fraud" ? hearing.scenes : []));
      return scenes.find(({ groups }) => groups[0] && hits.has(groups[0]))?.act;
    },
  };
}

/** Every sentence, every two that follow each other, and what a line break stands in the middle of. */
function unitsOf(phrases: Phrases, text: Spelled, sentences: readonly Hits[]): readonly Hits[] {
  if (sentences.length < 2) return sentences;
  const pairs = sentences.slice(1).map((next, at) => new Set([...sentences[at]!, ...next]));
  const broken = [...phrases.in(text)].filter((group) => !sentences.some((hits) => hits.has(group)));
  return [...sentences, ...pairs, new Set(broken)];
}

function signOf(hearing: SignHearing, units: readonly Hits[]): Sign | undefined {
  const { cue, said, scenes, weak } = hearing;
  const silenced = (hits: Hits): boolean => hits.has(hearing.unless) && !hits.has(hearing.evenSo);
  const plays = ({ groups, unless }: CueScene, hits: Hits): boolean =>
    groups.every((group) => hits.has(group)) && !hits.has(unless);
  const loud = units.filter((hits) => !silenced(hits));
  // What was given away says more than that it was fraud.
  const scene = scenes.find(
    (each) => loud.some((hits) => plays(each, hits)) && !units.some((hits) => hits.has(each.unlessInText)),
  );
  if (scene) return { cue, weak: false, act: scene.act };
  if (loud.some((hits) => hits.has(said))) return { cue, weak: false };
  // Despair of long ago, or feared, is no cry, and not nothing.
  const past = cue === "distress" && units.some((hits) => hits.has(said));
  return past || loud.some((hits) => hits.has(weak)) ? { cue, weak: true } : undefined;
}
