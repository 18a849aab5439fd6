/**
 * Groups of words that mean the same here (`locales/<locale>/concepts.yaml`): 勧誘, 営業, セールス and かんゆう
 * are one concept, so that an example with one of them speaks for all. A concept has one name in every language.
 */

import type { Spoken } from "../../content/content.ts";
import { once } from "../../once.ts";
import { normalise, squash } from "../normalise.ts";
import { alphabetWords, isJapanese } from "./alphabet-words.ts";

/** A tree of phrases: Japanese ones letter by letter, Latin ones word by word. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** The concepts whose phrase ends here. */
  readonly concepts: number[];
}

export interface Concepts {
  readonly names: readonly string[];
  /** Every Latin word that some phrase is made of. */
  readonly vocabulary: ReadonlySet<string>;
  /** The numbers of the concepts in a text, each once, in the order in which they appear. */
  in(letters: string, words: readonly string[]): readonly number[];
}

export const conceptsOf = once(conceptsIn);

function conceptsIn(content: Spoken): Concepts {
  const numbers = new Map<string, number>();
  const vocabulary = new Set<string>();
  const letters = branch();
  const words = branch();
  for (const locale of content.locales) {
    const said = content.words(locale);
    for (const name of said.names("concepts")) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      for (const phrase of said.say(`concepts.${name}`).split(/, */)) {
        if (isJapanese(phrase)) plant(letters, squash(phrase), number);
        else plant(words, alphabetWords(normalise(phrase)), number, vocabulary);
      }
    }
  }
  return {
    names: [...numbers.keys()],
    vocabulary,
    in: (text, latin) => {
      const found = new Set<number>();
      collect(letters, text, found);
      collect(words, latin, found);
      return [...found];
    },
  };
}

const branch = (): Branch => ({ next: new Map(), concepts: [] });

function plant(root: Branch, steps: Iterable<string>, concept: number, vocabulary?: Set<string>): void {
  let at = root;
  for (const step of steps) {
    vocabulary?.add(step);
    const next = at.next.get(step) ?? branch();
    at.next.set(step, next);
    at = next;
  }
  if (at !== root) at.concepts.push(concept);
}

/** From every place the longest phrase counts. Linear: the tree is no deeper than the longest phrase. */
function collect(root: Branch, steps: string | readonly string[], found: Set<number>): void {
  for (let from = 0; from < steps.length; from++) {
    let longest: readonly number[] = [];
    let at: Branch | undefined = root;
    for (let i = from; i < steps.length; i++) {
      at = at.next.get(steps[i]!);
      if (!at) break;
      if (at.concepts.length > 0) longest = at.concepts;
    }
    for (const concept of longest) found.add(concept);
  }
}
