/** What a text is compared by: its letters and words as they stand, and the concepts they mean. */
import type { Spoken } from "../../content/content.ts";
import { lettersOf, normalise } from "../normalise.ts";
import { alphabetWords, isJapanese, type Spelling, spellingOf, wordsWritten } from "./alphabet-words.ts";
import { type Concepts, conceptsOf } from "./concepts.ts";
import { periodsIn } from "./periods.ts";
import { kanaOf, kanaText } from "./romaji.ts";

/** Features are numbers, the hash of their name: as strings they would cost three times the time and memory. */
export interface Features {
  readonly surface: ReadonlySet<number>;
  readonly meaning: ReadonlySet<number>;
  /** Whether any concept was found: without one, letters alone make a text look like something it is not. */
  readonly meansSomething: boolean;
}

export interface Lexicon {
  readonly concepts: Concepts;
  readonly spelling: Spelling;
  /** In which something of a matter changed, in order. */
  readonly years: readonly number[];
}

/** `words` are Latin words of the examples, beside those of the concepts. */
export function lexiconOf(content: Spoken, words: readonly string[]): Lexicon {
  const concepts = conceptsOf(content);
  return {
    concepts,
    spelling: spellingOf(new Set([...concepts.vocabulary, ...words])),
    years: content.matters.flatMap(({ years }) => years).sort((a, b) => a - b),
  };
}

/** The names behind the numbers, for whoever asks which features counted. */
export type Names = Map<number, string>;

/** More than anyone needs for a question, which stands at the start or at the end; it keeps the work bounded. */
const LONGEST = 480;
/** Pairs grow with the square: a text that touches more concepts than this is about everything. */
const MOST_CONCEPTS = 24;
/** Shorter Latin words are too often romaji by chance: "to me" is not とめ. */
const SHORTEST_ROMAJI = 4;

/** Japanese carries meaning from one letter on; Latin letters from four, and their words beside them. */
const JAPANESE_GRAMS = [1, 4] as const;
const LATIN_GRAMS = [4, 4] as const;

const clip = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} ${text.slice(-LONGEST / 2)}` : text;

/** `marks` are what is known of the text beside its letters. */
export function featuresOf(
  text: string,
  { concepts, spelling, years }: Lexicon,
  names?: Names,
  marks: readonly string[] = [],
): Features {
  const whole = clip(normalise(clip(text)))
    .replace(/ō/g, "ou")
    .replace(/ū/g, "uu");
  const latin = wordsWritten(whole);
  const japanese = isJapanese(whole);
  const romaji = japanese ? undefined : kanaText(latin);
  const letters = romaji ?? lettersOf(whole);
  const words = romaji ? [] : alphabetWords(whole).map(spelling);

  const surface = new Set<number>();
  if (japanese || romaji) addGrams(surface, letters, JAPANESE_GRAMS, names);
  else for (const word of words) addGrams(surface, word, LATIN_GRAMS, names);
  words.forEach((word, index) => {
    add(surface, WORD, word, names);
    if (index > 0) add(surface, WORD, `${words[index - 1]} ${word}`, names);
  });

  const meaning = new Set<number>();
  const borrowed = romaji
    ? []
    : latin.filter((word) => word.length >= SHORTEST_ROMAJI).map((word) => kanaOf(word) ?? "");
  const found = concepts.in([letters, ...borrowed].join(" "), words);
  addConcepts(meaning, concepts, found, names);
  const meansSomething = found.length > 0;
  for (const period of periodsIn(whole, years)) add(meaning, PERIOD, period, names);
  for (const mark of marks) add(meaning, MARK, mark, names);
  if (letters.length <= 6) add(meaning, SHAPE, "up to 6 letters", names);
  else if (letters.length <= 10) add(meaning, SHAPE, "up to 10 letters", names);
  return { surface, meaning, meansSomething };
}

const GRAM = 1;
const WORD = 2;
const CONCEPT = 3;
const PERIOD = 4;
const SHAPE = 5;
const MARK = 6;

/** The FNV-1a hash, begun for one kind of feature and taken on by one number after the other. */
const begin = (kind: number): number => Math.imul(0x811c9dc5 ^ kind, 0x01000193);
const take = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function add(to: Set<number>, kind: number, name: string, names: Names | undefined): void {
  let hash = begin(kind);
  for (let i = 0; i < name.length; i++) hash = take(hash, name.charCodeAt(i));
  to.add(hash);
  names?.set(hash, name);
}

/** Every run of letters, the start and the end of the text being letters of their own. */
function addGrams(
  to: Set<number>,
  text: string,
  [least, most]: readonly [number, number],
  names: Names | undefined,
): void {
  const marked = `^${text}$`;
  for (let from = 0; from < marked.length; from++) {
    let hash = begin(GRAM);
    for (let size = 1; size <= most && from + size <= marked.length; size++) {
      hash = take(hash, marked.charCodeAt(from + size - 1));
      if (size < least) continue;
      to.add(hash);
      names?.set(hash, marked.slice(from, from + size));
    }
  }
}

function addConcepts(
  to: Set<number>,
  { names: known }: Concepts,
  all: readonly number[],
  names: Names | undefined,
): void {
  const found = all.slice(0, MOST_CONCEPTS);
  found.forEach((concept, index) => {
    const alone = take(begin(CONCEPT), concept);
    to.add(alone);
    names?.set(alone, `<${known[concept]}>`);
    for (let before = 0; before < index; before++) {
      const other = found[before]!;
      const pair = take(
        take(begin(CONCEPT), Math.min(concept, other)),
        Math.max(concept, other) + known.length,
      );
      to.add(pair);
      names?.set(pair, `<${known[concept]}+${known[other]}>`);
    }
  });
}
