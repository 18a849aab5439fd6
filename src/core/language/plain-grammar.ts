/**
 * The grammar of a language that has no code of its own: what its locale tells under `grammar.form`, and what holds of
 * most languages. A sentence ends at its mark, a clause at a comma or before a word that joins.
 */
import type { Words } from "../content/words.ts";
import { type Boundary, boundariesAt, type Grammar } from "./grammar.ts";
import { normalised } from "./phrases.ts";

const FORM = "grammar.form";
const SENTENCES = /[.!?…。](?=\s|$)|[?!。\n;]/gu;
const COMMAS = /[,、،]/gu;
/** Letters of a few short words. */
const FEW_WORDS = 12;
const FEW = 24;
const LETTER = /[\p{L}\p{N}]/u;

const isLetter = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);

/** Where the phrase stands as whole words. */
function* placesOf(text: string, phrase: string): Generator<number> {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) yield at;
}

type Lookup = (text: string) => boolean;

const opensWith =
  (phrases: readonly string[]): Lookup =>
  (text) =>
    phrases.some((phrase) => text.startsWith(phrase) && !isLetter(text[phrase.length]));

const closesWith =
  (phrases: readonly string[]): Lookup =>
  (text) =>
    phrases.some((phrase) => text.endsWith(phrase) && !isLetter(text[text.length - phrase.length - 1]));

const holds =
  (phrases: readonly string[]): Lookup =>
  (text) =>
    phrases.some((phrase) => !placesOf(text, phrase).next().done);

const joinsAt = (plain: string, phrases: readonly string[]): readonly Boundary[] =>
  phrases.flatMap((phrase) =>
    [...placesOf(plain, phrase)].map(
      (from): Boundary => ({ from, to: from + phrase.length, kind: "clause", weak: true, asks: false }),
    ),
  );

/** As a locale tells it: "head-first", or nothing, is the other. */
export const isHeadFinal = (words: Words): boolean =>
  words.has(`${FORM}.order`) && words.say(`${FORM}.order`) === "head-final";

export function plainGrammar(words: Words): Grammar {
  const list = (name: string): readonly string[] => normalised(words, `${FORM}.${name}`);
  const headFinal = isHeadFinal(words);
  // What governs a clause stands at its end or at its beginning, and so do the words beside a name.
  const edge = headFinal ? closesWith : opensWith;
  const [asks, isCondition] = [holds(list("asks")), edge(list("conditions"))];
  const [isAfter, isBefore] = [edge(list("after")), edge(list("before"))];
  const towards = list("towards");
  const away = list("away");
  const beside = (phrases: readonly string[], before: string, after: string): boolean =>
    headFinal
      ? phrases.some((phrase) => after.startsWith(phrase))
      : phrases.some((phrase) => closesWith([phrase])(before));
  return {
    headFinal,
    few: FEW,
    boundaries: (plain) => [
      ...boundariesAt(plain, SENTENCES, "sentence", true),
      ...boundariesAt(plain, COMMAS, "clause", true),
      ...joinsAt(plain, list("joins")),
    ],
    asks,
    isPredicate: (clause) => clause.includes(" "),
    sideOf: (clause) => (isAfter(clause) ? "after" : isBefore(clause) ? "before" : undefined),
    isCondition,
    isTopic: () => false,
    introduces: () => false,
    whether: () => undefined,
    wayOf: (before, after) =>
      beside(away, before, after) ? "from" : beside(towards, before, after) ? "to" : undefined,
    isClose: (between) => between.length <= FEW_WORDS,
    dated: (part) => part,
  };
}
