/**
 * Whether a text tells of danger or despair, and in which language it says so. What is heard is content:
 * `locales/<locale>/crisis.yaml` lists what is said, scenes of words that stand together, and what is harmless.
 */
import type { Content } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import { normalise, squash } from "./normalise.ts";
import { tongueOf } from "./tongue.ts";

/** Despair comes first: who is threatened and wants to die needs the lifeline. */
export const CUES = ["distress", "danger"] as const;

export interface Crisis {
  readonly cue: (typeof CUES)[number];
  /** The language to answer in, whatever the conversation is in. */
  readonly locale: string;
}

/** All that a platform lets a person write; of longer texts their beginning and their end are read. */
const READ = 5000;

/** A text as its two kinds of phrases are found in it: Latin ones as whole words, Japanese ones in one spelling. */
interface Spelt {
  readonly latin: string;
  readonly kana: string;
}

type Phrase = (text: Spelt) => boolean;

interface Scene {
  readonly groups: readonly (readonly Phrase[])[];
  readonly unless: readonly Phrase[];
}

interface Heard {
  readonly harmless: (text: string) => string;
  readonly said: Readonly<Record<Crisis["cue"], readonly Phrase[]>>;
  readonly scenes: Readonly<Record<Crisis["cue"], readonly Scene[]>>;
}

const APOSTROPHES = /['’‘`´]/g;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const SENTENCE_ENDS = /[.!?。\n]+/;
const isLatin = (phrase: string): boolean => /^[\x20-\x7e]+$/.test(phrase);

const wordsIn = (text: string): string => ` ${text.replace(APOSTROPHES, "").replace(NO_WORD, " ").trim()} `;

/** Expects a normalised text. */
const spell = (text: string): Spelt => ({ latin: wordsIn(text), kana: squash(text) });

function phraseOf(written: string): Phrase {
  if (!isLatin(written)) {
    const kana = squash(written);
    return (text) => text.kana.includes(kana);
  }
  const beginning = written.endsWith("*");
  const words = wordsIn(normalise(beginning ? written.slice(0, -1) : written));
  const latin = beginning ? words.trimEnd() : words;
  return (text) => text.latin.includes(latin);
}

function readScene(words: Words, path: string): Scene {
  const phrases = (name: string) => words.list(`${path}.${name}`).map(phraseOf);
  const groups = words.names(path).filter((name) => name !== "unless");
  return { groups: groups.map(phrases), unless: phrases("unless") };
}

function read(words: Words): Heard {
  const harmless = words.list("crisis.harmless").map((phrase) => (isLatin(phrase) ? phrase : squash(phrase)));
  const by = <T>(read: (cue: Crisis["cue"]) => T) => ({ distress: read("distress"), danger: read("danger") });
  return {
    harmless: (text) => harmless.reduce((left, phrase) => left.replaceAll(phrase, " "), text),
    said: by((cue) => words.list(`crisis.${cue}.said`).map(phraseOf)),
    scenes: by((cue) => {
      const path = `crisis.${cue}.scenes`;
      return words.names(path).map((name) => readScene(words, `${path}.${name}`));
    }),
  };
}

const known = new WeakMap<Words, Heard>();

function heardBy(words: Words): Heard {
  const heard = known.get(words) ?? read(words);
  known.set(words, heard);
  return heard;
}

const without = ({ latin, kana }: Spelt, { harmless }: Heard): Spelt => ({
  latin: harmless(latin),
  kana: harmless(kana),
});

const holds = ({ groups }: Scene, text: Spelt): boolean =>
  groups.every((group) => group.some((phrase) => phrase(text)));

/** Whether a scene plays in a sentence and the one after it: "There is a man in my garden. I am afraid." */
function plays(scene: Scene, sentences: readonly Spelt[]): boolean {
  return sentences.some((sentence, at) => {
    const next = sentences[at + 1];
    const pair = next ? { latin: sentence.latin + next.latin, kana: sentence.kana + next.kana } : sentence;
    return holds(scene, pair) && !scene.unless.some((phrase) => phrase(pair));
  });
}

function cueIn(heard: Heard, cue: Crisis["cue"], text: string, spelt: Spelt): boolean {
  const whole = without(spelt, heard);
  if (heard.said[cue].some((phrase) => phrase(whole))) return true;
  // Most texts hold no scene at all, and need not be taken apart.
  const scenes = heard.scenes[cue].filter((scene) => holds(scene, whole));
  if (scenes.length === 0) return false;
  const sentences = text
    .split(SENTENCE_ENDS)
    .map((sentence) => without(spell(sentence), heard))
    .filter(({ kana }) => kana);
  return scenes.some((scene) => plays(scene, sentences));
}

export function crisisIn(content: Content, text: string): Crisis | undefined {
  const read = text.length > 2 * READ ? `${text.slice(0, READ)}\n${text.slice(-READ)}` : text;
  // One character can become eighteen.
  const normal = read
    .split("\n")
    .map(normalise)
    .join("\n")
    .slice(0, 2 * READ + 1);
  const spelt = spell(normal);
  for (const cue of CUES)
    for (const locale of content.locales)
      if (cueIn(heardBy(content.words(locale)), cue, normal, spelt))
        return { cue, locale: tongueOf(text) ?? locale };
  return undefined;
}
